package nl.samenspel.sketch.result;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import nl.samenspel.board.Element;

/// What sets one element of a drawing apart from the others: the shape of a border, a sign and a word, never a colour
/// alone.
public record Mark(Shape shape, String word) {
    private static final String INK = "#1b1b1b";
    private static final double AWAY = 9; // from the edge of the magnet
    private static final double LETTER = 9;

    public enum Shape {
        NEW("+"),
        CHANGED("≠"),
        GONE("−");

        private final String sign;

        Shape(String sign) {
            this.sign = sign;
        }
    }

    /// “+ nieuw”.
    String text() {
        return shape.sign + " " + word;
    }

    /// A border round a magnet, and a flag with sign and word on its upper edge.
    String svg(double left, double top, Element.Size size) {
        var x = left - AWAY;
        var y = top - AWAY;
        var width = size.width() + 2 * AWAY;
        var height = size.height() + 2 * AWAY;
        var border = switch (shape) {
            case NEW -> frame(x, y, width, height, "stroke-width=\"5\"");
            case CHANGED ->
                frame(x, y, width, height, "stroke-width=\"2\"")
                        + frame(x - 6, y - 6, width + 12, height + 12, "stroke-width=\"2\"");
            case GONE -> frame(x, y, width, height, "stroke-width=\"2.5\" stroke-dasharray=\"10 8\"");
        };
        return border + flag(left - 4, top - 24);
    }

    private String flag(double x, double y) {
        var width = text().length() * LETTER + 20;
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"26\" rx=\"%s\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(decimal(x), decimal(y), decimal(width), shape == Shape.NEW ? "13" : "2", INK)
                + "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-weight=\"700\" font-size=\"16\" fill=\"%s\">%s</text>"
                        .formatted(decimal(x + width / 2), decimal(y + 18), INK, escaped(text()));
    }

    private static String frame(double x, double y, double width, double height, String stroke) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"12\" fill=\"none\" stroke=\"%s\" %s/>"
                .formatted(decimal(x), decimal(y), decimal(width), decimal(height), INK, stroke);
    }
}
