package nl.samenspel.insight.web;

import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

/// The way to figures over all, for the management.
@Component
class InsightMenu implements MenuEntry {
    private final Access access;

    InsightMenu(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String key() {
        return "insight.menu";
    }

    @Override
    public String path() {
        return "/insight";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && access.may(actor, Action.SEE, Resource.INSIGHT);
    }
}
