package nl.samenspel.portfolio.choice.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.choice.Reading;
import nl.samenspel.portfolio.choice.Reading.Use;
import nl.samenspel.portfolio.choice.Reading.UseMonth;
import nl.samenspel.portfolio.web.MonthBars;

/// What a plan does to each team: the months as asked beside the months as proposed, drawn, in words and in numbers.
///
/// @param teams those with something too much, before or after
/// @param quiet names of teams in which everything fits either way
public record LoadBeside(List<OfTeam> teams, List<String> quiet) {

    public record OfTeam(String name, Side before, Side after, List<Line> lines) {}

    /// @param chart the drawing
    public record Side(String chart, String words, boolean over) {}

    /// One month in numbers.
    public record Line(String month, String capacity, Amount before, Amount after) {
        public record Amount(String fte, boolean over) {}
    }

    /// From the frozen frame alone.
    public static LoadBeside of(Reading reading, Page page) {
        var teams = new ArrayList<OfTeam>();
        var quiet = new ArrayList<String>();
        for (var use : reading.uses()) {
            if (use.isOver()) {
                teams.add(team(use, page));
            } else {
                quiet.add(use.team());
            }
        }
        return new LoadBeside(List.copyOf(teams), List.copyOf(quiet));
    }

    private static OfTeam team(Use use, Page page) {
        var before = use.months().stream()
                .map(month -> bar(month, month.before(), page))
                .toList();
        var after = use.months().stream()
                .map(month -> bar(month, month.after(), page))
                .toList();
        var highest = java.util.stream.Stream.concat(before.stream(), after.stream())
                .mapToLong(MonthBars.Month::highest)
                .max()
                .orElse(0);
        return new OfTeam(
                use.team(),
                side(use.team(), page.t("choice.use.before"), before, highest, page),
                side(use.team(), page.t("choice.use.after"), after, highest, page),
                use.months().stream().map(month -> line(month, page)).toList());
    }

    private static MonthBars.Month bar(UseMonth month, int asked, Page page) {
        var capacity = month.capacity();
        return new MonthBars.Month(
                Setting.month(page, month.month()),
                Setting.shortMonth(page, month.month()),
                asked,
                capacity == null ? null : Long.valueOf(capacity));
    }

    private static Side side(String team, String title, List<MonthBars.Month> months, long highest, Page page) {
        var over = months.stream().filter(month -> month.over() > 0).toList();
        var words = over.isEmpty() ? page.t("choice.use.fits") : tooMuch(over, page);
        return new Side(
                MonthBars.of(months, highest, team + ", " + title + ". " + words, each -> fte(each, page)),
                words,
                !over.isEmpty());
    }

    private static String tooMuch(List<MonthBars.Month> over, Page page) {
        var worst = over.stream()
                .max(java.util.Comparator.comparingLong(MonthBars.Month::over))
                .orElseThrow();
        return page.t("choice.use.over", "months", over.size(), "worst", worst.name(), "fte", fte(worst.over(), page));
    }

    private static Line line(UseMonth month, Page page) {
        var capacity = month.capacity();
        return new Line(
                Setting.month(page, month.month()),
                capacity == null ? page.t("choice.use.unsaid") : fte(capacity, page),
                new Line.Amount(fte(month.before(), page), capacity != null && month.before() > capacity),
                new Line.Amount(fte(month.after(), page), capacity != null && month.after() > capacity));
    }

    private static String fte(long hundredths, Page page) {
        return page.number(hundredths / 100.0);
    }
}
