package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// An interim evaluation by both sides: each writes apart, then they talk, and only then they give a mark.
///
/// Source: 003 (evaluations built in, without any problem too); writing apart and the order are ours.
public sealed interface Evaluation {
    Head head();

    record Id(UUID value) {}

    record Head(Id id, Assignment.Id dossier, LocalDate day, PersonId by, Instant at, int version) {}

    /// What came of it, with who does what before when.
    record Outcome(
            String result,
            String followUp,
            @Nullable PersonId who,
            @Nullable LocalDate due) {}

    /// Each side writes; neither sees what the other wrote.
    ///
    /// @param written sides that said they are ready
    record Writing(Head head, Set<Side> written) implements Evaluation {
        public Writing {
            written = Set.copyOf(written);
        }
    }

    /// Both are ready: each reads what the other wrote. The talk is still to come.
    record Open(Head head) implements Evaluation {}

    /// They talked. Now each side gives its mark.
    record Talked(Head head, LocalDate talkedOn) implements Evaluation {}

    record Concluded(Head head, LocalDate talkedOn, Outcome outcome) implements Evaluation {}

    record Dropped(Head head, String why) implements Evaluation {}

    /// Refuses: NOT_A_SIDE, HALF_CLOSED, TALK_HELD_ALREADY, EVALUATION_CLOSED.
    default void requireWritable(Side side) {
        requireSide(side);
        switch (this) {
            case Writing writing -> {
                if (writing.written().contains(side)) {
                    throw new Refused(HALF_CLOSED);
                }
            }
            case Open _ -> throw new Refused(HALF_CLOSED);
            case Talked _ -> throw new Refused(TALK_HELD_ALREADY);
            case Concluded _, Dropped _ -> throw new Refused(EVALUATION_CLOSED);
        }
    }

    /// This side is ready; the last one opens both. Refuses as [#requireWritable].
    default Evaluation ready(Side side) {
        requireWritable(side);
        var written = EnumSet.of(side);
        if (this instanceof Writing writing) {
            written.addAll(writing.written());
        }
        return written.containsAll(Set.of(Side.CLIENT_SIDE, Side.PROVIDER_SIDE))
                ? new Open(head())
                : new Writing(head(), written);
    }

    /// Opens what was written, ready or not: people talked. Refuses: TALK_HELD_ALREADY, EVALUATION_CLOSED.
    default Talked talk(LocalDate on) {
        return switch (this) {
            case Writing _, Open _ -> new Talked(head(), on);
            case Talked _ -> throw new Refused(TALK_HELD_ALREADY);
            case Concluded _, Dropped _ -> throw new Refused(EVALUATION_CLOSED);
        };
    }

    /// Refuses: NOT_A_SIDE, TALK_FIRST, EVALUATION_CLOSED.
    default void requireMarkable(Side side) {
        requireSide(side);
        switch (this) {
            case Talked _ -> {}
            case Writing _, Open _ -> throw new Refused(TALK_FIRST);
            case Concluded _, Dropped _ -> throw new Refused(EVALUATION_CLOSED);
        }
    }

    /// Refuses: TALK_FIRST, MARKS_MISSING, EVALUATION_CLOSED.
    ///
    /// @param marked sides that gave their mark
    default Concluded conclude(Outcome outcome, Set<Side> marked) {
        return switch (this) {
            case Talked talked -> {
                if (!marked.containsAll(Set.of(Side.CLIENT_SIDE, Side.PROVIDER_SIDE))) {
                    throw new Refused(MARKS_MISSING);
                }
                yield new Concluded(head(), talked.talkedOn(), outcome);
            }
            case Writing _, Open _ -> throw new Refused(TALK_FIRST);
            case Concluded _, Dropped _ -> throw new Refused(EVALUATION_CLOSED);
        };
    }

    /// Refuses: TALK_HELD_ALREADY, EVALUATION_CLOSED.
    default Dropped drop(String why) {
        return switch (this) {
            case Writing _, Open _ -> new Dropped(head(), why);
            case Talked _ -> throw new Refused(TALK_HELD_ALREADY);
            case Concluded _, Dropped _ -> throw new Refused(EVALUATION_CLOSED);
        };
    }

    private static void requireSide(Side side) {
        if (side == Side.OUTSIDE) {
            throw new Refused(NOT_A_SIDE);
        }
    }

    /// Each side may read what the other wrote.
    default boolean isOpened() {
        return switch (this) {
            case Open _, Talked _, Concluded _ -> true;
            case Writing _, Dropped _ -> false;
        };
    }

    default boolean isOver() {
        return this instanceof Concluded || this instanceof Dropped;
    }

    default String state() {
        return switch (this) {
            case Writing _ -> "WRITING";
            case Open _ -> "OPEN";
            case Talked _ -> "TALKED";
            case Concluded _ -> "CONCLUDED";
            case Dropped _ -> "DROPPED";
        };
    }
}
