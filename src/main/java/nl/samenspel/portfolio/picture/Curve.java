package nl.samenspel.portfolio.picture;

import static nl.samenspel.document.SvgText.decimal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.portfolio.picture.MapLayout.Box;
import nl.samenspel.portfolio.picture.PortfolioMap.Line;

/// How one line runs: from the edge of one tile to the edge of another, bent so that it leaves and arrives squarely.
///
/// @param sign where the sign of its kind stands, between 0 (its beginning) and 1
record Curve(Point from, Point first, Point second, Point to, double sign) {
    private static final double BESIDE = 26; // lines that touch the same edge keep so far apart
    private static final double[] SIGN_PLACES = {
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9
    };
    private static final double SIGN_HEIGHT = 26;

    record Point(double x, double y) {}

    Point at(double part) {
        var left = 1 - part;
        var a = left * left * left;
        var b = 3 * left * left * part;
        var c = 3 * left * part * part;
        var d = part * part * part;
        return new Point(
                a * from.x + b * first.x + c * second.x + d * to.x, a * from.y + b * first.y + c * second.y + d * to.y);
    }

    /// As `d` of a path.
    String path() {
        return "M" + word(from) + "C" + word(first) + " " + word(second) + " " + word(to);
    }

    private static String word(Point point) {
        return decimal(point.x) + " " + decimal(point.y);
    }

    /// One for each line, in their order.
    ///
    /// @param widths how much room the sign of each line takes, with its word
    static List<Curve> of(List<Line> lines, MapLayout layout, double[] widths) {
        var ends = new Ends(lines, layout.tiles());
        var signs = new ArrayList<Box>();
        var curves = new ArrayList<Curve>();
        for (int at = 0; at < lines.size(); at++) {
            var curve = ends.curve(at);
            var sign = freePlace(curve, layout.tiles(), signs, widths[at]);
            signs.add(room(curve.at(sign), widths[at]));
            curves.add(new Curve(curve.from, curve.first, curve.second, curve.to, sign));
        }
        return curves;
    }

    /// Not on a tile and not on another sign, when there is such a place; else at least not on another sign.
    private static double freePlace(Curve curve, List<Box> tiles, List<Box> signs, double width) {
        var second = 0.5;
        var hasSecond = false;
        for (var part : SIGN_PLACES) {
            var room = room(curve.at(part), width);
            if (signs.stream().noneMatch(room::overlaps)) {
                if (tiles.stream().noneMatch(room::overlaps)) {
                    return part;
                }
                second = hasSecond ? second : part;
                hasSecond = true;
            }
        }
        return second;
    }

    private static Box room(Point at, double width) {
        return new Box(at.x - width / 2, at.y - SIGN_HEIGHT / 2, width, SIGN_HEIGHT);
    }

    /// Which edge each line leaves and where on it, the leftmost to what lies leftmost.
    private static final class Ends {
        private final List<Line> lines;
        private final List<Box> tiles;
        private final Map<Edge, List<Integer>> onEdge = new HashMap<>();

        /// Top or bottom of a tile.
        private record Edge(int tile, boolean top) {}

        Ends(List<Line> lines, List<Box> tiles) {
            this.lines = lines;
            this.tiles = tiles;
            for (int at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                join(edge(line, line.from()), at);
                join(edge(line, line.to()), at);
            }
            onEdge.forEach((edge, on) -> on.sort(Comparator.comparingDouble(
                    at -> tiles.get(lines.get(at).far(edge.tile)).middleX())));
        }

        private void join(Edge edge, int line) {
            onEdge.computeIfAbsent(edge, _ -> new ArrayList<>()).add(line);
        }

        /// Towards the other end; two on one row meet below.
        private Edge edge(Line line, int near) {
            var dy = tiles.get(line.far(near)).middleY() - tiles.get(near).middleY();
            return new Edge(near, dy < -1);
        }

        private Point on(Edge edge, int line) {
            var on = onEdge.getOrDefault(edge, List.of());
            var box = tiles.get(edge.tile);
            var apart = Math.min(BESIDE, (box.width() - 24) / Math.max(1, on.size()));
            var x = box.middleX() + (on.indexOf(line) - (on.size() - 1) / 2.0) * apart;
            return new Point(x, edge.top ? box.y() : box.bottom());
        }

        Curve curve(int at) {
            var line = lines.get(at);
            var fromEdge = edge(line, line.from());
            var toEdge = edge(line, line.to());
            var from = on(fromEdge, at);
            var to = on(toEdge, at);
            var sameRow = fromEdge.top == toEdge.top;
            var reach = sameRow
                    ? Math.min(40, 16 + Math.abs(to.x - from.x) / 14)
                    : Math.max(24, Math.abs(to.y - from.y) * 0.45);
            return new Curve(
                    from,
                    new Point(from.x, from.y + (fromEdge.top ? -reach : reach)),
                    new Point(to.x, to.y + (toEdge.top ? -reach : reach)),
                    to,
                    0.5);
        }
    }
}
