package nl.samenspel.sketch.memory;

import java.time.Instant;
import java.util.List;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Paging;

/// One page of what people did in a session, card by card.
///
/// @param visits all stretches of the session, filtered or not
/// @param people everybody of whom the reader is told that they did something, in order of their first deed
public record History(List<Stretch> stretches, Paging paging, List<Visit> visits, List<Somebody> people) {
    public History {
        stretches = List.copyOf(stretches);
        visits = List.copyOf(visits);
        people = List.copyOf(people);
    }

    /// @param lines in the order in which it happened
    public record Stretch(Visit visit, List<Line> lines) {
        public Stretch {
            lines = List.copyOf(lines);
        }
    }

    /// @param sentence who did what
    public record Line(long number, Instant at, String sentence) {}

    /// @param name empty for a guest whose name is no longer ours
    public record Somebody(PersonId id, String name) {}
}
