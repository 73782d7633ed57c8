package nl.samenspel.assignment;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// How an assignment stands in the register. Drawn in `docs/states/assignment.md`.
///
/// Each method is an arrow; an arrow that is not there is refused.
public sealed interface Standing {

    /// Since when and by whose word it stands so.
    PersonId by();

    Instant at();

    /// Waits for a corner to say that it is theirs.
    ///
    /// @param session the sketch session it was found in
    record Proposed(PersonId by, Instant at, @Nullable UUID session) implements Standing {}

    /// Counts in lists, load and maps.
    ///
    /// @param session the sketch session it was found in, if any
    record Accepted(PersonId by, Instant at, @Nullable UUID session) implements Standing {}

    /// Was proposed and is not ours, for a reason. Stays findable.
    record Declined(PersonId by, Instant at, @Nullable UUID session, String reason) implements Standing {}

    /// Was the same as another one, in which it goes on. `before` is where undoing leads.
    record Merged(PersonId by, Instant at, Assignment.Id into, Standing before) implements Standing {
        public Merged {
            if (before instanceof Merged) {
                throw new IllegalArgumentException("merged twice");
            }
        }
    }

    /// Refuses: ASSIGNMENT_ALREADY_ACCEPTED, ASSIGNMENT_DECLINED, ASSIGNMENT_MERGED.
    default Accepted accept(PersonId person, Instant now) {
        return switch (this) {
            case Proposed proposed -> new Accepted(person, now, proposed.session());
            case Accepted _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_ALREADY_ACCEPTED);
            case Declined _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_DECLINED);
            case Merged _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_MERGED);
        };
    }

    /// Refuses: ASSIGNMENT_ALREADY_ACCEPTED, ASSIGNMENT_DECLINED, ASSIGNMENT_MERGED, DECLINE_REASON_MISSING,
    /// LETTERS_TOO_MANY.
    default Declined decline(String reason, PersonId person, Instant now) {
        return switch (this) {
            case Proposed proposed ->
                new Declined(person, now, proposed.session(), DescriptionRules.requireReason(reason));
            case Accepted _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_ALREADY_ACCEPTED);
            case Declined _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_DECLINED);
            case Merged _ -> throw new Refused(AssignmentRefusal.ASSIGNMENT_MERGED);
        };
    }

    /// Looks at a declined one again. Refuses: ASSIGNMENT_NOT_DECLINED.
    default Proposed reconsider(PersonId person, Instant now) {
        if (this instanceof Declined declined) {
            return new Proposed(person, now, declined.session());
        }
        throw new Refused(AssignmentRefusal.ASSIGNMENT_NOT_DECLINED);
    }

    /// Refuses: ASSIGNMENT_MERGED.
    default Merged mergeInto(Assignment.Id other, PersonId person, Instant now) {
        if (this instanceof Merged) {
            throw new Refused(AssignmentRefusal.ASSIGNMENT_MERGED);
        }
        return new Merged(person, now, other, this);
    }

    /// Refuses: ASSIGNMENT_NOT_MERGED.
    default Standing unmerge() {
        if (this instanceof Merged merged) {
            return merged.before();
        }
        throw new Refused(AssignmentRefusal.ASSIGNMENT_NOT_MERGED);
    }

    /// The name in addresses and in the table.
    default Name name() {
        return switch (this) {
            case Proposed _ -> Name.PROPOSED;
            case Accepted _ -> Name.ACCEPTED;
            case Declined _ -> Name.DECLINED;
            case Merged _ -> Name.MERGED;
        };
    }

    enum Name {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        MERGED
    }
}
