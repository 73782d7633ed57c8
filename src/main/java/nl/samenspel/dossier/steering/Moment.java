package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// A steering moment of a dossier, in exactly one of its states. See docs/states/steering.md.
public sealed interface Moment {
    Head head();

    record Id(UUID value) {}

    /// One question of the template with what people answered; the question as it read that day.
    record Answer(String question, String answer) {}

    /// Who does what before when, after a moment. All or nothing.
    ///
    /// @param doneAt null: still to be done
    record FollowUp(
            String what,
            PersonId who,
            LocalDate due,
            @Nullable Instant doneAt) {}

    /// What a moment keeps through all its states.
    ///
    /// @param version counts every change, from 1
    record Head(
            Id id,
            Assignment.Id dossier,
            MomentKind kind,
            String purpose,
            LocalDate day,
            List<Answer> answers,
            PersonId by,
            Instant at,
            int version) {
        public Head {
            answers = List.copyOf(answers);
        }

        Head on(LocalDate newDay) {
            return new Head(id, dossier, kind, purpose, newDay, answers, by, at, version);
        }

        Head answering(List<Answer> newAnswers) {
            return new Head(id, dossier, kind, purpose, day, newAnswers, by, at, version);
        }
    }

    /// Still lies ahead, or should have been held.
    sealed interface Coming extends Moment permits Planned, Moved {}

    record Planned(Head head) implements Coming {}

    /// Planned, after having stood on another day.
    ///
    /// @param from the days it stood on before, oldest first
    record Moved(Head head, List<LocalDate> from) implements Coming {
        public Moved {
            from = List.copyOf(from);
        }
    }

    /// @param followUp null: nothing came of it that somebody must do
    record Held(
            Head head,
            List<LocalDate> from,
            String decision,
            @Nullable FollowUp followUp) implements Moment {
        public Held {
            from = List.copyOf(from);
        }
    }

    record Cancelled(Head head, List<LocalDate> from, String why) implements Moment {
        public Cancelled {
            from = List.copyOf(from);
        }
    }

    /// Refuses: MOMENT_IN_THE_PAST.
    static Planned plan(Head head, LocalDate today) {
        if (head.day().isBefore(today)) {
            throw new Refused("day", MOMENT_IN_THE_PAST);
        }
        return new Planned(head);
    }

    /// Refuses: MOMENT_OVER, MOMENT_IN_THE_PAST, MOMENT_SAME_DAY.
    default Moved move(LocalDate day, LocalDate today) {
        var coming = coming();
        if (day.isBefore(today)) {
            throw new Refused("day", MOMENT_IN_THE_PAST);
        }
        if (day.equals(head().day())) {
            throw new Refused("day", MOMENT_SAME_DAY);
        }
        var from = new java.util.ArrayList<>(coming.from());
        from.add(head().day());
        return new Moved(head().on(day), from);
    }

    /// Refuses: MOMENT_OVER, MOMENT_NOT_YET.
    default Held hold(List<Answer> answers, String decision, @Nullable FollowUp followUp, LocalDate today) {
        var coming = coming();
        if (head().day().isAfter(today)) {
            throw new Refused(MOMENT_NOT_YET);
        }
        return new Held(head().answering(answers), coming.from(), decision, followUp);
    }

    /// Refuses: MOMENT_OVER.
    default Cancelled cancel(String why) {
        return new Cancelled(head(), coming().from(), why);
    }

    /// Questions may be answered before the day as well. Refuses: MOMENT_OVER for a cancelled one.
    default Moment answer(List<Answer> answers) {
        var answered = head().answering(answers);
        return switch (this) {
            case Planned _ -> new Planned(answered);
            case Moved moved -> new Moved(answered, moved.from());
            case Held held -> new Held(answered, held.from(), held.decision(), held.followUp());
            case Cancelled _ -> throw new Refused(MOMENT_OVER);
        };
    }

    /// Refuses: MOMENT_NOT_HELD, NO_FOLLOW_UP.
    default Held followUpDone(Instant at) {
        if (!(this instanceof Held held)) {
            throw new Refused(MOMENT_NOT_HELD);
        }
        var follow = held.followUp();
        if (follow == null || follow.doneAt() != null) {
            throw new Refused(NO_FOLLOW_UP);
        }
        return new Held(
                head(), held.from(), held.decision(), new FollowUp(follow.what(), follow.who(), follow.due(), at));
    }

    private Coming coming() {
        return switch (this) {
            case Coming coming -> coming;
            case Held _, Cancelled _ -> throw new Refused(MOMENT_OVER);
        };
    }

    /// The days it stood on before, oldest first.
    default List<LocalDate> from() {
        return switch (this) {
            case Planned _ -> List.of();
            case Moved moved -> moved.from();
            case Held held -> held.from();
            case Cancelled cancelled -> cancelled.from();
        };
    }

    default boolean isComing() {
        return this instanceof Coming;
    }

    /// What came of it that is still to be done, or null.
    default @Nullable FollowUp openFollowUp() {
        return this instanceof Held held
                        && held.followUp() != null
                        && held.followUp().doneAt() == null
                ? held.followUp()
                : null;
    }

    default String state() {
        return switch (this) {
            case Planned _ -> "PLANNED";
            case Moved _ -> "MOVED";
            case Held _ -> "HELD";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
