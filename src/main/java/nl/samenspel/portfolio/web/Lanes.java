package nl.samenspel.portfolio.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
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

    /// Of one client, of one team, or of both; null: of all.
    record Narrowing(@Nullable UUID client, @Nullable UUID team) {
        boolean fits(Description says) {
            return (client == null
                            || says.clients().stream()
                                    .anyMatch(
                                            each -> each.organisation().value().equals(client)))
                    && (team == null
                            || teams(says).anyMatch(each -> each.value().equals(team)));
        }

        /// Whoever asks for one client sees no lanes of the others.
        boolean showsClient(Organisation.Id id) {
            return client == null || client.equals(id.value());
        }

        boolean showsTeam(Team.Id id) {
            return team == null || team.equals(id.value());
        }
    }

    /// In order of lane, then of time; what touches no month of the portfolio is left out, as is what names no month.
    static List<Row> of(Portfolio portfolio, Narrowing narrowing, By by, FteWords words) {
        var teams = new HashMap<Team.Id, String>();
        portfolio.teams().forEach(team -> teams.put(team.id(), team.name()));
        var lanes = new TreeMap<String, List<Row>>(
                java.text.Collator.getInstance(words.page().language().locale()));
        for (var assignment : portfolio.assignments()) {
            var says = assignment.description();
            var from = from(says);
            var until = until(says);
            if (!narrowing.fits(says)
                    || from == null && until == null
                    || from != null && from.isAfter(portfolio.last())
                    || until != null && until.isBefore(portfolio.first())) {
                continue;
            }
            for (var lane : names(says, narrowing, by, words, teams)) {
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
    static int withoutTime(Portfolio portfolio, Narrowing narrowing) {
        return (int) portfolio.assignments().stream()
                .map(Assignment::description)
                .filter(narrowing::fits)
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

    private static List<String> names(
            Description says, Narrowing narrowing, By by, FteWords words, Map<Team.Id, String> teams) {
        var names = by == By.CLIENT
                ? says.clients().stream()
                        .map(Client::organisation)
                        .filter(narrowing::showsClient)
                        .map(words::clientInFull)
                        .toList()
                : teams(says)
                        .filter(narrowing::showsTeam)
                        .map(team -> teams.getOrDefault(team, "?"))
                        .toList();
        return names.isEmpty()
                ? List.of(words.page().t(by == By.CLIENT ? "portfolio.timeline.noClient" : "portfolio.timeline.noTeam"))
                : names;
    }

    /// Every team it names or asks.
    static Stream<Team.Id> teams(Description says) {
        return Stream.concat(says.teams().stream(), says.demand().stream().map(Demand::team))
                .distinct();
    }
}
