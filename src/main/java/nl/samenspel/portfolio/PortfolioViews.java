package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.DemandViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What runs and comes in one triangle, for pages, jobs and neighbours.
@Service
@Transactional(readOnly = true)
public class PortfolioViews {
    private final TriangleViews triangles;
    private final AssignmentViews assignments;
    private final DemandViews demand;
    private final TeamViews teams;
    private final CapacityStore capacities;
    private final Access access;
    private final InstantSource clock;

    PortfolioViews(
            TriangleViews triangles,
            AssignmentViews assignments,
            DemandViews demand,
            TeamViews teams,
            CapacityStore capacities,
            Access access,
            InstantSource clock) {
        this.triangles = triangles;
        this.assignments = assignments;
        this.demand = demand;
        this.teams = teams;
        this.capacities = capacities;
        this.access = access;
        this.clock = clock;
    }

    /// The same for every corner of the triangle; nobody else has it. A fixed number of queries.
    public Portfolio get(Triangle.Id id, YearMonth first, int months, Actor asker) {
        if (!access.may(asker, Action.SEE, Resource.PORTFOLIO, id.value())) {
            throw new NotFound();
        }
        return read(id, first, months, assignments.forTriangle(id));
    }

    /// For a job that works for nobody in particular and runs as Samenspel itself, of assignments that it
    /// has read already; they stay in the order in which they come.
    public Portfolio getAsSystem(Triangle.Id id, YearMonth first, int months, Collection<Assignment> known) {
        return read(id, first, months, known);
    }

    public YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(Page.ZONE));
    }

    /// What was said of the capacity of these teams; one query.
    public Map<Team.Id, Capacity> capacities(Collection<Team.Id> ids) {
        return capacities.list(ids);
    }

    private Portfolio read(Triangle.Id id, YearMonth first, int months, Collection<Assignment> standing) {
        var triangle = triangles.named(List.of(id)).get(id);
        if (triangle == null) {
            throw new NotFound();
        }
        var last = first.plusMonths(months - 1L);
        var running = standing.stream().filter(each -> isNotOver(each, first)).toList();
        var known = teams(triangle.provider(), running, first);
        var ids = known.stream().map(Team::id).toList();
        var elsewhere = new HashMap<Team.Id, List<BigDecimal>>();
        demand.elsewhere(id, ids, first, last).forEach((team, byMonth) -> {
            var list = new ArrayList<>(Collections.nCopies(months, BigDecimal.ZERO));
            byMonth.forEach((month, fte) -> list.set(
                    (int) java.time.temporal.ChronoUnit.MONTHS.between(first, month), fte.stripTrailingZeros()));
            elsewhere.put(team, List.copyOf(list));
        });
        return new Portfolio(id, first, months, running, assignments.links(id), known, capacities.list(ids), elsewhere);
    }

    private List<Team> teams(Organisation.Id provider, List<Assignment> running, YearMonth first) {
        var own = teams.listOf(provider);
        var named = new HashSet<Team.Id>();
        running.forEach(each -> {
            named.addAll(each.description().teams());
            each.description().demand().forEach(block -> named.add(block.team()));
        });
        var found = new HashMap<>(teams.named(named));
        own.stream()
                .filter(team -> team.endedOn() == null || !team.endedOn().isBefore(first.atDay(1)))
                .forEach(team -> found.put(team.id(), team));
        return found.values().stream()
                .sorted(Comparator.comparing(Team::name)
                        .thenComparing(team -> team.id().value()))
                .toList();
    }

    private static boolean isNotOver(Assignment assignment, YearMonth first) {
        var says = assignment.description();
        var phase = says.phase();
        var until = says.until();
        return (phase == null || !phase.isOver())
                && (until == null
                        || !until.isBefore(first.atDay(1))
                        || says.demand().stream()
                                .anyMatch(block -> !block.until().isBefore(first)));
    }
}
