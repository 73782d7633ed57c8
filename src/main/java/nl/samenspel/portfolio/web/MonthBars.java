package nl.samenspel.portfolio.web;

import static nl.samenspel.document.SvgText.decimal;
import static nl.samenspel.document.SvgText.escaped;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One team over the months as small bars, with a line for what it has; what is too much is hatched. For beside each
/// other; words and numbers stand beside it. Places along it are parts of the whole width, heights are pixels, so that
/// its words keep their size on a phone.
public final class MonthBars {
    private static final double HEIGHT = 110;
    private static final double HATCH_PX = 6;
    private static final int MOST_LABELS = 4;

    private MonthBars() {}

    /// Amounts are hundredths of a full-time person.
    ///
    /// @param name of the month in full, `brief` where there is little room
    /// @param capacity null: nobody said
    public record Month(
            String name, String brief, long asked, @Nullable Long capacity) {
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
        out.append("<svg class=\"months\" width=\"100%%\" role=\"img\" aria-label=\"%s\">".formatted(escaped(words)));
        var scale = HEIGHT / Math.max(100, highest);
        var slot = 100.0 / Math.max(1, months.size());
        var every = Math.max(1, (months.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int at = 0; at < months.size(); at++) {
            bar(out, months.get(at), at * slot, slot, scale, fte);
            if (at % every == 0) {
                out.append("<text class=\"months__word\" x=\"%s%%\" y=\"%s\" dy=\"1.1em\">%s</text>"
                        .formatted(
                                decimal(at * slot),
                                decimal(HEIGHT),
                                escaped(months.get(at).brief())));
            }
        }
        out.append(line("months__base", 0, HEIGHT, 100, HEIGHT));
        return out.append("</svg>").toString();
    }

    private static void bar(
            StringBuilder out, Month month, double x, double slot, double scale, LongFunction<String> fte) {
        var fits = month.asked() - month.over();
        var top = HEIGHT - month.asked() * scale;
        var edge = HEIGHT - fits * scale;
        var from = x + slot * 0.1;
        var width = slot * 0.8;
        out.append("<g><title>%s: %s</title>".formatted(escaped(month.name()), escaped(fte.apply(month.asked()))));
        out.append(rect("months__bar", from, width, edge, fits * scale));
        if (month.over() > 0) {
            out.append(rect("months__over", from, width, top, edge - top));
            for (var y = top; y < edge; y += HATCH_PX) {
                out.append(line("months__hatch", from, Math.min(edge, y + HATCH_PX), from + width, y));
            }
        }
        var capacity = month.capacity();
        if (capacity != null) {
            var y = HEIGHT - capacity * scale;
            out.append(line("months__capacity", x, y, x + slot, y));
        }
        out.append("</g>");
    }

    private static String line(String css, double x, double y, double toX, double toY) {
        return "<line class=\"%s\" x1=\"%s%%\" y1=\"%s\" x2=\"%s%%\" y2=\"%s\"/>"
                .formatted(css, decimal(x), decimal(y), decimal(toX), decimal(toY));
    }

    private static String rect(String css, double x, double width, double y, double height) {
        return height <= 0
                ? ""
                : "<rect class=\"%s\" x=\"%s%%\" y=\"%s\" width=\"%s%%\" height=\"%s\"/>"
                        .formatted(css, decimal(x), decimal(y), decimal(width), decimal(height));
    }
}
