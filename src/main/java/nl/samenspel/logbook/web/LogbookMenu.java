package nl.samenspel.logbook.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class LogbookMenu implements MenuEntry {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "logbook.menu";
    }

    @Override
    public String path() {
        return "/logbook";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
