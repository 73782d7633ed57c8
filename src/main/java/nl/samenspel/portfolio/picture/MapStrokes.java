package nl.samenspel.portfolio.picture;

import static nl.samenspel.document.SvgText.decimal;

import java.util.List;
import nl.samenspel.assignment.Link;

/// The lines of a map as SVG, and where their signs stand.
public final class MapStrokes {
    /// In the order of the legend.
    public static final List<Link.Kind> KINDS = List.of(Link.Kind.values());

    private final PortfolioMap map;
    private final List<Curve> curves;

    /// The middle of a sign with its word.
    public record Place(double x, double y) {}

    private MapStrokes(PortfolioMap map, List<Curve> curves) {
        this.map = map;
        this.curves = curves;
    }

    /// @param widths how much room the sign of each line takes, with its word
    public static MapStrokes of(PortfolioMap map, MapLayout layout, double[] widths) {
        return new MapStrokes(map, Curve.of(map.lines(), layout, widths));
    }

    /// All lines, to lie under the tiles.
    public String lines() {
        var out = new StringBuilder();
        for (int at = 0; at < curves.size(); at++) {
            var line = map.lines().get(at);
            out.append("<path class=\"map__line map__line--%s%s\" d=\"%s\" stroke-width=\"%s\"%s/>"
                    .formatted(
                            LineLook.word(line.kind()),
                            line.proposed() ? " map__line--proposed" : "",
                            curves.get(at).path(),
                            decimal(LineLook.width(line.weight())),
                            LineLook.dash(line.kind())));
            if (line.kind().directed()) {
                out.append(LineLook.head(curves.get(at)));
            }
        }
        return out.toString();
    }

    public Place sign(int line) {
        var curve = curves.get(line);
        var at = curve.at(curve.sign());
        return new Place(at.x(), at.y());
    }

    /// The sign of a line, at this place.
    public String signOf(int at, Place place) {
        var line = map.lines().get(at);
        return (line.gaps() > 0 ? LineLook.gap(place.x(), place.y()) : "")
                + LineLook.sign(line.kind(), place.x(), place.y());
    }

    /// A short line with its sign, for a legend; 64 by 24.
    public static String sample(Link.Kind kind) {
        return LineLook.sample(kind);
    }
}
