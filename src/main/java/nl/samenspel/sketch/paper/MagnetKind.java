package nl.samenspel.sketch.paper;

import java.util.List;

/// The kinds of paper magnets: how many beside each other on a sheet, how high, how many blank ones, what to fill in.
public enum MagnetKind {
    OWNER(3, 31, 1, Sign.SQUARE),
    PROVIDER(3, 31, 1, Sign.TRIANGLE),
    ROLE(3, 31, 4, Sign.DIAMOND, Line.ROLE),
    NOBODY(3, 31, 3, Sign.DIAMOND, Line.ROLE),
    CLIENT(3, 31, 9, Sign.CIRCLE),
    SMALL(4, 29, 8, Sign.NONE, Line.CLIENTS),
    SMALL_EXPECTED(4, 29, 4, Sign.NONE, Line.CLIENTS),
    MEDIUM(3, 37, 6, Sign.NONE, Line.CLIENTS, Line.PERIOD),
    MEDIUM_EXPECTED(3, 37, 3, Sign.NONE, Line.CLIENTS, Line.PERIOD),
    LARGE(2, 46, 4, Sign.NONE, Line.CLIENTS, Line.PERIOD),
    LARGE_EXPECTED(2, 46, 2, Sign.NONE, Line.CLIENTS, Line.PERIOD),
    BOTTLENECK(3, 37, 6, Sign.NONE, Line.AT),
    AGREEMENT(3, 37, 6, Sign.NONE, Line.BETWEEN),
    FORUM(3, 31, 3, Sign.NONE, Line.RHYTHM),
    GAP(3, 31, 6, Sign.NONE),
    IMPROVEMENT(2, 42, 6, Sign.NONE, Line.WHO, Line.WHEN, Line.FORUM),
    IDEA(3, 37, 3, Sign.NONE),
    PARKED(3, 37, 3, Sign.NONE);

    private final int columns;
    private final double height;
    private final int blanks;
    private final Sign sign;
    private final List<Line> lines;

    MagnetKind(int columns, double height, int blanks, Sign sign, Line... lines) {
        this.columns = columns;
        this.height = height;
        this.blanks = blanks;
        this.sign = sign;
        this.lines = List.of(lines);
    }

    /// The shape that says whose it is, the same as on the screen.
    public enum Sign {
        SQUARE,
        CIRCLE,
        TRIANGLE,
        DIAMOND,
        NONE
    }

    /// What stands at the foot of a magnet, filled in or to be written.
    public enum Line {
        ROLE,
        CLIENTS,
        PERIOD,
        AT,
        BETWEEN,
        RHYTHM,
        WHO,
        WHEN,
        FORUM
    }

    public int columns() {
        return columns;
    }

    /// From cut to cut, in millimetres.
    public double height() {
        return height;
    }

    /// How many blank ones a set has at the least.
    public int blanks() {
        return blanks;
    }

    public Sign sign() {
        return sign;
    }

    public List<Line> lines() {
        return lines;
    }

    /// Not there yet, and so with a dashed edge.
    public boolean isDashed() {
        return this == SMALL_EXPECTED
                || this == MEDIUM_EXPECTED
                || this == LARGE_EXPECTED
                || this == GAP
                || this == NOBODY;
    }

    /// With round ends, where text stays further from the sides.
    public boolean isRound() {
        return switch (this) {
            case OWNER, PROVIDER, ROLE, NOBODY, FORUM, GAP -> true;
            default -> false;
        };
    }

    /// `small-expected`, for the style sheet.
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
