package nl.samenspel.signal.act;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// One rung of the ladder along which a matter is taken up, in exactly one of its states. A planned
/// rung is its
/// author's alone; once taken, those whom it concerns can see it.
public sealed interface Rung {
    record Id(UUID value) {}

    enum Direction {
        /// At home: to the business manager.
        INWARD,
        /// On the client's side: to the client, a steering group or another forum.
        OUTWARD,
        /// Saying in time that handing back is possible.
        ANNOUNCEMENT
    }

    /// What stays the same in every state.
    ///
    /// @param whom to whom it goes, in the author's words
    /// @param what is asked or told
    /// @param day on which
    record Meant(
            Id id,
            Assignment.Id assignment,
            PersonId author,
            Direction direction,
            String whom,
            String what,
            LocalDate day) {}

    Meant meant();

    /// Refuses: RUNG_TAKEN_ALREADY.
    default Taken take() {
        if (!(this instanceof Planned)) {
            throw new Refused(RUNG_TAKEN_ALREADY);
        }
        return new Taken(meant());
    }

    /// Refuses: RUNG_NOT_TAKEN.
    default Settled settle(String outcome) {
        if (this instanceof Planned) {
            throw new Refused(RUNG_NOT_TAKEN);
        }
        return new Settled(meant(), outcome);
    }

    record Planned(Meant meant) implements Rung {}

    record Taken(Meant meant) implements Rung {}

    /// @param outcome what came of it; may be told anew
    record Settled(Meant meant, String outcome) implements Rung {}
}
