package nl.samenspel.dossier.web;

import java.time.LocalDate;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;

/// A dossier with the eyes of somebody in it.
///
/// @param own the part of who looks
public record Seen(DossierViews.Whole whole, Participant own, LocalDate today) {
    public Assignment.Id id() {
        return whole.dossier().id();
    }

    /// Without the language.
    public String home() {
        return DossierDesk.home(id());
    }

    public String title() {
        return whole.assignment().title();
    }

    /// Whether who looks may change anything now.
    public boolean acts() {
        return own.actsOn(today) && !whole.dossier().isClosed();
    }
}
