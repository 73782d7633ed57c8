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
        List<Integer> starts, long reached, long bound, boolean proven, List<Why> whys, List<Firmness> firmness) {
    public Result {
        starts = List.copyOf(starts);
        whys = List.copyOf(whys);
        firmness = List.copyOf(firmness);
    }

    /// Why something does not stand where it was asked.
    ///
    /// @param binding what stands in the way
    /// @param fits what would be enough to let it in as asked; empty when nothing small would
    public record Why(int item, List<Binding> binding, List<Fit> fits) {
        public Why {
            binding = List.copyOf(binding);
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
        /// It must be done, within these months.
        MUST,
        /// It would fit, but what would have to give way weighs more.
        WEIGHS_LESS
    }

    /// @param crew -1: no team
    /// @param first month; `last` is counted in; -1: no months
    /// @param others items that use those people, come first, or weigh more
    public record Binding(Kind kind, int crew, int first, int last, int client, List<Integer> others) {
        public Binding {
            others = List.copyOf(others);
        }
    }

    /// @param crew -1: no people, but another item to move
    /// @param hundredths of fte that would have to be there in each of these months
    /// @param move item that would have to give way; null: none
    public record Fit(
            int crew,
            int first,
            int last,
            int hundredths,
            @Nullable Integer move) {}

    /// In which range of one weight the order of the first few stays the same, the other weights as they are.
    ///
    /// @param criterion its place in the frame
    /// @param count how many of the first are compared
    public record Firmness(int criterion, int weight, int from, int until, int count) {}

    public @Nullable Why why(int item) {
        return whys.stream().filter(why -> why.item() == item).findFirst().orElse(null);
    }

    /// How far from the bound, in whole percents, rounded up; 0 when proven.
    public int gapPercent() {
        return proven || bound <= reached ? 0 : (int) Math.ceil((bound - reached) * 100.0 / Math.max(1, bound));
    }
}
