package nl.samenspel.portfolio.picture;

import static nl.samenspel.document.SvgText.decimal;

import nl.samenspel.assignment.Link;

/// How a kind of relation is drawn: a dash and a sign of its own, and for one with a direction the head of an arrow.
/// Weight is width. Colour never carries any of it alone.
final class LineLook {
    private static final double SIGN = 9;

    private LineLook() {}

    /// The word in names of classes: `depends_on`.
    static String word(Link.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    static String dash(Link.Kind kind) {
        var pattern = switch (kind) {
            case OVERLAPS -> "";
            case DEPENDS_ON -> "13 5";
            case PRECEDES -> "14 4 3 4";
            case COMPETES -> "4 4";
            case REINFORCES -> "1.5 6";
            case CONFLICTS -> "7 4 7 10";
        };
        return pattern.isEmpty() ? "" : " stroke-dasharray=\"" + pattern + "\"";
    }

    static double width(Link.Weight weight) {
        return switch (weight) {
            case LIGHT -> 1.5;
            case MEDIUM -> 3;
            case HEAVY -> 5;
        };
    }

    /// A disc with a shape: two circles, a triangle, a double arrow, a diamond, a plus, a cross.
    static String sign(Link.Kind kind, double x, double y) {
        var shape = switch (kind) {
            case OVERLAPS -> circle(x - 2.2, y, 3.6) + circle(x + 2.2, y, 3.6);
            case DEPENDS_ON -> stroke(x, y, "M-4 3.5h8L0-4.5z");
            case PRECEDES -> stroke(x, y, "M-4-4 0 0-4 4M0-4 4 0 0 4");
            case COMPETES -> stroke(x, y, "M0-5 5 0 0 5-5 0z");
            case REINFORCES -> stroke(x, y, "M-4.5 0h9M0-4.5v9");
            case CONFLICTS -> stroke(x, y, "M-3.8-3.8 3.8 3.8M3.8-3.8-3.8 3.8");
        };
        return "<circle class=\"map__disc\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(decimal(x), decimal(y), decimal(SIGN))
                + shape;
    }

    /// A ring of dashes round the sign: heavy, and no agreement yet.
    static String gap(double x, double y) {
        return "<circle class=\"map__gap\" cx=\"%s\" cy=\"%s\" r=\"13\" stroke-dasharray=\"4 3\"/>"
                .formatted(decimal(x), decimal(y));
    }

    /// The head of an arrow that arrives squarely at the top or bottom of a tile.
    static String head(Curve curve) {
        var to = curve.to();
        var back = curve.second().y() < to.y() ? -11 : 11;
        return "<path class=\"map__head\" d=\"M%s %sl-6 %sh12z\"/>"
                .formatted(decimal(to.x()), decimal(to.y()), decimal(back));
    }

    /// A short line with its sign, for a legend; 64 by 24.
    static String sample(Link.Kind kind) {
        return "<path class=\"map__line map__line--%s\" d=\"M2 12H62\" stroke-width=\"3\"%s/>"
                        .formatted(word(kind), dash(kind))
                + sign(kind, 32, 12)
                + (kind.directed() ? "<path class=\"map__head\" d=\"M63 12l-10 -6v12z\"/>" : "");
    }

    private static String circle(double x, double y, double radius) {
        return "<circle class=\"map__sign\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(decimal(x), decimal(y), decimal(radius));
    }

    private static String stroke(double x, double y, String path) {
        return "<path class=\"map__sign\" transform=\"translate(%s %s)\" d=\"%s\"/>"
                .formatted(decimal(x), decimal(y), path);
    }
}
