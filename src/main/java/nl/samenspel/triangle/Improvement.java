package nl.samenspel.triangle;

import static nl.samenspel.triangle.TriangleRefusal.IMPROVEMENT_CLOSED;
import static nl.samenspel.triangle.TriangleRefusal.IMPROVEMENT_OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What a triangle changes in how it works: a sentence, with somebody who sees to it, a date and a forum.
public sealed interface Improvement {
    Id id();

    Triangle.Id triangle();

    Draft text();

    Standing standing();

    int version();

    record Id(UUID value) {}

    /// @param person who sees to it; null: nobody yet
    /// @param due null: no date yet
    /// @param forum where it is talked about; null: nowhere yet
    record Draft(
            String sentence,
            @Nullable PersonId person,
            @Nullable LocalDate due,
            Forum.@Nullable Id forum) {

        public static Draft of(String sentence) {
            return new Draft(sentence, null, null, null);
        }

        /// Has a name, a date and a forum.
        public boolean isComplete() {
            return person != null && due != null && forum != null;
        }
    }

    record Open(Id id, Triangle.Id triangle, Draft text, Standing standing, int version) implements Improvement {}

    record Done(Id id, Triangle.Id triangle, Draft text, PersonId by, Instant at, Standing standing, int version)
            implements Improvement {}

    record Dropped(
            Id id,
            Triangle.Id triangle,
            Draft text,
            String reason,
            PersonId by,
            Instant at,
            Standing standing,
            int version)
            implements Improvement {}

    default Open open() {
        return switch (this) {
            case Open open -> open;
            case Done _, Dropped _ -> throw new Refused(IMPROVEMENT_CLOSED);
        };
    }

    default Open reopen() {
        return switch (this) {
            case Open _ -> throw new Refused(IMPROVEMENT_OPEN);
            case Done _, Dropped _ -> new Open(id(), triangle(), text(), standing(), version());
        };
    }

    /// Open and not declined.
    default boolean isLive() {
        return this instanceof Open && !standing().isDeclined();
    }

    default String state() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Done _ -> "DONE";
            case Dropped _ -> "DROPPED";
        };
    }
}
