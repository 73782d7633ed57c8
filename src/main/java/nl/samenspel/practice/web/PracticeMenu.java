package nl.samenspel.practice.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class PracticeMenu implements MenuEntry {
    @Override
    public int order() {
        return 70;
    }

    @Override
    public String key() {
        return "practice.menu";
    }

    @Override
    public String path() {
        return "/practice";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
