package nl.samenspel.portfolio.picture.web;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import java.util.function.Function;
import java.util.stream.IntStream;
import nl.samenspel.document.Typesetting;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.picture.MapLayout;
import nl.samenspel.portfolio.picture.MapLayout.Box;
import nl.samenspel.portfolio.picture.MapStrokes;
import nl.samenspel.portfolio.picture.PortfolioMap;
import nl.samenspel.portfolio.picture.PortfolioMap.Lane;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;
import nl.samenspel.portfolio.picture.PortfolioMap.Tile;

/// A map as SVG. Colours stand in style rules for its classes: those of the page, or, in a file, those of
/// `picture/map-file.css`.
public final class MapDrawing {
    /// Room under the last lane for what hangs from it.
    private static final int BELOW = 36;

    private static final double TITLE_PX = 15;
    private static final double CAPTION_PX = 13;
    private static final double LINE_HEIGHT = 18;
    private static final int MOST_WORDS = 30; // with more lines than these only signs stand on them
    private static final int MOST_THREADS = 4;
    private static final double HEADING = 54;
    private static final double SAMPLE = 250;
    private static final double SIGN = 26;

    private final PortfolioMap map;
    private final MapLayout layout;
    private final MapWords words;
    private final Page page;
    private final Function<Tile, String> ways;
    private final boolean file;
    private final StringBuilder out = new StringBuilder(16_000);

    private MapDrawing(PortfolioMap map, MapLayout layout, Page page, Function<Tile, String> ways, boolean file) {
        this.map = map;
        this.layout = layout;
        this.page = page;
        this.ways = ways;
        this.file = file;
        words = new MapWords(map, page);
    }

    /// For a page: each tile is a link.
    ///
    /// @param ways where each tile leads, without the language
    public static String onPage(PortfolioMap map, Page page, Function<Tile, String> ways) {
        return new MapDrawing(map, MapLayout.forScreen(map), page, ways, false).draw();
    }

    /// To stand by itself: with a heading and a legend, the shape of a page lying down, no links.
    public static String alone(PortfolioMap map, Page page) {
        return new MapDrawing(map, MapLayout.forPaper(map), page, _ -> "", true).draw();
    }

    private String draw() {
        var top = file ? HEADING : 0;
        var legendRows = file ? (int) Math.ceil(MapStrokes.KINDS.size() / samplesInRow()) + 1 : 0;
        var height = layout.height() + BELOW + top + legendRows * 28;
        out.append(
                "<svg class=\"map\" role=\"%s\" aria-labelledby=\"map-title map-summary\" viewBox=\"0 %s %s %s\" font-family=\"'Source Sans 3', sans-serif\">"
                        .formatted(file ? "img" : "group", decimal(-top), decimal(layout.width()), decimal(height)));
        out.append("<title id=\"map-title\">%s</title><desc id=\"map-summary\">%s</desc>"
                .formatted(
                        escaped(page.t("picture.drawing.title", "triangle", map.triangle())),
                        escaped(page.t(
                                "picture.drawing.summary",
                                "tiles",
                                map.tiles().size(),
                                "lanes",
                                map.lanes().size(),
                                "lines",
                                map.lines().size(),
                                "provider",
                                map.provider()))));
        if (file) {
            heading();
        }
        lanes();
        provider();
        threads();
        var strokes = MapStrokes.of(
                map, layout, map.lines().stream().mapToDouble(this::width).toArray());
        out.append(strokes.lines());
        IntStream.range(0, map.tiles().size()).forEach(this::tile);
        signs(strokes);
        if (file) {
            legend(layout.height() + BELOW);
        }
        return out.append("</svg>").toString();
    }

    private void heading() {
        out.append("<rect class=\"map__page\" x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(decimal(-HEADING), decimal(layout.width()), decimal(layout.height() + HEADING + 400)));
        text("map__heading", 20, -20, 24, fitting(map.triangle(), 24, layout.width() - 40));
    }

    private void lanes() {
        for (int at = 0; at < map.lanes().size(); at++) {
            var lane = map.lanes().get(at);
            var box = layout.lanes().get(at);
            var count = map.tilesIn(at).size();
            var special = lane.sort() == Lane.Sort.CLIENT ? "" : " map__lane--" + word(lane.sort());
            out.append("<rect class=\"map__lane%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>"
                    .formatted(
                            special, decimal(box.x()), decimal(box.y()), decimal(box.width()), decimal(box.height())));
            var name = words.lane(lane);
            var number = map.counted() || count == 0 ? "" : " · " + count;
            var room = box.width() - 28 - Typesetting.REGULAR.width(number, TITLE_PX);
            text("map__name", box.x() + 14, box.y() + 22, TITLE_PX, fitting(name, TITLE_PX, room) + number);
        }
    }

    private void provider() {
        var box = layout.provider();
        out.append("<rect class=\"map__provider\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>"
                .formatted(decimal(box.x()), decimal(box.y()), decimal(box.width()), decimal(box.height())));
        text(
                "map__name map__name--provider",
                box.x() + 16,
                box.y() + 29,
                19,
                fitting(map.provider(), 19, box.width() - 32));
        var under = map.teams().isEmpty()
                ? page.t("picture.drawing.provider")
                : page.t("picture.drawing.teams", "teams", page.list(map.teams()));
        text("map__caption", box.x() + 16, box.y() + 51, CAPTION_PX, fitting(under, CAPTION_PX, box.width() - 32));
    }

    /// From an assignment of several clients to each of their lanes.
    private void threads() {
        for (var at : map.jointTiles()) {
            var of = map.tiles().get(at).lanes();
            var box = layout.tiles().get(at);
            for (int k = 0; k < of.size() && of.size() <= MOST_THREADS; k++) {
                var lane = layout.lanes().get(of.get(k));
                var above = lane.y() < box.y();
                var x = box.x() + 16 + k * 11;
                var endX = Math.clamp(x, lane.x() + 12, Math.max(lane.x() + 12, lane.right() - 12));
                var endY = above ? lane.bottom() : lane.y();
                out.append(
                        "<path class=\"map__thread\" d=\"M%s %sL%s %s\"/><circle class=\"map__knot\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
                                .formatted(
                                        decimal(x),
                                        decimal(above ? box.y() : box.bottom()),
                                        decimal(endX),
                                        decimal(endY),
                                        decimal(endX),
                                        decimal(endY)));
            }
        }
    }

    private void tile(int at) {
        var tile = map.tiles().get(at);
        var box = layout.tiles().get(at);
        var way = ways.apply(tile);
        if (!way.isEmpty()) {
            out.append("<a class=\"map__link\" href=\"%s\" aria-label=\"%s\">"
                    .formatted(escaped(page.to(way)), escaped(name(at))));
        } else {
            out.append("<g><title>").append(escaped(name(at))).append("</title>");
        }
        var isCentre = map.around() != null && map.around() == at;
        out.append("<rect class=\"map__tile%s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>"
                .formatted(
                        isCentre ? " map__tile--centre" : "",
                        tile.isJoint() ? " map__tile--joint" : "",
                        decimal(box.x()),
                        decimal(box.y()),
                        decimal(box.width()),
                        decimal(box.height()),
                        tile.isJoint() ? "18" : "8",
                        tile.isFirm() ? "" : " stroke-dasharray=\"7 4\""));
        var caption = fitting(words.caption(tile), CAPTION_PX, box.width() - 18);
        text("map__caption", box.x() + 10, box.y() + 17, CAPTION_PX, caption);
        title(words.title(tile), box, caption.isEmpty() ? box.y() + 26 : box.y() + 35);
        out.append(way.isEmpty() ? "</g>" : "</a>");
    }

    private void title(String title, Box box, double baseline) {
        var room = box.width() - 20;
        var lines = Typesetting.SEMIBOLD.wrap(title, TITLE_PX, room);
        text("map__title", box.x() + 10, baseline, TITLE_PX, lines.getFirst());
        if (lines.size() > 1) {
            var rest = lines.size() == 2 ? lines.get(1) : fitting(lines.get(1) + " " + lines.get(2), TITLE_PX, room);
            text("map__title", box.x() + 10, baseline + LINE_HEIGHT, TITLE_PX, rest);
        }
    }

    private String name(int at) {
        var tile = map.tiles().get(at);
        return page.t(
                tile.assignment() == null ? "picture.tile.nameCounted" : "picture.tile.name",
                "title",
                words.title(tile),
                "facts",
                words.facts(tile),
                "clients",
                page.list(words.clients(tile)),
                "lines",
                map.lines().stream().filter(line -> line.touches(at)).count());
    }

    /// What stands behind each sign: the word while few lines make that readable, else how many there are.
    private String word(Line line) {
        var count = line.count() > 1 ? String.valueOf(line.count()) : "";
        if (map.lines().size() > MOST_WORDS) {
            return count;
        }
        var word = words.relation(line, line.from());
        return count.isEmpty() ? word : word + " · " + count;
    }

    private double width(Line line) {
        var word = word(line);
        return word.isEmpty() ? SIGN : SIGN + 14 + Typesetting.REGULAR.width(word, CAPTION_PX);
    }

    private void signs(MapStrokes strokes) {
        for (int at = 0; at < map.lines().size(); at++) {
            var line = map.lines().get(at);
            var middle = strokes.sign(at);
            var word = word(line);
            var width = width(line);
            var left = middle.x() - width / 2;
            out.append("<g><title>").append(escaped(words.sentence(line))).append("</title>");
            if (!word.isEmpty()) {
                out.append("<rect class=\"map__pill\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"24\" rx=\"12\"/>"
                        .formatted(decimal(left), decimal(middle.y() - 12), decimal(width)));
                text("map__word", left + SIGN + 4, middle.y() + 4.5, CAPTION_PX, word);
            }
            out.append(strokes.signOf(at, new MapStrokes.Place(left + SIGN / 2, middle.y())))
                    .append("</g>");
        }
    }

    private double samplesInRow() {
        return Math.max(1, Math.floor((layout.width() - 40) / SAMPLE));
    }

    private void legend(double top) {
        var inRow = (int) samplesInRow();
        for (int k = 0; k < MapStrokes.KINDS.size(); k++) {
            var kind = MapStrokes.KINDS.get(k);
            var x = 20 + k % inRow * SAMPLE;
            var y = top + k / inRow * 28;
            out.append("<g transform=\"translate(%s %s)\">%s</g>"
                    .formatted(decimal(x), decimal(y - 12), MapStrokes.sample(kind)));
            text("map__word", x + 74, y + 5, 14, page.t("assignment.link", kind));
        }
        var rows = (MapStrokes.KINDS.size() + inRow - 1) / inRow;
        text("map__word", 20, top + rows * 28 + 5, 14, page.t("picture.legend.weight"));
    }

    private void text(String css, double x, double y, double size, String text) {
        out.append("<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(css, decimal(x), decimal(y), decimal(size), escaped(text)));
    }

    private static String fitting(String text, double size, double width) {
        return Typesetting.SEMIBOLD.cut(text, size, width);
    }

    private static String word(Lane.Sort sort) {
        return sort.name().toLowerCase(java.util.Locale.ROOT);
    }
}
