package nl.samenspel.organisation.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class OrganisationMenu implements MenuEntry {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "organisation.menu";
    }

    @Override
    public String path() {
        return "/organisations";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
