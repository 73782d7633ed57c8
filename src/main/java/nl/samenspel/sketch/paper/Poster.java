package nl.samenspel.sketch.paper;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.samenspel.document.Typesetting;

/// The empty poster: the triangle, a place for everything, lines for title and date. Drawn in millimetres, to be
/// printed
/// whole or in parts.
///
/// @param words the sentence of a key, such as `poster.owner`
public record Poster(Occasion occasion, String date, UnaryOperator<String> words) {
    /// Without the white edge of 15 mm round a sheet of A1.
    static final double WIDTH = 811;
    static final double HEIGHT = 564;

    private static final int PURPOSE_LINES = 4;
    private static final String INK = "#1b1b1b";
    private static final String QUIET = "#5a5a5a";

    /// A part of the poster as it lies on one sheet.
    ///
    /// @param overlapX how much the next part to the right shows again
    public record Tile(
            int row, int column, double x, double y, double width, double height, double overlapX, double overlapY) {}

    /// The parts for sheets of this size, row by row, each as large as the others.
    public static List<Tile> tiles(Printed.Paper paper) {
        var edge = 5.0;
        var least = 8.0;
        int columns = parts(WIDTH, paper.width() - 2 * edge, least);
        int rows = parts(HEIGHT, paper.height() - 2 * edge, least);
        var width = (WIDTH + (columns - 1) * least) / columns;
        var height = (HEIGHT + (rows - 1) * least) / rows;
        var tiles = new ArrayList<Tile>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tiles.add(new Tile(
                        row + 1,
                        column + 1,
                        column * (width - least),
                        row * (height - least),
                        width,
                        height,
                        column < columns - 1 ? least : 0,
                        row < rows - 1 ? least : 0));
            }
        }
        return tiles;
    }

    private static int parts(double whole, double room, double overlap) {
        return (int) Math.ceil((whole - overlap) / (room - overlap));
    }

    /// All of it, so wide and high on paper.
    public String svg() {
        return svg(0, 0, WIDTH, HEIGHT, words.apply("poster.description"));
    }

    /// One part, in the same scale.
    public String svg(Tile tile, String description) {
        return svg(tile.x(), tile.y(), tile.width(), tile.height(), description);
    }

    private String svg(double x, double y, double width, double height, String description) {
        var out = new StringBuilder();
        out.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%smm\" height=\"%smm\" viewBox=\"%s %s %s %s\""
                                + " font-family=\"'Source Sans 3'\">")
                        .formatted(
                                decimal(width),
                                decimal(height),
                                decimal(x),
                                decimal(y),
                                decimal(width),
                                decimal(height)));
        out.append("<title>").append(escaped(description)).append("</title>");
        head(out);
        triangle(out);
        places(out);
        legend(out);
        return out.append("</svg>").toString();
    }

    private void head(StringBuilder out) {
        text(out, 0, 22, 18, "700", INK, words.apply("poster.title"));
        text(out, 0, 43, 9, "400", QUIET, words.apply("poster.triangle"));
        blank(out, 46, 44, 300, occasion.triangle(), 12);
        text(out, 372, 43, 9, "400", QUIET, words.apply("poster.date"));
        blank(out, 403, 44, 145, date, 12);
        text(out, 574, 43, 9, "400", QUIET, words.apply("poster.facilitator"));
        blank(out, 629, 44, 182, occasion.facilitator(), 12);
    }

    /// A line to write on, with what is known already.
    private static void blank(StringBuilder out, double x, double y, double width, String known, double size) {
        line(out, x, y, x + width, y, INK, 0.5, "");
        if (!known.isEmpty()) {
            text(out, x + 2, y - 2, fitting(known, size, width - 4), "700", INK, known);
        }
    }

    private void triangle(StringBuilder out) {
        out.append(
                "<path d=\"M405.5 96L48 398H763Z\" fill=\"none\" stroke=\"#d5d0ee\" stroke-width=\"5\" stroke-linejoin=\"round\"/>");
    }

    private void places(StringBuilder out) {
        place(out, 288, 58, 235, 80, "poster.owner", "1", "#4b3f99");
        place(out, 0, 152, 190, 248, "poster.clients", "1", "#9a4a12");
        place(out, 621, 152, 190, 248, "poster.provider", "1", "#0b5a6b");
        sign(out, "<rect x=\"296\" y=\"66\" width=\"10\" height=\"10\" fill=\"#4b3f99\"/>");
        sign(out, "<circle cx=\"13\" cy=\"165\" r=\"5.4\" fill=\"#9a4a12\"/>");
        sign(out, "<path d=\"M634 159L640 170H628Z\" fill=\"#0b5a6b\"/>");
        heading(out, 288, 206, 235, "poster.work", "2", "#0b5a6b");
        heading(out, 202, 374, 407, "poster.lines", "3", "#a32020");
        place(out, 0, 412, 300, 152, "poster.agreements", "4", "#2b6a2f");
        place(out, 312, 412, 300, 152, "poster.improvements", "5", "#7a5c00");
        place(out, 624, 412, 187, 152, "poster.parked", "", "#555555");
        improvementLines(out);
    }

    private void improvementLines(StringBuilder out) {
        for (int i = 0; i < 5; i++) {
            var y = 462 + i * 22.5;
            text(out, 320, y, 8, "700", QUIET, String.valueOf(i + 1));
            line(out, 330, y + 1, 604, y + 1, "#9a9a9a", 0.35, "");
        }
    }

    /// A box with room, its name and the number of the card that fills it.
    private void place(
            StringBuilder out,
            double x,
            double y,
            double width,
            double height,
            String key,
            String card,
            String colour) {
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1\"/>"
                        .formatted(decimal(x), decimal(y), decimal(width), decimal(height), colour));
        var indent =
                key.equals("poster.owner") || key.equals("poster.clients") || key.equals("poster.provider") ? 22 : 8;
        title(out, x + indent, y + 17, width - indent - 24, key, colour);
        mark(out, x + width - 12, y + 12, card, colour);
    }

    private void heading(StringBuilder out, double x, double y, double width, String key, String card, String colour) {
        mark(out, x + 6, y - 4, card, colour);
        title(out, x + 16, y, width - 16, key, colour);
    }

    private void title(StringBuilder out, double x, double y, double width, String key, String colour) {
        var name = words.apply(key);
        text(out, x, y, fitting(name, 12, width), "700", colour, name);
        var hint = words.apply(key + ".hint");
        text(out, x, y + 9, fitting(hint, 6.5, width + 16), "400", QUIET, hint);
    }

    private static void mark(StringBuilder out, double x, double y, String card, String colour) {
        if (!card.isEmpty()) {
            out.append("<circle cx=\"%s\" cy=\"%s\" r=\"7\" fill=\"%s\"/>".formatted(decimal(x), decimal(y), colour));
            out.append(
                    "<text x=\"%s\" y=\"%s\" font-size=\"9.5\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#ffffff\">%s</text>"
                            .formatted(decimal(x), decimal(y + 3.3), escaped(card)));
        }
    }

    private static void sign(StringBuilder out, String shape) {
        out.append(shape);
    }

    /// The purpose on the left of the owner, and how lines are drawn on the right.
    private void legend(StringBuilder out) {
        text(out, 0, 66, 9, "700", INK, words.apply("poster.purpose"));
        var purpose = purpose();
        for (int i = 0; i < PURPOSE_LINES; i++) {
            var y = 82 + i * 18;
            line(out, 0, y, 270, y, "#9a9a9a", 0.35, "");
            if (i < purpose.lines().size()) {
                text(out, 2, y - 2, purpose.size(), "700", INK, purpose.lines().get(i));
            }
        }
        text(out, 541, 66, 9, "700", INK, words.apply("poster.legend"));
        var kinds = List.of("overlaps", "depends", "competes", "conflicts", "reinforces");
        var dashes = List.of("", "9 4", "2.5 3.5", "12 3 2 3", "");
        for (int i = 0; i < kinds.size(); i++) {
            var y = 78 + i * 13;
            line(out, 543, y - 2.2, 585, y - 2.2, INK, i == 4 ? 3.4 : 1.6, dashes.get(i));
            text(out, 593, y, 7.5, "400", INK, words.apply("poster.line." + kinds.get(i)));
        }
        text(out, 541, 143, 6.2, "400", QUIET, words.apply("poster.weight"));
    }

    /// Smaller until it fits its lines; a longer one is left to be written by hand, in fewer words.
    private Typesetting.Fitted purpose() {
        for (var size = 7.5; size >= 4; size -= 0.5) {
            var lines = Typesetting.BOLD.wrap(occasion.purpose(), size, 262);
            if (lines.size() <= PURPOSE_LINES) {
                return new Typesetting.Fitted(size, lines, true);
            }
        }
        return new Typesetting.Fitted(4, List.of(), false);
    }

    private static double fitting(String text, double size, double width) {
        var wide = Typesetting.BOLD.width(text, size);
        return wide <= width ? size : Math.max(size * width / wide, 2.5);
    }

    private static void text(
            StringBuilder out, double x, double y, double size, String weight, String colour, String text) {
        out.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>"
                .formatted(decimal(x), decimal(y), decimal(size), weight, colour, escaped(text)));
    }

    private static void line(
            StringBuilder out, double x1, double y1, double x2, double y2, String colour, double width, String dash) {
        out.append("<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\" fill=\"none\"%s/>"
                .formatted(
                        decimal(x1),
                        decimal(y1),
                        decimal(x2),
                        decimal(y2),
                        colour,
                        decimal(width),
                        dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\""));
    }
}
