package nl.samenspel.dossier.steering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.dossier.steering.Moment;

/// Moments drawn on a line of months, today among them. The same stands in the lists below it.
///
/// @param months first days of months along the line, at most twelve of them
/// @param today where today is
/// @param points in the order of their days
public record TimeLine(List<Month> months, int today, List<Point> points) {
    /// In the drawing's own units.
    public static final int WIDTH = 960;

    private static final int EDGE = 24;
    private static final int MOST_MONTHS = 12;
    /// Labels that would run into each other stand above each other.
    public static final int LEVELS = 5;

    private static final int LABEL_WIDTH = 205;

    public TimeLine {
        months = List.copyOf(months);
        points = List.copyOf(points);
    }

    public record Month(YearMonth month, int x) {}

    /// @param level 0 nearest to the line; higher ones stand further up
    public record Point(Moment moment, int x, int level, boolean atEnd) {}

    static TimeLine of(List<Moment> moments, LocalDate today) {
        var days =
                new ArrayList<>(moments.stream().map(each -> each.head().day()).toList());
        days.add(today);
        var first = YearMonth.from(days.stream().min(LocalDate::compareTo).orElse(today))
                .atDay(1);
        var last = YearMonth.from(days.stream().max(LocalDate::compareTo).orElse(today))
                .plusMonths(1)
                .atDay(1);
        return new TimeLine(months(first, last), x(today, first, last), points(moments, first, last));
    }

    /// Where the line itself lies: as low as the labels that stand above each other need.
    public int base() {
        int levels = 1 + points.stream().mapToInt(Point::level).max().orElse(0);
        return 26 + levels * 38;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    private static List<Month> months(LocalDate first, LocalDate last) {
        var number = ChronoUnit.MONTHS.between(first, last);
        var step = (number + MOST_MONTHS - 1) / MOST_MONTHS;
        var months = new ArrayList<Month>();
        for (var day = first; day.isBefore(last); day = day.plusMonths(Math.max(1, step))) {
            months.add(new Month(YearMonth.from(day), x(day, first, last)));
        }
        return months;
    }

    private static List<Point> points(List<Moment> moments, LocalDate first, LocalDate last) {
        var points = new ArrayList<Point>();
        var free = new int[LEVELS];
        for (var moment : moments) {
            int x = x(moment.head().day(), first, last);
            boolean atEnd = x > WIDTH - LABEL_WIDTH;
            int from = atEnd ? x - LABEL_WIDTH : x;
            int level = 0;
            while (level < LEVELS - 1 && free[level] > from) {
                level++;
            }
            free[level] = from + LABEL_WIDTH;
            points.add(new Point(moment, x, level, atEnd));
        }
        return points;
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        double part = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return EDGE + (int) Math.round(part * (WIDTH - 2 * EDGE));
    }
}
