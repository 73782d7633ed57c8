package nl.samenspel.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;

/// A dossier with the eyes of somebody in it: what its pages show around their own content.
public interface Inside {
    DossierViews.Whole whole();

    /// The part of who looks.
    Participant own();

    LocalDate today();

    default Assignment.Id id() {
        return whole().dossier().id();
    }

    /// Without the language.
    default String home() {
        return "/dossiers/" + id().value();
    }

    default String title() {
        return whole().assignment().title();
    }

    /// Whether who looks may change anything now.
    default boolean acts() {
        return own().actsOn(today()) && !whole().dossier().isClosed();
    }

    default String name(PersonId person) {
        return whole().name(person);
    }

    default boolean isMe(PersonId person) {
        return own().person().equals(person);
    }

    /// Everybody in the dossier, by name: they read what is shared here.
    default List<String> readers() {
        return whole().participants().stream()
                .map(each -> name(each.person()))
                .distinct()
                .toList();
    }
}
