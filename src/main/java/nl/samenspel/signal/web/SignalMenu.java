package nl.samenspel.signal.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

/// The way to one's own signals.
@Component
class SignalMenu implements MenuEntry {
    @Override
    public int order() {
        return 28;
    }

    @Override
    public String key() {
        return "signal.menu";
    }

    @Override
    public String path() {
        return "/signals";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
