package nl.samenspel.portfolio.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspel.portfolio.Hundredths;
import nl.samenspel.portfolio.Load;
import org.jspecify.annotations.Nullable;

/// One team's months as bars under a line of capacity, in the drawing's own units.
///
/// @param capacity the step line as a path; empty when nothing is known
/// @param today where this month begins; null: not in the picture
public record LoadChart(
        int width,
        int height,
        int base,
        List<Bar> bars,
        List<Tick> ticks,
        String capacity,
        @Nullable Double today) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 230;
    private static final int LEFT = 48;
    private static final int TOP = 26;
    private static final int BASE = 190;
    private static final int MOST_LABELS = 12;
    private static final int WIDE_ENOUGH_FOR_WORDS = 32;

    /// @param y top of what fits; `overY` top of what is too much
    /// @param known whether the capacity is known
    /// @param label of the month, or empty where months stand too close
    /// @param words above what is too much, or empty
    public record Bar(
            Load.Month month,
            double x,
            double width,
            double y,
            double height,
            double overY,
            double overHeight,
            boolean known,
            String label,
            String words) {}

    /// A line of the scale.
    public record Tick(double y, String label) {}

    static LoadChart of(Load.OfTeam team, YearMonth now, FteWords words) {
        var months = team.months();
        var slot = (WIDTH - LEFT) / (double) months.size();
        var top = top(months);
        var every = Math.max(1, (months.size() + MOST_LABELS - 1) / MOST_LABELS);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < months.size(); i++) {
            bars.add(bar(
                    months.get(i),
                    i,
                    slot,
                    top,
                    i % every == 0 ? words.brief(months.get(i).month()) : "",
                    words));
        }
        var ticks = new ArrayList<Tick>();
        for (int part = 0; part <= 2; part++) {
            var value = top * part / 2;
            ticks.add(new Tick(y(value, top), words.fte(value)));
        }
        var today = (int)
                java.time.temporal.ChronoUnit.MONTHS.between(months.getFirst().month(), now);
        return new LoadChart(
                WIDTH,
                HEIGHT,
                BASE,
                List.copyOf(bars),
                List.copyOf(ticks),
                steps(months, slot, top),
                today < 0 || today >= months.size() ? null : round(LEFT + today * slot));
    }

    private static Bar bar(Load.Month month, int i, double slot, long top, String label, FteWords words) {
        var fits = month.asked() - month.over();
        var overTop = y(month.asked(), top);
        var fitsTop = y(fits, top);
        return new Bar(
                month,
                round(LEFT + i * slot + slot * 0.12),
                round(slot * 0.76),
                fitsTop,
                round(BASE - fitsTop),
                overTop,
                round(fitsTop - overTop),
                month.capacity() != null,
                label,
                month.over() == 0 ? "" : slot >= WIDE_ENOUGH_FOR_WORDS ? "+" + words.fte(month.over()) : "!");
    }

    /// A round number of fte above everything shown.
    private static long top(List<Load.Month> months) {
        var most = 100L;
        for (var month : months) {
            var capacity = month.capacity();
            most = Math.max(most, Math.max(month.asked(), capacity == null ? 0 : capacity));
        }
        var step = 200L;
        while (step * 5 < most) {
            step *= 2;
        }
        return (most + step - 1) / step * step;
    }

    private static String steps(List<Load.Month> months, double slot, long top) {
        var path = new StringBuilder();
        var drawing = false;
        for (int i = 0; i < months.size(); i++) {
            var capacity = months.get(i).capacity();
            if (capacity == null) {
                drawing = false;
                continue;
            }
            var y = y(capacity, top);
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1fL%.1f %.1f",
                    drawing ? "L" : "M",
                    LEFT + i * slot,
                    y,
                    LEFT + (i + 1) * slot,
                    y));
            drawing = true;
        }
        return path.toString();
    }

    private static double y(long hundredths, long top) {
        return round(BASE
                - (BASE - TOP)
                        * Hundredths.fte(hundredths).doubleValue()
                        / Hundredths.fte(top).doubleValue());
    }

    private static double round(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
