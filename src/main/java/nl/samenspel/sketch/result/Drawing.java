package nl.samenspel.sketch.result;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.Sizes;

/// A picture as SVG: the same places as on the board, with colour, shape and words for every kind. Presentation
/// attributes only, so that it stands by itself on a page, in a document and as a file.
public final class Drawing {
    private static final double MARGIN = 40;
    private static final double NAME_PX = 18; // read when the whole picture is a page wide
    private static final double LINE_HEIGHT = 21;
    private static final double LETTER = 9;
    private static final double CAPTION = 26;
    private static final double SMALL_LETTER = 7.1;

    /// Fill, edge and dashes of each kind; every pair of text on fill is at least 7:1.
    private record Look(String fill, String edge, String dash) {}

    private static final Map<String, Look> LOOKS = Map.of(
            Magnet.ROLE, new Look("#f1eefb", "#4b3f99", ""),
            Magnet.CLIENT, new Look("#fdf0e6", "#9a4a12", ""),
            Magnet.ASSIGNMENT, new Look("#e6f3f5", "#0b5a6b", ""),
            Magnet.BOTTLENECK, new Look("#fbe9e9", "#a32020", ""),
            Magnet.AGREEMENT, new Look("#eaf5ea", "#2b6a2f", ""),
            Magnet.FORUM, new Look("#eef1f4", "#46525e", ""),
            Magnet.GAP, new Look("#ffffff", "#a32020", "6 4"),
            Magnet.IMPROVEMENT, new Look("#fff8dc", "#7a5c00", ""),
            Magnet.IDEA, new Look("#f5f5f5", "#555555", "2 3"));
    private static final Look PLAIN = new Look("#ffffff", "#333333", "");

    private final Picture picture;
    private final Messages messages;
    private final Language language;
    private final Function<Role, String> roles;
    private final Map<Element.Id, Mark> marks;
    private final StringBuilder out = new StringBuilder();

    private Drawing(
            Picture picture,
            Messages messages,
            Language language,
            Function<Role, String> roles,
            Map<Element.Id, Mark> marks) {
        this.marks = marks;
        this.picture = picture;
        this.messages = messages;
        this.language = language;
        this.roles = roles;
    }

    /// A whole `svg` element with title and description.
    ///
    /// @param roles what a role is called
    public static String of(Picture picture, Messages messages, Language language, Function<Role, String> roles) {
        return of(picture, messages, language, roles, Map.of());
    }

    /// The same, with marks on some of it.
    public static String of(
            Picture picture,
            Messages messages,
            Language language,
            Function<Role, String> roles,
            Map<Element.Id, Mark> marks) {
        return new Drawing(picture, messages, language, roles, marks).draw();
    }

    private String draw() {
        var box = bounds();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%s %s %s %s\" font-family=\"'Source Sans 3', sans-serif\" font-size=\"14\">"
                        .formatted(
                                decimal(box[0]), decimal(box[1]), decimal(box[2] - box[0]), decimal(box[3] - box[1])));
        out.append("<title>")
                .append(escaped(text(
                        "sketch.drawing.title",
                        Map.of("triangle", picture.around().triangle()))))
                .append("</title><desc>")
                .append(escaped(text(
                        "sketch.drawing.description", Map.of("count", magnets().size()))))
                .append("</desc>");
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>"
                .formatted(decimal(box[0]), decimal(box[1]), decimal(box[2] - box[0]), decimal(box[3] - box[1])));
        threads();
        picture.lines().forEach(line -> between(line, this::line));
        magnets().forEach(this::magnet);
        picture.lines().forEach(line -> between(line, this::relation)); // on top: a line may be shorter than its word
        return out.append("</svg>").toString();
    }

    private List<Element> magnets() {
        return picture.board().listElements().stream()
                .filter(element -> !element.isLine())
                .toList();
    }

    private double[] bounds() {
        var box = new double[] {-200, -200, 200, 200};
        for (var element : magnets()) {
            var size = Sizes.of(element);
            box[0] = Math.min(box[0], element.position().x() - size.width() / 2 - MARGIN);
            box[1] = Math.min(box[1], element.position().y() - size.height() / 2 - MARGIN);
            box[2] = Math.max(box[2], element.position().x() + size.width() / 2 + MARGIN);
            box[3] = Math.max(box[3], element.position().y() + size.height() / 2 + MARGIN);
        }
        return box;
    }

    /// Thin threads from an assignment to those it is for.
    private void threads() {
        for (var assignment : picture.list(Magnet.ASSIGNMENT)) {
            for (var client : Magnet.listNamed(picture.board(), assignment, "for")) {
                out.append(
                        "<path d=\"M%s %sL%s %s\" stroke=\"#9a4a12\" stroke-opacity=\".35\" stroke-width=\"1.5\" fill=\"none\"/>"
                                .formatted(
                                        decimal(client.position().x()),
                                        decimal(client.position().y()),
                                        decimal(assignment.position().x()),
                                        decimal(assignment.position().y())));
            }
        }
    }

    /// Something to draw of a line between the middles of its ends.
    private interface Stroke {
        void draw(Element line, Element.Position from, Element.Position to);
    }

    private void between(Element line, Stroke stroke) {
        var ends = line.ends();
        if (ends != null) {
            picture.find(ends.from())
                    .ifPresent(from ->
                            picture.find(ends.to()).ifPresent(to -> stroke.draw(line, from.position(), to.position())));
        }
    }

    private void line(Element line, Element.Position a, Element.Position b) {
        var width = switch (line.findField("weight").orElse("medium")) {
            case "heavy" -> 4.5;
            case "light" -> 1.5;
            default -> 2.8;
        };
        out.append("<path d=\"M%s %sL%s %s\" stroke=\"#333333\" stroke-width=\"%s\" fill=\"none\"%s/>"
                .formatted(
                        decimal(a.x()),
                        decimal(a.y()),
                        decimal(b.x()),
                        decimal(b.y()),
                        decimal(width),
                        dash(relationDash(line))));
    }

    private void relation(Element line, Element.Position a, Element.Position b) {
        var relation = line.findField("relation").orElse("belongs");
        var mark = marks.get(line.id());
        var label = text("sketch.drawing.relation." + relation, Map.of()) + (mark == null ? "" : " " + mark.text());
        var x = (a.x() + b.x()) / 2;
        var y = (a.y() + b.y()) / 2;
        var half = label.length() * SMALL_LETTER / 2 + 6;
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"24\" rx=\"12\" fill=\"#ffffff\" stroke=\"#333333\"/>"
                .formatted(decimal(x - half), decimal(y - 12), decimal(half * 2)));
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#1b1b1b\" font-size=\"14\">%s</text>"
                .formatted(decimal(x), decimal(y + 5), escaped(label)));
    }

    private static String relationDash(Element line) {
        return switch (line.findField("relation").orElse("belongs")) {
            case "depends_on", "precedes" -> "10 4";
            case "competes" -> "3 4";
            case "conflicts" -> "12 4 2 4";
            default -> "";
        };
    }

    private void magnet(Element element) {
        var look = LOOKS.getOrDefault(element.kind(), PLAIN);
        var size = Sizes.of(element);
        var left = element.position().x() - size.width() / 2;
        var top = element.position().y() - size.height() / 2;
        var isSure = element.findField("firmness")
                        .filter(firmness -> !firmness.equals("firm"))
                        .isEmpty()
                && !isUnfilled(element);
        var dash = look.dash().isEmpty() && !isSure ? "8 5" : look.dash();
        var radius = element.kind().equals(Magnet.ROLE)
                ? size.height() / 2
                : element.kind().equals(Magnet.CLIENT) ? 2 : 10;
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"%s/>"
                        .formatted(
                                decimal(left),
                                decimal(top),
                                decimal(size.width()),
                                decimal(size.height()),
                                decimal(radius),
                                look.fill(),
                                look.edge(),
                                dash(dash)));
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"13\" fill=\"%s\">%s</text>"
                .formatted(decimal(element.position().x()), decimal(top + 20), look.edge(), escaped(caption(element))));
        var lines = wrap(
                name(element), (int) ((size.width() - 20) / LETTER), (int) ((size.height() - CAPTION) / LINE_HEIGHT));
        var spare = (size.height() - CAPTION - lines.size() * LINE_HEIGHT) / 2;
        for (int i = 0; i < lines.size(); i++) {
            var baseline = top + CAPTION + spare + (i + 0.7) * LINE_HEIGHT;
            out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%s\" fill=\"#1b1b1b\">%s</text>"
                    .formatted(
                            decimal(element.position().x()),
                            decimal(baseline),
                            decimal(NAME_PX),
                            escaped(lines.get(i))));
        }
        var mark = marks.get(element.id());
        if (mark != null) {
            out.append(mark.svg(left, top, size));
        }
    }

    /// A role that nobody has is there to be seen.
    private static boolean isUnfilled(Element element) {
        return element.kind().equals(Magnet.ROLE) && element.text().isBlank();
    }

    private String name(Element element) {
        return isUnfilled(element) ? text("sketch.reading.nobodyYet", Map.of()) : element.text();
    }

    private String caption(Element element) {
        if (element.kind().equals(Magnet.ROLE)) {
            var role = Magnet.findChoice(element, "role", Role.class).map(roles);
            return role.orElse(text("sketch.drawing.kind.role", Map.of()));
        }
        var kind = text("sketch.drawing.kind." + element.kind(), Map.of());
        return element.findField("size").map(size -> kind + " " + size).orElse(kind);
    }

    /// Words over lines, a word wider than a line over several; what does not fit ends in an ellipsis.
    static List<String> wrap(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : pieces(text, Math.max(1, width))) {
            if (!line.isEmpty() && letters(line) + 1 + letters(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var room = Math.max(1, most);
        if (lines.size() > room) {
            var kept = new ArrayList<>(lines.subList(0, room));
            kept.set(room - 1, kept.get(room - 1) + " …");
            return kept;
        }
        return lines;
    }

    private static List<String> pieces(String text, int width) {
        var pieces = new ArrayList<String>();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            while (letters(rest) > width) {
                var cut = rest.offsetByCodePoints(0, width);
                pieces.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            pieces.add(rest);
        }
        return pieces;
    }

    private static int letters(CharSequence text) {
        return (int) text.codePoints().count();
    }

    private static String dash(String pattern) {
        return pattern.isEmpty() ? "" : " stroke-dasharray=\"" + pattern + "\"";
    }

    private String text(String key, Map<String, ?> args) {
        return messages.text(language, key, args);
    }
}
