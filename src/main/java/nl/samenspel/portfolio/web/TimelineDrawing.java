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

/// One page of assignments as bars in time. Places are parts of the whole width, so that a bar fits a phone, a wide
/// screen and paper alike.
///
/// @param widthPx null: as wide as there is room
/// @param marks where a month, a quarter or a year begins
/// @param today null: not in the picture
public record TimelineDrawing(
        Zoom zoom,
        @Nullable Integer widthPx,
        List<Lane> lanes,
        List<Mark> marks,
        @Nullable String today) {
    private static final int PX_PER_MONTH = 44;
    private static final int NARROW_LABELS = 4;
    private static final int ROOMY_LABELS = 8;
    /// What a label takes of the width on a phone, and where there is room.
    private static final double NARROW_PART = 0.19;

    private static final double ROOMY_PART = 0.1;
    private static final double NARROWEST_PERCENT = 1.5;

    public enum Zoom {
        MONTH,
        QUARTER,
        YEAR;

        static Zoom of(String asked) {
            for (var zoom : values()) {
                if (zoom.word().equals(asked)) {
                    return zoom;
                }
            }
            return QUARTER;
        }

        /// As it stands in an address and in a class name.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Lane(String name, List<Bar> bars) {}

    /// @param room how much room its label needs: 0 it stands there on a phone too, 1 not on a phone, 2 only where a
    ///     month has a width of its own
    public record Mark(String at, String label, int room) {}

    /// @param kind `firm`, `planned`, `outlook` or `unsaid`; its word stands beside the bar
    /// @param before runs from before the picture or since nobody knows when; likewise `after`
    /// @param deadline null: none in the picture
    public record Bar(
            Assignment assignment,
            String period,
            String kind,
            String word,
            String at,
            String width,
            String end,
            boolean before,
            boolean after,
            @Nullable String deadline) {}

    static TimelineDrawing of(List<Lanes.Row> rows, Period period, Zoom zoom, LocalDate today, FteWords words) {
        var lanes = new ArrayList<Lane>();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < rows.size(); i++) {
            bars.add(bar(rows.get(i), period, words));
            if (i + 1 == rows.size()
                    || !rows.get(i + 1).lane().equals(rows.get(i).lane())) {
                lanes.add(new Lane(rows.get(i).lane(), List.copyOf(bars)));
                bars.clear();
            }
        }
        return new TimelineDrawing(
                zoom,
                zoom == Zoom.MONTH ? period.months() * PX_PER_MONTH : null,
                List.copyOf(lanes),
                marks(period, zoom, words),
                place(today, period));
    }

    /// How many bars in all lanes together.
    public int count() {
        return lanes.stream().mapToInt(lane -> lane.bars().size()).sum();
    }

    private static Bar bar(Lanes.Row row, Period period, FteWords words) {
        var from = row.from();
        var until = row.until();
        var before = from == null || from.isBefore(period.first());
        var after = until == null || until.isAfter(period.last());
        var first = from == null || before ? 0 : ChronoUnit.MONTHS.between(period.first(), from);
        var last = until == null || after ? period.months() : ChronoUnit.MONTHS.between(period.first(), until) + 1;
        var at = 100.0 * first / period.months();
        var end = Math.max(100.0 * last / period.months(), Math.min(100, at + NARROWEST_PERCENT));
        var deadline = Lanes.deadline(row.assignment());
        return new Bar(
                row.assignment(),
                inWords(row, words),
                kind(row.assignment().description().firmness()),
                word(row.assignment(), words),
                percent(at),
                percent(end - at),
                percent(end),
                before,
                after,
                deadline == null ? null : place(deadline, period));
    }

    static String inWords(Lanes.Row row, FteWords words) {
        var from = row.from() == null ? "…" : words.brief(row.from());
        var until = row.until() == null ? "…" : words.brief(row.until());
        return from + " – " + until;
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
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < period.months(); i++) {
            if (begins(period.first().plusMonths(i), zoom)) {
                starts.add(i);
            }
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < starts.size(); i++) {
            var month = period.first().plusMonths(starts.get(i));
            var left = 1 - starts.get(i) / (double) period.months();
            var room = left < NARROW_PART ? Math.max(1, room(i, starts.size())) : room(i, starts.size());
            var fits = zoom == Zoom.MONTH || left >= ROOMY_PART;
            marks.add(new Mark(percent(100 * (1 - left)), fits ? label(month, zoom, words) : "", room));
        }
        return List.copyOf(marks);
    }

    private static boolean begins(YearMonth month, Zoom zoom) {
        return switch (zoom) {
            case MONTH -> true;
            case QUARTER -> month.getMonthValue() % 3 == 1;
            case YEAR -> month.getMonthValue() == 1;
        };
    }

    private static int room(int index, int count) {
        if (isOneOf(index, count, NARROW_LABELS)) {
            return 0;
        }
        return isOneOf(index, count, ROOMY_LABELS) ? 1 : 2;
    }

    private static boolean isOneOf(int index, int count, int most) {
        return index % Math.max(1, (count + most - 1) / most) == 0;
    }

    private static String label(YearMonth month, Zoom zoom, FteWords words) {
        return switch (zoom) {
            case MONTH -> words.brief(month);
            case QUARTER ->
                words.page()
                        .t(
                                "portfolio.timeline.quarter",
                                "quarter",
                                (month.getMonthValue() + 2) / 3,
                                "year",
                                String.format(Locale.ROOT, "%02d", month.getYear() % 100));
            case YEAR -> String.valueOf(month.getYear());
        };
    }

    /// A day within its month; null: not in the picture.
    private static @Nullable String place(LocalDate day, Period period) {
        var month = YearMonth.from(day);
        var index = ChronoUnit.MONTHS.between(period.first(), month);
        if (index < 0 || index >= period.months()) {
            return null;
        }
        var part = (day.getDayOfMonth() - 1) / (double) month.lengthOfMonth();
        return percent(100 * (index + part) / period.months());
    }

    private static String percent(double value) {
        return Math.round(value * 100) / 100.0 + "%";
    }
}
