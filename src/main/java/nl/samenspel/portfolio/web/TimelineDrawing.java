package nl.samenspel.portfolio.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Firmness;
import nl.samenspel.assignment.Standing;
import org.jspecify.annotations.Nullable;

/// One page of assignments as bars in time, in the drawing's own units.
///
/// @param marks where a month or a quarter begins
/// @param today null: not in the picture
public record TimelineDrawing(
        int width,
        int height,
        List<Heading> headings,
        List<Bar> bars,
        List<Mark> marks,
        @Nullable Double today) {
    private static final int LEFT = 330;
    private static final int TOP = 34;
    private static final int LANE = 30;
    private static final int ROW = 26;
    private static final int MOST_LETTERS = 30;

    public enum Zoom {
        MONTH(44),
        QUARTER(20);

        private final int slot;

        Zoom(int slot) {
            this.slot = slot;
        }
    }

    /// The name of a lane.
    public record Heading(String name, int y) {}

    public record Mark(double x, String label) {}

    /// @param kind `firm`, `planned`, `outlook` or `unsaid`; its word stands beside the bar
    /// @param before runs from before the picture or since nobody knows when; likewise `after`
    /// @param deadline null: none in the picture
    public record Bar(
            Assignment assignment,
            String brief,
            String kind,
            String word,
            int y,
            double x,
            double width,
            boolean before,
            boolean after,
            @Nullable Double deadline) {}

    static TimelineDrawing of(List<Lanes.Row> rows, Period period, Zoom zoom, LocalDate today, FteWords words) {
        var headings = new ArrayList<Heading>();
        var bars = new ArrayList<Bar>();
        var y = TOP;
        var lane = "";
        for (var row : rows) {
            if (!row.lane().equals(lane) || headings.isEmpty()) {
                lane = row.lane();
                headings.add(new Heading(lane, y + 20));
                y += LANE;
            }
            bars.add(bar(row, period, zoom, y, words));
            y += ROW;
        }
        var x = x(today, period, zoom);
        return new TimelineDrawing(
                LEFT + period.months() * zoom.slot + 8,
                y + 10,
                List.copyOf(headings),
                List.copyOf(bars),
                marks(period, zoom, words),
                x);
    }

    private static Bar bar(Lanes.Row row, Period period, Zoom zoom, int y, FteWords words) {
        var from = row.from();
        var until = row.until();
        var before = from == null || from.isBefore(period.first());
        var after = until == null || until.isAfter(period.last());
        var first = from == null || before ? 0 : ChronoUnit.MONTHS.between(period.first(), from);
        var last = until == null || after ? period.months() : ChronoUnit.MONTHS.between(period.first(), until) + 1;
        var firmness = row.assignment().description().firmness();
        var deadline = Lanes.deadline(row.assignment());
        return new Bar(
                row.assignment(),
                brief(row.assignment().title()),
                kind(firmness),
                word(row.assignment(), words),
                y,
                LEFT + first * (double) zoom.slot,
                (last - first) * (double) zoom.slot,
                before,
                after,
                deadline == null ? null : x(deadline, period, zoom));
    }

    static String kind(@Nullable Firmness firmness) {
        return firmness == null ? "unsaid" : firmness.name().toLowerCase(Locale.ROOT);
    }

    /// How sure it is, or that it still waits for a yes.
    static String word(Assignment assignment, FteWords words) {
        if (assignment.standing() instanceof Standing.Proposed) {
            return words.page().t("portfolio.timeline.requested");
        }
        return words.page()
                .t("portfolio.firmness." + kind(assignment.description().firmness()));
    }

    private static List<Mark> marks(Period period, Zoom zoom, FteWords words) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < period.months(); i++) {
            var month = period.first().plusMonths(i);
            if (zoom == Zoom.MONTH) {
                marks.add(new Mark(LEFT + i * (double) zoom.slot, words.brief(month)));
            } else if (month.getMonthValue() % 3 == 1 && i + 3 <= period.months()) {
                marks.add(new Mark(LEFT + i * (double) zoom.slot, quarter(month, words)));
            }
        }
        return List.copyOf(marks);
    }

    private static String quarter(YearMonth month, FteWords words) {
        return words.page()
                .t(
                        "portfolio.timeline.quarter",
                        "quarter",
                        (month.getMonthValue() + 2) / 3,
                        "year",
                        String.format(Locale.ROOT, "%02d", month.getYear() % 100));
    }

    /// A day within its month; null: not in the picture.
    private static @Nullable Double x(LocalDate day, Period period, Zoom zoom) {
        var month = YearMonth.from(day);
        var index = ChronoUnit.MONTHS.between(period.first(), month);
        if (index < 0 || index >= period.months()) {
            return null;
        }
        var part = (day.getDayOfMonth() - 1) / (double) month.lengthOfMonth();
        return Math.round((LEFT + (index + part) * zoom.slot) * 10) / 10.0;
    }

    private static String brief(String title) {
        return title.length() <= MOST_LETTERS
                ? title
                : title.substring(0, MOST_LETTERS - 1).strip() + "…";
    }
}
