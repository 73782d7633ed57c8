package nl.samenspel.dossier.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import nl.samenspel.platform.web.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the page of one dossier together, with the parts of other rooms in it.
@Component
public class DossierPage {
    private static final int MOST_HISTORY = 300;

    private final DossierDesk desk;
    private final JournalViews journal;
    private final AgreementViews agreements;
    private final SheetViews sheets;
    private final ObjectProvider<DossierPart> parts;
    private final ObjectProvider<Pages> pages;

    DossierPage(
            DossierDesk desk,
            JournalViews journal,
            AgreementViews agreements,
            SheetViews sheets,
            ObjectProvider<DossierPart> parts,
            ObjectProvider<Pages> pages) {
        this.desk = desk;
        this.journal = journal;
        this.agreements = agreements;
        this.sheets = sheets;
        this.parts = parts;
        this.pages = pages;
    }

    /// @param next what is wanted now
    /// @param steps where it may go from here
    public record PageView(
            Seen seen,
            Next next,
            List<PhaseLine.Stage> line,
            Steps steps,
            List<Part> parts,
            List<HistoryLine> history,
            Form form) {
        /// For the sentence that says what is wanted.
        public Map<String, Object> wanted(String names) {
            return DossierWanted.args(seen.title(), names, next);
        }
    }

    /// A section, ready to show.
    public record Part(String anchor, String title, String html) {}

    View show(Assignment.Id id, Page page, Actor actor, Form form) {
        var seen = desk.seen(id, actor);
        var words = new DossierWords(page, seen.whole());
        var history = journal.history(Resource.DOSSIER.kind(), id.value(), MOST_HISTORY, actor).stream()
                .map(words::line)
                .toList();
        return new View(
                "dossier/page.jte",
                new PageView(
                        seen,
                        next(seen),
                        PhaseLine.of(seen.whole().dossier(), seen.whole().changes()),
                        Steps.of(seen),
                        parts(seen, page, actor),
                        history,
                        form));
    }

    private Next next(Seen seen) {
        var around = new Next.Around(
                seen.whole().participants(),
                seen.whole().names(),
                agreements.current(seen.id()),
                sheets.conclusions(seen.id()));
        return Next.of(seen.whole().dossier(), around, seen.own(), seen.today());
    }

    private List<Part> parts(Seen seen, Page page, Actor actor) {
        return parts.stream()
                .sorted(Comparator.comparingInt(DossierPart::order))
                .flatMap(part -> part.model(seen.whole(), seen.own(), page.language(), actor).stream()
                        .map(model -> new Part(
                                part.anchor(),
                                page.t(part.titleKey()),
                                pages.getObject().text(part.template(), page, model))))
                .toList();
    }
}
