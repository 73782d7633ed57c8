package nl.samenspel.portfolio.planner;

import java.util.List;
import java.util.OptionalInt;

/// Which piece starts when.
///
/// @param starts for each piece of the question, in its order, the month in which it starts; empty when left out
public record Plan(List<OptionalInt> starts) {
    public Plan {
        starts = List.copyOf(starts);
    }

    static Plan of(int[] starts) {
        return new Plan(java.util.Arrays.stream(starts)
                .mapToObj(start -> start < 0 ? OptionalInt.empty() : OptionalInt.of(start))
                .toList());
    }

    /// The start months, with -1 for what is left out.
    int[] toArray() {
        return starts.stream().mapToInt(start -> start.orElse(-1)).toArray();
    }
}
