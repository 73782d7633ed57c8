package nl.samenspel.dossier.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class DossierMenu implements MenuEntry {
    @Override
    public int order() {
        return 25;
    }

    @Override
    public String key() {
        return "dossier.menu";
    }

    @Override
    public String path() {
        return "/dossiers";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON;
    }
}
