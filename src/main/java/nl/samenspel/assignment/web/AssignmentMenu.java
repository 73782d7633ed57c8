package nl.samenspel.assignment.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class AssignmentMenu implements MenuEntry {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "assignment.menu";
    }

    @Override
    public String path() {
        return "/assignments";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
