package nl.samenspel.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something to put in a calendar.
///
/// @param uid       lasting and worldwide unique, such as `<id>@samenspel`: a calendar that has it already changes it
/// @param place     where people come together, or empty
/// @param link      the page about it, or empty
/// @param version   counts up with every change, from 0
/// @param changedAt when it was last changed
/// @param organiser mail address of who invites; empty for an entry that is not an invitation
public record Appointment(
        String uid,
        String title,
        String text,
        String place,
        String link,
        When when,
        int version,
        Instant changedAt,
        String organiser,
        State state) {

    public enum State {
        CONFIRMED,
        CANCELLED
    }

    public sealed interface When {
        /// Shown in Dutch time, summer and winter.
        record Times(Instant start, Instant end) implements When {}

        /// Whole days, the last one included.
        record Days(LocalDate first, LocalDate last) implements When {}
    }

    Optional<String> findOrganiser() {
        return organiser.isEmpty() ? Optional.empty() : Optional.of(organiser);
    }
}
