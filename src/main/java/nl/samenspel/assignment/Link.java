package nl.samenspel.assignment;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// How two assignments hang together.
///
/// @param one where a directed kind begins: `one` depends on `other`, `one` precedes `other`
/// @param sentence why, in people's own words; may be empty
/// @param session the sketch session it was found in
/// @param agreement what settles it
public record Link(
        Id id,
        Kind kind,
        Assignment.Id one,
        Assignment.Id other,
        Weight weight,
        String sentence,
        State state,
        @Nullable UUID session,
        @Nullable UUID agreement) {

    public record Id(UUID value) {}

    public enum Kind {
        OVERLAPS,
        DEPENDS_ON,
        PRECEDES,
        COMPETES,
        REINFORCES,
        CONFLICTS;

        /// Whether it matters which of the two comes first.
        public boolean directed() {
            return this == DEPENDS_ON || this == PRECEDES;
        }
    }

    public enum Weight {
        LIGHT,
        MEDIUM,
        HEAVY
    }

    /// Where a relation stands in the register; each method of it is an arrow.
    public sealed interface State {
        PersonId by();

        Instant at();

        /// Made at a board, waits for a corner's yes.
        record Proposed(PersonId by, Instant at) implements State {}

        record Accepted(PersonId by, Instant at) implements State {}

        /// Taken away, or not accepted. `before` is where undoing leads.
        record Removed(PersonId by, Instant at, Before before) implements State {}

        enum Before {
            PROPOSED,
            ACCEPTED
        }

        /// Refuses: LINK_NOT_PROPOSED.
        default Accepted accept(PersonId person, Instant now) {
            if (this instanceof Proposed) {
                return new Accepted(person, now);
            }
            throw new Refused(AssignmentRefusal.LINK_NOT_PROPOSED);
        }

        /// Refuses: LINK_REMOVED.
        default Removed remove(PersonId person, Instant now) {
            return switch (this) {
                case Proposed _ -> new Removed(person, now, Before.PROPOSED);
                case Accepted _ -> new Removed(person, now, Before.ACCEPTED);
                case Removed _ -> throw new Refused(AssignmentRefusal.LINK_REMOVED);
            };
        }

        /// Refuses: LINK_NOT_REMOVED.
        default State restore(PersonId person, Instant now) {
            if (!(this instanceof Removed removed)) {
                throw new Refused(AssignmentRefusal.LINK_NOT_REMOVED);
            }
            return switch (removed.before()) {
                case PROPOSED -> new Proposed(person, now);
                case ACCEPTED -> new Accepted(person, now);
            };
        }
    }

    /// A heavy relation wants an agreement; until there is one, there is a gap (product §3).
    public boolean isGap() {
        return weight == Weight.HEAVY && agreement == null && !(state instanceof State.Removed);
    }

    Link in(State newState) {
        return new Link(id, kind, one, other, weight, sentence, newState, session, agreement);
    }

    Link saying(Weight newWeight, String newSentence) {
        return new Link(id, kind, one, other, newWeight, newSentence, state, session, agreement);
    }

    Link settledBy(@Nullable UUID newAgreement) {
        return new Link(id, kind, one, other, weight, sentence, state, session, newAgreement);
    }
}
