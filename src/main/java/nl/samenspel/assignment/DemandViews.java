package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.organisation.Team;
import nl.samenspel.triangle.Triangle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is asked of teams by assignments that somebody may not see: sums alone.
@Service
@Transactional(readOnly = true)
public class DemandViews {
    private final JdbcClient jdbc;

    DemandViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Full-time people that accepted assignments of all other triangles ask, per team and month, without names.
    /// Only of teams whose triangle the asker stands in; a month without any is left out. One query.
    public Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere(
            Triangle.Id triangle, Collection<Team.Id> teams, YearMonth first, YearMonth last) {
        var found = new HashMap<Team.Id, Map<YearMonth, BigDecimal>>();
        jdbc.sql("select team, month, fte from assignment_demand_elsewhere(:triangle, :teams, :first, :last)")
                .param("triangle", triangle.value())
                .param("teams", teams.stream().map(Team.Id::value).toArray(UUID[]::new))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query((java.sql.ResultSet row) -> {
                    found.computeIfAbsent(new Team.Id(row.getObject("team", UUID.class)), _ -> new TreeMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getBigDecimal("fte"));
                });
        return found;
    }
}
