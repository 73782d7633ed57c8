package nl.samenspel.portfolio.planner;

import java.util.List;

/// One of the things that cannot all be true at once. Numbers are places in the question.
public sealed interface Conflict {
    /// This piece must be done, within its window and the months of the question.
    record Must(int piece) implements Conflict {}

    /// This crew has no more than its capacity in these months, both included.
    record Room(int crew, int first, int last) implements Conflict {}

    /// This order between two pieces is kept.
    record Sequence(int order) implements Conflict {}

    /// This piece is done by its deadline.
    record Due(int piece) implements Conflict {}

    /// This floor of a client is kept.
    record Least(int floor) implements Conflict {}

    /// Each of these pieces waits for the one before it, and the first for the last.
    record Circle(List<Integer> pieces) implements Conflict {
        public Circle {
            pieces = List.copyOf(pieces);
        }
    }
}
