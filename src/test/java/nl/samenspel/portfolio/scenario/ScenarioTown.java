package nl.samenspel.portfolio.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.triangle.Triangle;

/// A portfolio without a database: one team of two people, months from January 2027.
final class ScenarioTown {
    static final YearMonth JANUARY = YearMonth.of(2027, 1);
    static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    static final PersonId SOMEBODY = new PersonId(new UUID(9, 9));
    static final Triangle.Id HERE = new Triangle.Id(new UUID(1, 1));
    static final Team.Id TEAM = new Team.Id(new UUID(4, 1));
    static final Organisation.Id WONEN = new Organisation.Id(new UUID(5, 1));

    final List<Assignment> assignments = new ArrayList<>();

    Portfolio portfolio() {
        var capacity = new Capacity(TEAM, new TreeMap<>(Map.of(JANUARY, new BigDecimal("2"))));
        var team = new Team(TEAM, new Organisation.Id(new UUID(5, 9)), "Uitvoering", null, 1);
        return new Portfolio(
                HERE, JANUARY, 12, assignments, List.of(), List.of(team), Map.of(TEAM, capacity), Map.of());
    }

    /// Asks in these months, counted from January as 1.
    Assignment.Id asks(String fte, int first, int last) {
        return add(describe(fte, first, last), NOW.minusSeconds(60));
    }

    Assignment.Id asksNothing() {
        return add(Description.titled("Niets"), NOW.minusSeconds(60));
    }

    Assignment.Id add(Description says, Instant at) {
        var id = new Assignment.Id(new UUID(2, assignments.size() + 1));
        assignments.add(
                new Assignment(id, HERE, 1, says, new Standing.Accepted(SOMEBODY, at, null), SOMEBODY, at, false));
        return id;
    }

    static Description describe(String fte, int first, int last) {
        var from = JANUARY.plusMonths(first - 1L);
        var until = JANUARY.plusMonths(last - 1L);
        return Description.titled("Werk")
                .with(Field.CLIENTS, List.of(Client.of(WONEN)))
                .with(Field.DEMAND, List.of(new Demand(TEAM, from, until, new BigDecimal(fte))))
                .during(from, until);
    }

    static Scenario scenario(Change... changes) {
        return new Scenario(new Scenario.Id(new UUID(7, 1)), HERE, "Wat als", "", SOMEBODY, NOW, List.of(changes));
    }
}
