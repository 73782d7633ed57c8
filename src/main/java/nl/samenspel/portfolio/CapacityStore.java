package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CapacityStore {
    private final JdbcClient jdbc;

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Teams of which anything was said.
    Map<Team.Id, Capacity> list(Collection<Team.Id> teams) {
        var steps = new HashMap<Team.Id, NavigableMap<YearMonth, BigDecimal>>();
        jdbc.sql("""
                        select team_id, from_month, fte from portfolio_capacity
                        where team_id = any(:teams) order by team_id, from_month
                        """)
                .param("teams", teams.stream().map(Team.Id::value).toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    steps.computeIfAbsent(new Team.Id(row.getObject("team_id", UUID.class)), _ -> new TreeMap<>())
                            .put(
                                    YearMonth.from(row.getObject("from_month", LocalDate.class)),
                                    row.getBigDecimal("fte"));
                });
        var found = new HashMap<Team.Id, Capacity>();
        steps.forEach((team, from) -> found.put(team, new Capacity(team, from)));
        return found;
    }

    /// The teams that the asker may set, each with the triangles that say so; none for Samenspel itself, which may set
    /// all. The policies of the table say the same.
    Map<Team.Id, Set<Triangle.Id>> listSettable(Collection<Team.Id> teams) {
        var found = new HashMap<Team.Id, Set<Triangle.Id>>();
        jdbc.sql("""
                        select asked, held.triangle from unnest(:teams::uuid[]) asked
                        left join (select distinct team, triangle
                            from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD'])) held on held.team = asked
                        where held.triangle is not null or app_system() order by asked, held.triangle
                        """)
                .param("teams", teams.stream().map(Team.Id::value).toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    var through = found.computeIfAbsent(
                            new Team.Id(row.getObject("asked", UUID.class)), _ -> new LinkedHashSet<>());
                    if (row.getObject("triangle", UUID.class) instanceof UUID triangle) {
                        through.add(new Triangle.Id(triangle));
                    }
                });
        return found;
    }

    /// All of the asker's; none for Samenspel itself.
    List<Team.Id> listAllSettable() {
        return jdbc.sql("""
                        select distinct team from portfolio_teams(array['PROVIDER_CORNER', 'STEWARD']) order by team
                        """).query(UUID.class).list().stream().map(Team.Id::new).toList();
    }

    /// False when the step is not `seen` any more.
    boolean set(Step step, @Nullable BigDecimal seen, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into portfolio_capacity (team_id, from_month, fte, set_by, set_at)
                        select :team, :month, :fte, :by, :at
                        where :seen::numeric is null or exists (select from portfolio_capacity
                            where team_id = :team and from_month = :month)
                        on conflict (team_id, from_month) do update
                            set fte = excluded.fte, set_by = excluded.set_by, set_at = excluded.set_at
                            where portfolio_capacity.fte = :seen::numeric
                        """)
                        .param("team", step.team().value())
                        .param("month", step.from().atDay(1))
                        .param("fte", step.fte())
                        .param("by", by.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("seen", seen, java.sql.Types.NUMERIC)
                        .update()
                == 1;
    }

    boolean remove(Team.Id team, YearMonth from) {
        return jdbc.sql("delete from portfolio_capacity where team_id = :team and from_month = :month")
                        .param("team", team.value())
                        .param("month", from.atDay(1))
                        .update()
                == 1;
    }

    /// One step of one team.
    record Step(Team.Id team, YearMonth from, BigDecimal fte) {}
}
