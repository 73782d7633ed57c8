package nl.samenspel.triangle.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class TriangleMenu implements MenuEntry {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "triangle.menu";
    }

    @Override
    public String path() {
        return "/triangles";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
