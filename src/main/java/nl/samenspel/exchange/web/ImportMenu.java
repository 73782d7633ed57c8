package nl.samenspel.exchange.web;

import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

/// The way in for those who keep the register; others find it where the things are that they may bring in.
@Component
class ImportMenu implements MenuEntry {
    private final Access access;

    ImportMenu(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String key() {
        return "exchange.menu";
    }

    @Override
    public String path() {
        return "/imports";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && access.may(actor, Action.MAKE, Resource.TRIANGLES);
    }
}
