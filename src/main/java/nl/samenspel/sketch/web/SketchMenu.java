package nl.samenspel.sketch.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class SketchMenu implements MenuEntry {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "sketch.menu";
    }

    @Override
    public String path() {
        return "/sessions";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
