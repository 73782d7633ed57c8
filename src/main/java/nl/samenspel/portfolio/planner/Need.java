package nl.samenspel.portfolio.planner;

/// What a piece asks of one crew, the same in each of a number of months.
///
/// @param crew its place in the question
/// @param offset months after the start of the piece, 0 or more
/// @param length months, 1 or more; ends within the piece
/// @param hundredths of fte, in each of these months, 0 … 10,000,000
public record Need(int crew, int offset, int length, int hundredths) {
    private static final int MOST = 10_000_000;

    public Need {
        Bounds.within("offset of a need", offset, 0, Question.MOST_MONTHS);
        Bounds.within("length of a need", length, 1, Question.MOST_MONTHS);
        Bounds.within("hundredths of a need", hundredths, 0, MOST);
    }

    /// Hundredths of fte times months.
    public long amount() {
        return (long) length * hundredths;
    }
}
