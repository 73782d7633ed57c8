package nl.samenspel.portfolio.web;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One team over the months as small bars, with a line for what it has; what is too much is hatched. For beside each
/// other; words and numbers stand beside it.
public final class MonthBars {
    private static final double NARROWEST = 13;
    private static final double WIDTH = 24 * NARROWEST;
    private static final double HEIGHT = 90;
    private static final double FOOT = 18;
    private static final double LABEL = 60;

    private MonthBars() {}

    /// Amounts are hundredths of a full-time person.
    ///
    /// @param name of the month in full, `brief` where there is little room
    /// @param capacity null: nobody said
    public record Month(String name, String brief, long asked, @Nullable Long capacity) {
        public long over() {
            return capacity == null ? 0 : Math.max(0, asked - capacity);
        }

        /// What the scale has to hold.
        public long highest() {
            return capacity == null ? asked : Math.max(asked, capacity);
        }
    }

    /// @param highest hundredths at the top, the same for drawings beside each other
    /// @param words what it says, for who does not see it
    public static String of(List<Month> months, long highest, String words, LongFunction<String> fte) {
        var out = new StringBuilder();
        var slot = Math.max(NARROWEST, WIDTH / Math.max(1, months.size()));
        var every = Math.max(1, (int) Math.ceil(LABEL / slot));
        var width = months.size() * slot + 2;
        out.append("<svg class=\"months\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                .formatted(decimal(width), decimal(HEIGHT + FOOT), escaped(words)));
        var scale = HEIGHT / Math.max(100, highest);
        for (int at = 0; at < months.size(); at++) {
            bar(out, months.get(at), 1 + at * slot, slot, scale, fte);
            if (at % every == 0) {
                out.append("<text class=\"months__word\" x=\"%s\" y=\"%s\" font-size=\"11\">%s</text>"
                        .formatted(
                                decimal(1 + at * slot),
                                decimal(HEIGHT + 13),
                                escaped(months.get(at).brief())));
            }
        }
        out.append("<path class=\"months__base\" d=\"M0 %sH%s\"/>".formatted(decimal(HEIGHT), decimal(width)));
        return out.append("</svg>").toString();
    }

    private static void bar(StringBuilder out, Month month, double x, double slot, double scale, LongFunction<String> fte) {
        var fits = month.asked() - month.over();
        var top = HEIGHT - month.asked() * scale;
        var edge = HEIGHT - fits * scale;
        out.append("<g><title>%s: %s</title>".formatted(escaped(month.name()), fte.apply(month.asked())));
        out.append(rect("months__bar", x + 1, slot, edge, fits * scale));
        if (month.over() > 0) {
            out.append(rect("months__over", x + 1, slot, top, edge - top));
            for (var y = top + 4; y < edge; y += 5) {
                out.append("<path class=\"months__hatch\" d=\"M%s %sl%s -4\"/>"
                        .formatted(decimal(x + 1), decimal(y), decimal(slot - 2)));
            }
        }
        var capacity = month.capacity();
        if (capacity != null) {
            out.append("<path class=\"months__capacity\" d=\"M%s %sh%s\"/>"
                    .formatted(decimal(x), decimal(HEIGHT - capacity * scale), decimal(slot)));
        }
        out.append("</g>");
    }

    private static String rect(String css, double x, double slot, double y, double height) {
        return height <= 0
                ? ""
                : "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(css, decimal(x), decimal(y), decimal(slot - 2), decimal(height));
    }
}
