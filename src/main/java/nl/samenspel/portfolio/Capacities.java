package nl.samenspel.portfolio;

import static nl.samenspel.portfolio.PortfolioRefusal.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what teams have in people. A team is its provider's: provider's corner and steward of any of the
/// provider's triangles set it.
@Service
public class Capacities {
    /// Full-time people in one team; more is a typing error.
    public static final BigDecimal MOST = new BigDecimal(10_000);

    /// Years back and ahead.
    private static final int FAR = 50;

    private final CapacityStore store;
    private final TeamViews teams;
    private final Journal journal;
    private final InstantSource clock;

    Capacities(CapacityStore store, TeamViews teams, Journal journal, InstantSource clock) {
        this.store = store;
        this.teams = teams;
        this.journal = journal;
        this.clock = clock;
    }

    /// From this month on the team has so many full-time people, rounded to hundredths. Saying what stands there
    /// already changes nothing. Refuses: CAPACITY_OUT_OF_RANGE, CAPACITY_MONTH_MISSING, CAPACITY_MONTH_FAR,
    /// CAPACITY_TEAM_UNKNOWN, CAPACITY_CHANGED_MEANWHILE.
    ///
    /// @param seen what the asker saw at this very month; null: no step there
    @Transactional
    public void set(
            Team.Id team, @Nullable YearMonth from, @Nullable BigDecimal fte, @Nullable BigDecimal seen, Actor by) {
        var triangles = requireSettable(team);
        var step = new CapacityStore.Step(team, requireNear(from), requireRange(fte));
        var now = now(team, step.from());
        if (now != null && now.compareTo(step.fte()) == 0) {
            return;
        }
        if (!store.set(step, seen, by.person(), clock.instant())) {
            var meanwhile = now(team, step.from());
            throw new Refused(List.of(new Refused.Problem(
                    "fte",
                    CAPACITY_CHANGED_MEANWHILE,
                    Map.of("now", meanwhile == null ? "" : meanwhile.toPlainString()))));
        }
        record("CAPACITY_SET", step.team(), step.from(), step.fte(), triangles, by);
    }

    /// Takes a step away: what was said before goes on. Refuses: CAPACITY_TEAM_UNKNOWN, CAPACITY_STEP_UNKNOWN.
    @Transactional
    public void remove(Team.Id team, YearMonth from, Actor by) {
        var triangles = requireSettable(team);
        var now = now(team, from);
        if (now == null || !store.remove(team, from)) {
            throw new Refused(CAPACITY_STEP_UNKNOWN);
        }
        record("CAPACITY_REMOVED", team, from, now, triangles, by);
    }

    /// Whether anybody plans for that month.
    boolean isNear(YearMonth month) {
        var here = YearMonth.from(clock.instant().atZone(Page.ZONE));
        return Math.abs(ChronoUnit.YEARS.between(here, month)) < FAR;
    }

    private @Nullable BigDecimal now(Team.Id team, YearMonth from) {
        var capacity = store.list(List.of(team)).get(team);
        return capacity == null ? null : capacity.from().get(from);
    }

    private Set<Triangle.Id> requireSettable(Team.Id team) {
        var triangles = store.listSettable(List.of(team)).get(team);
        if (triangles == null) {
            throw new Refused("team", CAPACITY_TEAM_UNKNOWN);
        }
        return triangles;
    }

    private YearMonth requireNear(@Nullable YearMonth from) {
        if (from == null) {
            throw new Refused("from", CAPACITY_MONTH_MISSING);
        }
        if (!isNear(from)) {
            throw new Refused("from", CAPACITY_MONTH_FAR);
        }
        return from;
    }

    private static BigDecimal requireRange(@Nullable BigDecimal fte) {
        if (fte == null || fte.signum() < 0 || fte.compareTo(MOST) > 0) {
            throw new Refused("fte", CAPACITY_OUT_OF_RANGE);
        }
        return fte.setScale(2, RoundingMode.HALF_UP);
    }

    private void record(String verb, Team.Id id, YearMonth from, BigDecimal fte, Set<Triangle.Id> triangles, Actor by) {
        var team = teams.get(id);
        var details = Map.of("team", team.name(), "from", from.toString(), "fte", fte.toPlainString());
        for (var triangle : triangles) {
            journal.record(
                    by,
                    Line.of(verb, Resource.PORTFOLIO.kind(), triangle.value())
                            .within(Resource.TRIANGLE.kind(), triangle.value())
                            .with(details));
        }
    }
}
