package nl.samenspel.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.PersonId;

/// A copy of a few lines, which its author shared with people they named. Says nothing about the
/// entry it came from.
///
/// @param readers for the author all of them; for a reader only themselves
public record Passage(Id id, PersonId author, String text, LocalDate sharedOn, List<PersonId> readers) {
    public record Id(UUID value) {}

    public Passage {
        readers = List.copyOf(readers);
    }
}
