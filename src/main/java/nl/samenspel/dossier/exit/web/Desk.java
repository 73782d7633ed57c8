package nl.samenspel.dossier.exit.web;

import java.time.InstantSource;
import java.time.LocalDate;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;

/// What the pages of leaving share.
@Component
class Desk {
    private final DossierViews dossiers;
    private final ExitViews exits;
    private final InstantSource clock;

    Desk(DossierViews dossiers, ExitViews exits, InstantSource clock) {
        this.dossiers = dossiers;
        this.exits = exits;
        this.clock = clock;
    }

    ExitViews views() {
        return exits;
    }

    Setting setting(Assignment.Id id, Actor actor) {
        var whole = dossiers.get(id);
        return new Setting(whole, whole.find(actor.person()).orElseThrow(NotFound::new), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    static String back(Page page, Assignment.Id id, String rest) {
        return "redirect:" + page.to("/dossiers/" + id.value() + rest);
    }
}
