package nl.samenspel.portfolio.planner;

/// One piece builds on another: it stands in the plan only when that one does, and starts after its end.
///
/// @param before place of the piece that comes first
/// @param lag whole months between the end of the one and the start of the other, 0 … 600
public record Order(int before, int after, int lag) {
    public Order {
        Bounds.within("lag", lag, 0, Question.MOST_MONTHS);
    }
}
