package nl.samenspel.portfolio.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.document.Table;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;
import nl.samenspel.organisation.Team;
import org.jspecify.annotations.Nullable;

/// The timeline as a table to hand out: a line per assignment and lane.
final class TimelineTable {
    private TimelineTable() {}

    static Table of(List<Lanes.Row> rows, Map<Team.Id, String> teams, FteWords words) {
        var page = words.page();
        var columns = List.of(
                new Column(page.t("portfolio.timeline.lane"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.assignment"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.clients"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.teams"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.begins"), Kind.MONTH),
                new Column(page.t("portfolio.timeline.ends"), Kind.MONTH),
                new Column(page.t("portfolio.timeline.firmness"), Kind.TEXT),
                new Column(page.t("portfolio.timeline.deadline"), Kind.DATE));
        Iterable<List<?>> lines =
                () -> rows.stream().<List<?>>map(row -> line(row, teams, words)).iterator();
        return new Table(page.t("portfolio.timeline.title"), columns, lines);
    }

    private static List<Object> line(Lanes.Row row, Map<Team.Id, String> teams, FteWords words) {
        var says = row.assignment().description();
        var asked = Lanes.teams(says).map(team -> teams.getOrDefault(team, "?")).collect(Collectors.joining("; "));
        var clients = says.clients().stream()
                .map(client -> words.client(client.organisation()))
                .collect(Collectors.joining("; "));
        return List.of(
                row.lane(),
                row.assignment().title(),
                clients,
                asked,
                orEmpty(row.from()),
                orEmpty(row.until()),
                TimelineDrawing.word(row.assignment(), words),
                orEmpty(Lanes.deadline(row.assignment())));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
