package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What somebody sees happening between the two sides. It is called a pattern only after the other side said how they
/// see it. Source: 003 (intervention on observations and patterns); the states are ours. See docs/states/steering.md.
public sealed interface Observation {
    Head head();

    record Id(UUID value) {}

    /// @param what one sees, as a camera would
    /// @param effect what it does to me, or empty
    /// @param version counts every change, from 1
    record Head(
            Id id,
            Assignment.Id dossier,
            PersonId author,
            Side side,
            String what,
            String effect,
            Instant at,
            int version) {
        Head saying(String newWhat, String newEffect) {
            return new Head(id, dossier, author, side, newWhat, newEffect, at, version);
        }
    }

    /// How the other side sees it.
    record Heard(String view, PersonId by, Instant at) {}

    /// What keeps returning, with what each side adds to it.
    record Named(String pattern, String myPart, String yourPart, String needed) {}

    /// Only its author knows of it.
    record Draft(Head head) implements Observation {}

    /// Both sides read it; how the other sees it is still open.
    record Shared(Head head, Instant sharedAt) implements Observation {}

    record Tested(Head head, Instant sharedAt, Heard heard) implements Observation {}

    record Pattern(Head head, Instant sharedAt, Heard heard, Named named, Instant namedAt) implements Observation {}

    /// Taken back.
    ///
    /// @param heard null: nobody answered, so it is its author's alone again; else both keep what they said
    record Withdrawn(Head head, @Nullable Heard heard) implements Observation {}

    /// Refuses: NOT_YOUR_OBSERVATION, OBSERVATION_SHARED_ALREADY, OBSERVATION_CLOSED.
    default Draft rewrite(String what, String effect, PersonId by) {
        return new Draft(draftOf(by).head().saying(what, effect));
    }

    /// Refuses: NOT_YOUR_OBSERVATION, OBSERVATION_SHARED_ALREADY, OBSERVATION_CLOSED.
    default Shared share(PersonId by, Instant at) {
        return new Shared(draftOf(by).head(), at);
    }

    /// By the other side, or by the author who was told. Refuses: NOT_SHARED_YET, TESTED_ALREADY, NOT_A_SIDE,
    /// OBSERVATION_CLOSED.
    default Tested test(Heard heard, Side side) {
        return switch (this) {
            case Shared shared -> {
                if (side == Side.OUTSIDE
                        || (side == head().side() && !heard.by().equals(head().author()))) {
                    throw new Refused(NOT_A_SIDE);
                }
                yield new Tested(head(), shared.sharedAt(), heard);
            }
            case Draft _ -> throw new Refused(NOT_SHARED_YET);
            case Tested _, Pattern _ -> throw new Refused(TESTED_ALREADY);
            case Withdrawn _ -> throw new Refused(OBSERVATION_CLOSED);
        };
    }

    /// Refuses: NOT_YOUR_OBSERVATION, NOT_TESTED_YET, OBSERVATION_CLOSED.
    default Pattern name(Named named, PersonId by, Instant at) {
        requireAuthor(by);
        return switch (this) {
            case Tested tested -> new Pattern(head(), tested.sharedAt(), tested.heard(), named, at);
            case Draft _, Shared _ -> throw new Refused(NOT_TESTED_YET);
            case Pattern _, Withdrawn _ -> throw new Refused(OBSERVATION_CLOSED);
        };
    }

    /// Refuses: NOT_YOUR_OBSERVATION, OBSERVATION_CLOSED (a pattern belongs to both).
    default Withdrawn withdraw(PersonId by) {
        requireAuthor(by);
        return switch (this) {
            case Draft _, Shared _ -> new Withdrawn(head(), null);
            case Tested tested -> new Withdrawn(head(), tested.heard());
            case Pattern _, Withdrawn _ -> throw new Refused(OBSERVATION_CLOSED);
        };
    }

    private Draft draftOf(PersonId by) {
        requireAuthor(by);
        return switch (this) {
            case Draft draft -> draft;
            case Shared _, Tested _, Pattern _ -> throw new Refused(OBSERVATION_SHARED_ALREADY);
            case Withdrawn _ -> throw new Refused(OBSERVATION_CLOSED);
        };
    }

    private void requireAuthor(PersonId by) {
        if (!by.equals(head().author())) {
            throw new Refused(NOT_YOUR_OBSERVATION);
        }
    }

    /// Only its author reads it.
    default boolean isPrivate() {
        return switch (this) {
            case Draft _ -> true;
            case Withdrawn withdrawn -> withdrawn.heard() == null;
            case Shared _, Tested _, Pattern _ -> false;
        };
    }

    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Shared _ -> "SHARED";
            case Tested _ -> "TESTED";
            case Pattern _ -> "PATTERN";
            case Withdrawn withdrawn -> withdrawn.heard() == null ? "DROPPED" : "WITHDRAWN";
        };
    }
}
