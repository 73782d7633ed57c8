package nl.samenspel.portfolio.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Portfolio;
import org.jspecify.annotations.Nullable;

/// Assignments in time, in lanes: an assignment of two clients stands in both lanes.
final class Lanes {
    private Lanes() {}

    enum By {
        CLIENT,
        TEAM
    }

    /// One assignment in one lane.
    ///
    /// @param from null: not said, it runs from before the picture; likewise `until`
    record Row(
            String lane,
            Assignment assignment,
            @Nullable YearMonth from,
            @Nullable YearMonth until) {}

    /// In order of lane, then of time; what touches no month of the portfolio is left out, as is what names no month.
    static List<Row> of(Portfolio portfolio, By by, FteWords words) {
        var teams = new java.util.HashMap<Team.Id, String>();
        portfolio.teams().forEach(team -> teams.put(team.id(), team.name()));
        var lanes = new TreeMap<String, List<Row>>(
                java.text.Collator.getInstance(words.page().language().locale()));
        for (var assignment : portfolio.assignments()) {
            var says = assignment.description();
            var from = from(says);
            var until = until(says);
            if (from == null && until == null
                    || from != null && from.isAfter(portfolio.last())
                    || until != null && until.isBefore(portfolio.first())) {
                continue;
            }
            for (var lane : names(says, by, words, teams)) {
                lanes.computeIfAbsent(lane, _ -> new ArrayList<>()).add(new Row(lane, assignment, from, until));
            }
        }
        var rows = new ArrayList<Row>();
        lanes.values().forEach(lane -> {
            lane.sort(Comparator.comparing(Row::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(row -> row.assignment().title()));
            rows.addAll(lane);
        });
        return rows;
    }

    /// How many name no month at all.
    static int withoutTime(Portfolio portfolio) {
        return (int) portfolio.assignments().stream()
                .map(Assignment::description)
                .filter(says -> from(says) == null && until(says) == null)
                .count();
    }

    /// What is said of the period, or else of the demand.
    static @Nullable YearMonth from(Description says) {
        if (says.from() instanceof LocalDate day) {
            return YearMonth.from(day);
        }
        var first = says.demand().stream().map(Demand::from).min(Comparator.naturalOrder());
        return says.until() == null ? first.orElse(null) : null;
    }

    static @Nullable YearMonth until(Description says) {
        if (says.until() instanceof LocalDate day) {
            return YearMonth.from(day);
        }
        var last = says.demand().stream().map(Demand::until).max(Comparator.naturalOrder());
        return says.from() == null ? last.orElse(null) : null;
    }

    static @Nullable LocalDate deadline(Assignment assignment) {
        return assignment.description().date(Field.DEADLINE);
    }

    private static List<String> names(Description says, By by, FteWords words, java.util.Map<Team.Id, String> teams) {
        var names = by == By.CLIENT
                ? says.clients().stream()
                        .map(Client::organisation)
                        .map(words::client)
                        .toList()
                : java.util.stream.Stream.concat(
                                says.teams().stream(), says.demand().stream().map(Demand::team))
                        .distinct()
                        .map(team -> teams.getOrDefault(team, "?"))
                        .toList();
        return names.isEmpty()
                ? List.of(words.page().t(by == By.CLIENT ? "portfolio.timeline.noClient" : "portfolio.timeline.noTeam"))
                : names;
    }
}
