package nl.samenspel.portfolio.scenario.web;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import nl.samenspel.portfolio.Load;

/// One team over the months as small bars, with a line for what it has; what is too much is hatched.
final class LoadChart {
    private static final double BAR = 13;
    private static final double HEIGHT = 90;
    private static final double FOOT = 18;

    private LoadChart() {}

    /// @param highest hundredths at the top, the same for charts beside each other
    /// @param words what it says, for who does not see it
    static String of(Load.OfTeam team, long highest, String title, String words, Scene scene) {
        var out = new StringBuilder();
        var width = team.months().size() * BAR + 2;
        out.append("<svg class=\"months\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                .formatted(decimal(width), decimal(HEIGHT + FOOT), escaped(title + ". " + words)));
        var scale = HEIGHT / Math.max(100, highest);
        for (int at = 0; at < team.months().size(); at++) {
            bar(out, team.months().get(at), 1 + at * BAR, scale, scene);
            if (at % 6 == 0) {
                out.append("<text class=\"months__word\" x=\"%s\" y=\"%s\" font-size=\"11\">%s</text>"
                        .formatted(
                                decimal(1 + at * BAR),
                                decimal(HEIGHT + 13),
                                escaped(scene.shortMonth(team.months().get(at).month()))));
            }
        }
        out.append("<path class=\"months__base\" d=\"M0 %sH%s\"/>".formatted(decimal(HEIGHT), decimal(width)));
        return out.append("</svg>").toString();
    }

    private static void bar(StringBuilder out, Load.Month month, double x, double scale, Scene scene) {
        var fits = month.asked() - month.over();
        var top = HEIGHT - month.asked() * scale;
        var edge = HEIGHT - fits * scale;
        out.append("<g><title>%s: %s</title>".formatted(escaped(scene.month(month.month())), scene.fte(month.asked())));
        out.append(rect("months__bar", x + 1, edge, fits * scale));
        if (month.over() > 0) {
            out.append(rect("months__over", x + 1, top, edge - top));
            for (var y = top + 4; y < edge; y += 5) {
                out.append("<path class=\"months__hatch\" d=\"M%s %sl%s -4\"/>"
                        .formatted(decimal(x + 1), decimal(y), decimal(BAR - 2)));
            }
        }
        var capacity = month.capacity();
        if (capacity != null) {
            out.append("<path class=\"months__capacity\" d=\"M%s %sh%s\"/>"
                    .formatted(decimal(x), decimal(HEIGHT - capacity * scale), decimal(BAR)));
        }
        out.append("</g>");
    }

    private static String rect(String css, double x, double y, double height) {
        return height <= 0
                ? ""
                : "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(css, decimal(x), decimal(y), decimal(BAR - 2), decimal(height));
    }
}
