package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.Set;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.agreement.AgreementText;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.Agreements;
import nl.samenspel.dossier.agreement.Agreements.Outcome;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing on a draft of the agreement. Nothing that was typed is lost: not when it is refused,
/// not when somebody else
/// wrote at the same time.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/agreement/draft")
public class DraftPages {
    private static final int CONFLICT = 409;

    private final AgreementViews views;
    private final Agreements agreements;
    private final DossierDesk desk;

    DraftPages(AgreementViews views, Agreements agreements, DossierDesk desk) {
        this.views = views;
        this.agreements = agreements;
        this.desk = desk;
    }

    /// @param draft as it stands now
    /// @param revision that who writes saw
    /// @param rows for moments
    /// @param conflicts parts that somebody else changed meanwhile; `draft` has their words
    public record DraftView(
            Seen seen, AgreementVersion.Draft draft, int revision, Form form, int rows, Set<String> conflicts) {}

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @GetMapping
    Object show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return views.current(id).open() instanceof AgreementVersion.Draft draft
                ? edit(id, draft, draft.revision(), Form.of(AgreementForm.filled(draft.text())), Set.of(), actor)
                : DossierDesk.back(page.language(), id, "/agreement");
    }

    /// Saves, and offers when asked to.
    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object save(@PathVariable Assignment.Id id, @RequestParam int revision, Typed typed, Page page, Actor actor) {
        var draft = views.current(id).open() instanceof AgreementVersion.Draft now ? now : null;
        if (typed.has("more") && draft != null) {
            return edit(id, draft, revision, new Form(typed.fields(), java.util.List.of()), Set.of(), actor);
        }
        var form = new Form(typed.fields(), java.util.List.of());
        try {
            var text = AgreementForm.read(typed);
            form = Form.of(AgreementForm.filled(text));
            return switch (agreements.write(id, revision, text, actor)) {
                case Outcome.Saved saved -> saved(id, saved.revision(), typed, page, actor);
                case Outcome.Conflict conflict -> conflict(id, conflict, text, actor);
            };
        } catch (Refused refused) {
            return draft == null
                    ? DossierDesk.back(page.language(), id, "/agreement")
                    : edit(id, draft, revision, Form.refused(form.values(), refused), Set.of(), actor)
                            .refused();
        }
    }

    private Object saved(Assignment.Id id, int revision, Typed typed, Page page, Actor actor) {
        if (typed.has("offer")) {
            agreements.offer(id, revision, actor);
        }
        return DossierDesk.back(page.language(), id, "/agreement");
    }

    /// Shows the asker's own words where both wrote, and the other's beside them; saving again
    /// is meant.
    private View conflict(Assignment.Id id, Outcome.Conflict conflict, AgreementText mine, Actor actor) {
        var shown = conflict.merged().taking(conflict.parts(), mine);
        var view = edit(
                id,
                conflict.theirs(),
                conflict.theirs().revision(),
                Form.of(AgreementForm.filled(shown)),
                conflict.parts(),
                actor);
        return new View(view.template(), view.model(), CONFLICT);
    }

    private View edit(
            Assignment.Id id,
            AgreementVersion.Draft draft,
            int revision,
            Form form,
            Set<String> conflicts,
            Actor actor) {
        return new View(
                "dossier/draft.jte",
                new DraftView(
                        desk.seen(id, actor), draft, revision, form, AgreementForm.rows(form.values()), conflicts));
    }
}
