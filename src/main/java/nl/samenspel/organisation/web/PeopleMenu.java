package nl.samenspel.organisation.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements MenuEntry {
    @Override
    public int order() {
        return 45;
    }

    @Override
    public String key() {
        return "people.menu";
    }

    @Override
    public String path() {
        return "/people";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
