package nl.samenspel.portfolio.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.Table;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.portfolio.Hundredths;
import nl.samenspel.portfolio.Load;

/// Load, capacity and extra work as tables to hand out.
final class PortfolioTables {
    private PortfolioTables() {}

    /// A line per team, month and contributor; a month in which nobody asks anything has one line.
    static Table load(List<Team> teams, Load load, FteWords words) {
        var page = words.page();
        var columns = List.of(
                new Column(page.t("portfolio.field.team"), Kind.TEXT),
                new Column(page.t("portfolio.field.month"), Kind.MONTH),
                new Column(page.t("portfolio.load.capacity"), Kind.NUMBER),
                new Column(page.t("portfolio.load.askedWhole"), Kind.NUMBER),
                new Column(page.t("portfolio.load.overWhole"), Kind.NUMBER),
                new Column(page.t("portfolio.load.by"), Kind.TEXT),
                new Column(page.t("portfolio.load.askedPart"), Kind.NUMBER),
                new Column(page.t("portfolio.load.overPart"), Kind.NUMBER));
        Iterable<List<?>> rows = () -> teams.stream()
                .<List<?>>flatMap(team ->
                        load.team(team.id()).months().stream().flatMap(month -> lines(team, month, words).stream()))
                .iterator();
        return new Table(page.t("portfolio.load.title"), columns, rows);
    }

    /// A line per step: what the importer of capacity brings in again.
    static Table capacity(List<Team> teams, Map<Team.Id, Capacity> capacity, Page page) {
        var columns = List.of(
                new Column(page.t("portfolio.field.team"), Kind.TEXT),
                new Column(page.t("portfolio.field.from"), Kind.MONTH),
                new Column(page.t("portfolio.field.fte"), Kind.NUMBER));
        var rows = new ArrayList<List<?>>();
        for (var team : teams) {
            var known = capacity.get(team.id());
            if (known != null) {
                known.from().forEach((month, fte) -> rows.add(List.of(team.name(), month, fte)));
            }
        }
        return new Table(page.t("portfolio.capacity.title"), columns, rows);
    }

    /// A line per month of what was agreed, also of months that nobody filled in yet. The importer of
    /// realised work brings it in again.
    static Table extraWork(String triangle, List<ExtraWorkPages.Line> works, Page page) {
        var columns = List.of(
                new Column(page.t("assignment.column.triangle"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.assignment"), Kind.TEXT),
                new Column(page.t("assignment.field.reference"), Kind.TEXT),
                new Column(page.t("portfolio.field.client"), Kind.TEXT),
                new Column(page.t("portfolio.extra.unit"), Kind.TEXT),
                new Column(page.t("portfolio.field.month"), Kind.MONTH),
                new Column(page.t("portfolio.extra.agreedMonth"), Kind.NUMBER),
                new Column(page.t("portfolio.extra.realised"), Kind.NUMBER));
        Iterable<List<?>> rows = () -> works.stream()
                .<List<?>>flatMap(line -> line.work().draft().listMonths().stream()
                        .<List<?>>map(month -> workLine(triangle, line, month)))
                .iterator();
        return new Table(page.t("portfolio.extra.title"), columns, rows);
    }

    private static List<Object> workLine(String triangle, ExtraWorkPages.Line line, YearMonth month) {
        var draft = line.work().draft();
        var realised = line.work().realised().get(month);
        return List.of(
                triangle,
                line.title(),
                line.reference(),
                line.client(),
                draft.unit(),
                month,
                draft.amountPerMonth(),
                realised == null ? "" : realised);
    }

    private static Collection<List<?>> lines(Team team, Load.Month month, FteWords words) {
        var lines = new ArrayList<List<?>>();
        for (var part : month.parts()) {
            lines.add(line(team, month, words.contributor(part.by()), fte(part.asked()), fte(part.over())));
        }
        if (lines.isEmpty()) {
            lines.add(line(team, month, "", "", ""));
        }
        return lines;
    }

    private static List<Object> line(Team team, Load.Month month, String by, Object asked, Object over) {
        var capacity = month.capacity();
        return List.of(
                team.name(),
                month.month(),
                capacity == null ? "" : fte(capacity),
                fte(month.asked()),
                capacity == null ? "" : fte(month.over()),
                by,
                asked,
                over);
    }

    private static BigDecimal fte(long hundredths) {
        return Hundredths.fte(hundredths);
    }
}
