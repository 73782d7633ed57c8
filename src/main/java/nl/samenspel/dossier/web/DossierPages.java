package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;
import static nl.samenspel.access.Resource.DOSSIERS;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// My dossiers, and one of them: where it is, what is wanted, its parts, and the steps from
/// phase to phase.
@Controller
@RequestMapping("/{language:nl|en}/dossiers")
public class DossierPages {
    private final DossierViews views;
    private final Dossiers dossiers;
    private final DossierPage pages;

    DossierPages(DossierViews views, Dossiers dossiers, DossierPage pages) {
        this.views = views;
        this.dossiers = dossiers;
        this.pages = pages;
    }

    public record ListView(List<DossierViews.Listed> dossiers) {}

    @Asks(value = SEE, of = DOSSIERS)
    @GetMapping
    View list(Actor actor) {
        return new View("dossier/list.jte", new ListView(views.listOf(actor)));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{id}")
    View show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return pages.show(id, page, actor, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/phase")
    Object goOn(
            @PathVariable Assignment.Id id,
            @RequestParam Phase to,
            @RequestParam(defaultValue = "") String why,
            Page page,
            Actor actor) {
        return act(id, why, page, actor, () -> dossiers.goOn(id, to, why, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/earlier-phase")
    Object goBack(
            @PathVariable Assignment.Id id,
            @RequestParam Phase to,
            @RequestParam(defaultValue = "") String why,
            Page page,
            Actor actor) {
        return act(id, why, page, actor, () -> dossiers.goBack(id, to, why, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/parting")
    Object propose(
            @PathVariable Assignment.Id id, @RequestParam(defaultValue = "") String why, Page page, Actor actor) {
        return act(id, why, page, actor, () -> dossiers.proposeParting(id, why, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/parting/end")
    Object takeBack(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return act(id, "", page, actor, () -> dossiers.takeBackParting(id, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/parting/agreement")
    Object part(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return act(id, "", page, actor, () -> dossiers.agreeToPart(id, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/closing")
    Object close(@PathVariable Assignment.Id id, @RequestParam(defaultValue = "") String why, Page page, Actor actor) {
        return act(id, why, page, actor, () -> dossiers.close(id, why, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{id}/reopening")
    Object reopen(@PathVariable Assignment.Id id, @RequestParam(defaultValue = "") String why, Page page, Actor actor) {
        return act(id, why, page, actor, () -> dossiers.reopen(id, why, actor));
    }

    private Object act(Assignment.Id id, String why, Page page, Actor actor, Runnable act) {
        try {
            act.run();
            return DossierDesk.back(page.language(), id, "");
        } catch (Refused refused) {
            return pages.show(id, page, actor, Form.refusedOne(Map.of("why", why), refused))
                    .refused();
        }
    }
}
