package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;

/// One proposal of the planner within a round, and what was wished otherwise in it.
///
/// @param number within the round, from 1
/// @param corner whose wish it is; null: a steward's
public record Variant(
        Id id,
        ChoiceRound.Id round,
        int number,
        Wish wish,
        Word asked,
        @Nullable Corner corner,
        State state) {

    public record Id(UUID value) {}

    /// What is otherwise than the ground of the round. A copy: nothing of it changes the register.
    ///
    /// @param why what somebody wants to see by it; may be empty
    /// @param extra hundredths of fte that a team would have more in every month
    /// @param kept assignments that would keep their months
    public record Wish(String name, String why, Map<Team.Id, Integer> extra, List<Assignment.Id> kept) {
        public Wish {
            extra = Map.copyOf(extra);
            kept = List.copyOf(kept);
        }

        public static Wish named(String name) {
            return new Wish(name, "", Map.of(), List.of());
        }

        public boolean isPlain() {
            return extra.isEmpty() && kept.isEmpty();
        }
    }

    public sealed interface State {}

    /// A corner asked for it; the owner's corner has it made.
    public record Asked() implements State {}

    /// The planner works on it; how far it is, its job tells.
    public record Running(Instant begun) implements State {}

    public record Found(Instant at, Result result) implements State {}

    /// What must be done does not fit together.
    public record Impossible(Instant at, Clash clash) implements State {}

    /// Somebody stopped it before there was anything, or it never found anything in time.
    public record Stopped(Instant at) implements State {}

    /// The planner gave up. Nothing is lost.
    public record Broken(Instant at) implements State {}

    /// Begins, or begins again after it ended without a plan or the register changed.
    ///
    /// Refuses: VARIANT_BEGUN_ALREADY while it runs.
    Variant begin(Instant at) {
        if (state instanceof Running) {
            throw new Refused(VARIANT_BEGUN_ALREADY);
        }
        return in(new Running(at));
    }

    Variant in(State next) {
        return new Variant(id, round, number, wish, asked, corner, next);
    }

    public boolean isReady() {
        return state instanceof Found;
    }

    public StateName stateName() {
        return name(state);
    }

    static StateName name(State state) {
        return switch (state) {
            case Asked _ -> StateName.ASKED;
            case Running _ -> StateName.RUNNING;
            case Found _ -> StateName.FOUND;
            case Impossible _ -> StateName.IMPOSSIBLE;
            case Stopped _ -> StateName.STOPPED;
            case Broken _ -> StateName.BROKEN;
        };
    }

    public enum StateName {
        ASKED,
        RUNNING,
        FOUND,
        IMPOSSIBLE,
        STOPPED,
        BROKEN
    }
}
