package nl.samenspel.dossier.steering.web;

import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;

/// What the pages of steering share.
@Component
class Desk {
    private final DossierViews dossiers;
    private final SteeringViews steering;

    Desk(DossierViews dossiers, SteeringViews steering) {
        this.dossiers = dossiers;
        this.steering = steering;
    }

    SteeringViews views() {
        return steering;
    }

    Setting setting(Assignment.Id id, Actor actor) {
        var whole = dossiers.get(id);
        return new Setting(whole, whole.find(actor.person()).orElseThrow(NotFound::new), steering.today());
    }

    static String back(Page page, Assignment.Id id, String rest) {
        return "redirect:" + page.to("/dossiers/" + id.value() + rest);
    }
}
