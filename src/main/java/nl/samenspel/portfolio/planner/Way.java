package nl.samenspel.portfolio.planner;

import java.util.List;

/// What would make a piece fit. Numbers are places in the question.
///
/// A way holds beside the plan as it is: nothing else moves.
public sealed interface Way {
    /// More hands in some months; no start needs fewer.
    ///
    /// @param start the month in which the piece then starts
    record More(int start, List<Extra> extra) implements Way {
        public More {
            extra = List.copyOf(extra);
        }

        /// Hundredths of fte, over all months together.
        public long total() {
            return extra.stream().mapToLong(Extra::hundredths).sum();
        }
    }

    /// @param hundredths of fte that this crew lacks in this month
    record Extra(int crew, int month, long hundredths) {}

    /// Another piece moves within its own window, as little as can be.
    record Move(int start, int other, int to) implements Way {}

    /// Another piece, on which nothing builds, is left out; the one worth least.
    record Drop(int start, int other) implements Way {}

    /// What it builds on must stand in the plan first.
    record First(int piece) implements Way {}
}
