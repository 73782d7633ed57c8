package nl.samenspel.portfolio.scenario;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScenarioStore {
    private static final String COLUMNS = " id, triangle_id, name, why, made_by, made_at from portfolio_scenario ";

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scenario scenario) {
        jdbc.sql("""
                        insert into portfolio_scenario (id, triangle_id, name, why, made_by, made_at)
                        values (:id, :triangle, :name, :why, :by, :at)
                        """)
                .param("id", scenario.id().value())
                .param("triangle", scenario.triangle().value())
                .param("name", scenario.name())
                .param("why", scenario.why())
                .param("by", scenario.by().value())
                .param("at", at(scenario.at()))
                .update();
        for (int number = 0; number < scenario.changes().size(); number++) {
            insert(scenario, number, scenario.by(), scenario.at());
        }
    }

    /// The last change of this scenario, which is not there yet.
    void addChange(Scenario scenario, PersonId by, Instant at) {
        insert(scenario, scenario.changes().size() - 1, by, at);
    }

    /// What stands behind the last change of this scenario.
    void dropChange(Scenario scenario) {
        jdbc.sql("delete from portfolio_scenario_change where scenario_id = :id and number >= :number")
                .param("id", scenario.id().value())
                .param("number", scenario.changes().size())
                .update();
    }

    void rename(Scenario scenario) {
        jdbc.sql("update portfolio_scenario set name = :name, why = :why where id = :id")
                .param("name", scenario.name())
                .param("why", scenario.why())
                .param("id", scenario.id().value())
                .update();
    }

    void remove(Scenario.Id id) {
        jdbc.sql("delete from portfolio_scenario_change where scenario_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from portfolio_scenario where id = :id")
                .param("id", id.value())
                .update();
    }

    int count(Triangle.Id triangle) {
        return jdbc.sql("select count(*) from portfolio_scenario where triangle_id = :triangle")
                .param("triangle", triangle.value())
                .query(Integer.class)
                .single();
    }

    Optional<Scenario> find(Scenario.Id id) {
        return list(List.of(id)).stream().findFirst();
    }

    Optional<Scenario> findForUpdate(Scenario.Id id) {
        var isThere = jdbc.sql("select id from portfolio_scenario where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        return isThere ? find(id) : Optional.empty();
    }

    /// In the order of their names.
    List<Scenario> list(Collection<Scenario.Id> ids) {
        return complete(jdbc.sql("select" + COLUMNS + "where id = any(:ids) order by name, id")
                .param("ids", ids.stream().map(Scenario.Id::value).toArray(UUID[]::new))
                .query(ScenarioStore::bare)
                .list());
    }

    /// By name.
    List<Scenario> listOf(Triangle.Id triangle) {
        return complete(jdbc.sql("select" + COLUMNS + "where triangle_id = :triangle order by name, id")
                .param("triangle", triangle.value())
                .query(ScenarioStore::bare)
                .list());
    }

    private List<Scenario> complete(List<Scenario> bare) {
        var changes = new HashMap<UUID, List<Change>>();
        jdbc.sql("""
                        select scenario_id, kind, assignment_id, months, percent, fte, title, client_id, team_id,
                            first_month, last_month
                        from portfolio_scenario_change where scenario_id = any(:ids) order by scenario_id, number
                        """)
                .param("ids", bare.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    changes.computeIfAbsent(row.getObject("scenario_id", UUID.class), _ -> new ArrayList<>())
                            .add(change(row));
                });
        return bare.stream()
                .map(each -> new Scenario(
                        each.id(),
                        each.triangle(),
                        each.name(),
                        each.why(),
                        each.by(),
                        each.at(),
                        changes.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private void insert(Scenario scenario, int number, PersonId by, Instant at) {
        var change = scenario.changes().get(number);
        var columns = columns(change);
        jdbc.sql("""
                        insert into portfolio_scenario_change (scenario_id, triangle_id, number, kind, assignment_id,
                            months, percent, fte, title, client_id, team_id, first_month, last_month, made_by, made_at)
                        values (:id, :triangle, :number, :kind, :assignment,
                            :months, :percent, :fte, :title, :client, :team, :first, :last, :by, :at)
                        """)
                .param("id", scenario.id().value())
                .param("triangle", scenario.triangle().value())
                .param("number", number)
                .param("kind", kind(change))
                .param("assignment", columns.get("assignment"), Types.OTHER)
                .param("months", columns.get("months"), Types.INTEGER)
                .param("percent", columns.get("percent"), Types.INTEGER)
                .param("fte", columns.get("fte"), Types.NUMERIC)
                .param("title", columns.get("title"), Types.VARCHAR)
                .param("client", columns.get("client"), Types.OTHER)
                .param("team", columns.get("team"), Types.OTHER)
                .param("first", columns.get("first"), Types.DATE)
                .param("last", columns.get("last"), Types.DATE)
                .param("by", by.value())
                .param("at", at(at))
                .update();
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Shift _ -> "SHIFT";
            case Change.Drop _ -> "DROP";
            case Change.Scale _ -> "SCALE";
            case Change.Size _ -> "SIZE";
            case Change.Add _ -> "ADD";
        };
    }

    /// What is not in it stays empty.
    private static Map<String, @Nullable Object> columns(Change change) {
        var columns = new HashMap<String, @Nullable Object>();
        switch (change) {
            case Change.Shift shift -> columns.put("months", shift.months());
            case Change.Drop _ -> {}
            case Change.Scale scale -> columns.put("percent", scale.percent());
            case Change.Size size -> columns.put("fte", size.fte());
            case Change.Add add -> {
                columns.put("title", add.title());
                columns.put("client", add.client().value());
                columns.put("team", add.team().value());
                columns.put("first", add.from().atDay(1));
                columns.put("last", add.until().atDay(1));
                columns.put("fte", add.fte());
            }
        }
        if (change instanceof Change.OfAssignment one) {
            columns.put("assignment", one.assignment().value());
        }
        return columns;
    }

    private static Change change(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "SHIFT" -> new Change.Shift(assignment(row), row.getInt("months"));
            case "DROP" -> new Change.Drop(assignment(row));
            case "SCALE" -> new Change.Scale(assignment(row), row.getInt("percent"));
            case "SIZE" -> new Change.Size(assignment(row), fte(row));
            case "ADD" ->
                new Change.Add(
                        row.getString("title"),
                        new Organisation.Id(row.getObject("client_id", UUID.class)),
                        new Team.Id(row.getObject("team_id", UUID.class)),
                        YearMonth.from(row.getObject("first_month", LocalDate.class)),
                        YearMonth.from(row.getObject("last_month", LocalDate.class)),
                        fte(row));
            default -> throw new IllegalStateException("no such change");
        };
    }

    private static BigDecimal fte(ResultSet row) throws SQLException {
        return row.getBigDecimal("fte");
    }

    private static Assignment.Id assignment(ResultSet row) throws SQLException {
        return new Assignment.Id(row.getObject("assignment_id", UUID.class));
    }

    private static Scenario bare(ResultSet row, int number) throws SQLException {
        return new Scenario(
                new Scenario.Id(row.getObject("id", UUID.class)),
                new Triangle.Id(row.getObject("triangle_id", UUID.class)),
                row.getString("name"),
                row.getString("why"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
