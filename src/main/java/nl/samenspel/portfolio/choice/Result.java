package nl.samenspel.portfolio.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the planner found, with its reasons: kept as JSON beside the variant. Numbers are places in the [Frame].
///
/// @param starts month for each item, -1: left out
/// @param reached points of value in the plan; more than `bound` is impossible
/// @param proven there is no better plan
/// @param whys one for each item that is postponed or left out
/// @param firmness one for each criterion with a weight
public record Result(
        List<Integer> starts, long reached, long bound, boolean proven, List<Why> whys, List<Firm> firmness) {
    public Result {
        starts = List.copyOf(starts);
        whys = List.copyOf(whys);
        firmness = List.copyOf(firmness);
    }

    /// Why something does not stand where it was asked.
    ///
    /// @param fits what would be enough, the rest of the plan as it is; empty when nothing single would
    public record Why(int item, Binding binding, List<Fit> fits) {
        public Why {
            fits = List.copyOf(fits);
        }
    }

    public enum Kind {
        /// A team is full in these months, because of others.
        TEAM,
        /// Another one has to be done first.
        ORDER,
        /// It would not be done by its deadline.
        DEADLINE,
        /// A client would get less than its least part.
        SHARE,
        /// No month is left within its own bounds.
        NO_MONTH,
        /// Nothing stands in the way: the plan was not looked at to the end.
        FITS
    }

    /// @param crew -1: no team
    /// @param first month; `last` is counted in; -1: no months
    /// @param client -1: none
    /// @param others items that use those people, come first, or stand for the client's part
    public record Binding(Kind kind, int crew, int first, int last, int client, List<Integer> others) {
        public Binding {
            others = List.copyOf(others);
        }
    }

    public enum FitKind {
        /// More people in a team.
        PEOPLE,
        /// Another item moves.
        MOVE,
        /// Another item is left out.
        DROP,
        /// Another item has to stand first.
        FIRST
    }

    /// @param crew -1: no people
    /// @param first month; `last` is counted in; -1: no months
    /// @param hundredths of fte that would have to be there in each of these months
    /// @param other item; -1: none
    public record Fit(FitKind kind, int crew, int first, int last, int hundredths, int other) {}

    /// Between which parts of the whole, 0 to 1, one weight leaves the order of the first few as it is; the others give
    /// way in proportion.
    ///
    /// @param criterion its place in the frame
    /// @param now its part of the whole
    /// @param count how many of the first are compared
    public record Firm(int criterion, double now, double from, double until, int count) {}

    public @Nullable Why why(int item) {
        return whys.stream().filter(why -> why.item() == item).findFirst().orElse(null);
    }

    /// How far from the bound, in whole percents, rounded up; 0 when proven.
    public int gapPercent() {
        return proven || bound <= reached ? 0 : (int) Math.ceil((bound - reached) * 100.0 / Math.max(1, bound));
    }
}
