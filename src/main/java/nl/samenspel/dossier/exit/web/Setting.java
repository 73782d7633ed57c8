package nl.samenspel.dossier.exit.web;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Seat;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;

/// The dossier around the pages of leaving it, with the eyes of somebody in it.
///
/// @param own the part of who looks
public record Setting(DossierViews.Whole whole, Participant own, LocalDate today) {
    public Assignment.Id id() {
        return whole.dossier().id();
    }

    /// Without the language.
    public String home() {
        return "/dossiers/" + id().value();
    }

    public String title() {
        return whole.assignment().title();
    }

    /// Whether who looks may change anything now.
    public boolean acts() {
        return own.actsOn(today) && !whole.dossier().isClosed();
    }

    public boolean isAssignee() {
        return own.seat() == Seat.ASSIGNEE;
    }

    public boolean isMe(PersonId person) {
        return own.person().equals(person);
    }

    public String name(PersonId person) {
        return whole.name(person);
    }

    /// Who reads what is shared here: everybody in the dossier, by name.
    public String readers(Page page) {
        var names = whole.participants().stream()
                .map(each -> name(each.person()))
                .distinct()
                .toList();
        return page.t("exit.readers", "names", page.list(names));
    }

    public List<Link> tabs(Page page, String current) {
        return List.of(
                new Link(page.t("exit.tab.plan"), home() + "/exit-plan", current.equals("plan")),
                new Link(page.t("exit.tab.handBack"), home() + "/hand-backs", current.equals("handBack")));
    }
}
