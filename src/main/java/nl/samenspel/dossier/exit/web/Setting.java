package nl.samenspel.dossier.exit.web;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Inside;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Seat;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;

/// The dossier around the pages of leaving it, with the eyes of somebody in it.
///
/// @param own the part of who looks
public record Setting(DossierViews.Whole whole, Participant own, LocalDate today) implements Inside {
    public boolean isAssignee() {
        return own.seat() == Seat.ASSIGNEE;
    }

    /// Who reads what is shared here.
    public String readers(Page page) {
        return page.t("exit.readers", "names", page.list(readers()));
    }

    public List<Link> tabs(Page page, String current) {
        return List.of(
                new Link(page.t("exit.tab.plan"), home() + "/exit-plan", current.equals("plan")),
                new Link(page.t("exit.tab.handBack"), home() + "/hand-backs", current.equals("handBack")));
    }
}
