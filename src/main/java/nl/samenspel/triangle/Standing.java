package nl.samenspel.triangle;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Whether something counts as ours: what is placed in a sketch session is proposed until a corner accepts it.
public sealed interface Standing {
    /// @param session the sketch session it was placed in
    record Proposed(UUID session, PersonId by, Instant at) implements Standing {
        Accepted accept(PersonId acceptedBy, Instant acceptedAt) {
            return new Accepted(session, by, acceptedBy, acceptedAt);
        }

        Declined decline(PersonId declinedBy, Instant declinedAt) {
            return new Declined(session, by, declinedBy, declinedAt);
        }
    }

    /// @param session null: entered in the register itself
    record Accepted(@Nullable UUID session, PersonId proposedBy, PersonId by, Instant at) implements Standing {}

    record Declined(UUID session, PersonId proposedBy, PersonId by, Instant at) implements Standing {
        /// Waits for a yes again.
        Proposed reconsider(Instant when) {
            return new Proposed(session, proposedBy, when);
        }
    }

    static Standing entered(PersonId by, Instant at) {
        return new Accepted(null, by, by, at);
    }

    default boolean isProposed() {
        return this instanceof Proposed;
    }

    default boolean isDeclined() {
        return this instanceof Declined;
    }

    /// The session it came from, or null.
    default @Nullable UUID fromSession() {
        return switch (this) {
            case Proposed proposed -> proposed.session();
            case Accepted accepted -> accepted.session();
            case Declined declined -> declined.session();
        };
    }
}
