package nl.samenspel.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The lists of a description, each in a table of its own.
@Repository
class PartStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The descriptions with their lists filled in: one query for each table, however many they are.
    Map<Assignment.Id, Description> complete(Map<Assignment.Id, Description> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var complete = new HashMap<>(bare);
        fill(complete, Field.CLIENTS, PartStore::client, """
                select assignment_id, organisation_id, role, share, contact_id from assignment_client
                where assignment_id = any(:ids::uuid[]) order by assignment_id, place
                """);
        fill(complete, Field.TEAMS, (row, _) -> new Team.Id(row.getObject("team_id", UUID.class)), """
                select assignment_id, team_id from assignment_team
                where assignment_id = any(:ids::uuid[]) order by assignment_id, place
                """);
        fill(complete, Field.ASSIGNEES, (row, _) -> new PersonId(row.getObject("person_id", UUID.class)), """
                select assignment_id, person_id from assignment_assignee
                where assignment_id = any(:ids::uuid[]) order by assignment_id, place
                """);
        fill(complete, Field.DEMAND, PartStore::block, """
                select assignment_id, team_id, first_month, last_month, fte from assignment_demand
                where assignment_id = any(:ids::uuid[]) order by assignment_id, place
                """);
        return complete;
    }

    void replace(Assignment assignment, Field field) {
        var table = tableOf(field);
        if (table == null) {
            return;
        }
        jdbc.sql("delete from " + table.name() + " where assignment_id = :id")
                .param("id", assignment.id().value())
                .update();
        add(assignment, field);
    }

    void add(Assignment assignment, Field field) {
        var table = tableOf(field);
        if (table == null || !assignment.description().says(field)) {
            return;
        }
        jdbc.sql(table.insert())
                .param("id", assignment.id().value())
                .param("triangle", assignment.triangle().value())
                .param("rows", JSON.writeValueAsString(rows(assignment.description(), field)))
                .update();
    }

    private record PartTable(String name, String columns, String types) {
        String insert() {
            return "insert into " + name + " (assignment_id, triangle_id, place, " + columns + ")"
                    + " select :id, :triangle, (part.place)::int, " + columns
                    + " from jsonb_to_recordset(:rows::jsonb) as part(place int, " + types + ")";
        }
    }

    private static @org.jspecify.annotations.Nullable PartTable tableOf(Field field) {
        return switch (field) {
            case CLIENTS ->
                new PartTable(
                        "assignment_client",
                        "organisation_id, role, share, contact_id",
                        "organisation_id uuid, role text, share numeric, contact_id uuid");
            case TEAMS -> new PartTable("assignment_team", "team_id", "team_id uuid");
            case ASSIGNEES -> new PartTable("assignment_assignee", "person_id", "person_id uuid");
            case DEMAND ->
                new PartTable(
                        "assignment_demand",
                        "team_id, first_month, last_month, fte",
                        "team_id uuid, first_month date, last_month date, fte numeric");
            default -> null;
        };
    }

    private static List<Map<String, Object>> rows(Description description, Field field) {
        var rows = new ArrayList<Map<String, Object>>();
        switch (field) {
            case CLIENTS -> description.clients().forEach(client -> rows.add(row(client)));
            case TEAMS -> description.teams().forEach(team -> rows.add(one("team_id", team.value())));
            case ASSIGNEES -> description.assignees().forEach(person -> rows.add(one("person_id", person.value())));
            case DEMAND -> description.demand().forEach(block -> rows.add(row(block)));
            default -> throw new IllegalArgumentException(field + " is no list with a table");
        }
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).put("place", place);
        }
        return rows;
    }

    private static Map<String, Object> one(String column, Object value) {
        var row = new HashMap<String, Object>();
        row.put(column, value);
        return row;
    }

    private static Map<String, Object> row(Client client) {
        var row = one("organisation_id", client.organisation().value());
        row.put("role", client.role().name());
        row.put("share", client.share());
        row.put("contact_id", client.contact() == null ? null : client.contact().value());
        return row;
    }

    private static Map<String, Object> row(Demand block) {
        var row = one("team_id", block.team().value());
        row.put("first_month", block.from().atDay(1));
        row.put("last_month", block.until().atDay(1));
        row.put("fte", block.fte());
        return row;
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        var contact = row.getObject("contact_id", UUID.class);
        return new Client(
                new Organisation.Id(row.getObject("organisation_id", UUID.class)),
                Client.Role.valueOf(row.getString("role")),
                row.getBigDecimal("share"),
                contact == null ? null : new PersonId(contact));
    }

    private static Demand block(ResultSet row, int number) throws SQLException {
        return new Demand(
                new Team.Id(row.getObject("team_id", UUID.class)),
                YearMonth.from(row.getObject("first_month", LocalDate.class)),
                YearMonth.from(row.getObject("last_month", LocalDate.class)),
                row.getBigDecimal("fte"));
    }

    private void fill(Map<Assignment.Id, Description> all, Field field, RowMapper<?> part, String sql) {
        var found = new HashMap<Assignment.Id, List<Object>>();
        jdbc.sql(sql).param("ids", arrayOf(all.keySet())).query((ResultSet row) -> {
            var id = new Assignment.Id(row.getObject("assignment_id", UUID.class));
            found.computeIfAbsent(id, _ -> new ArrayList<>()).add(part.mapRow(row, 0));
        });
        found.forEach((id, parts) -> all.computeIfPresent(id, (_, description) -> description.with(field, parts)));
    }

    /// The text form of an array of PostgreSQL, for `:ids::uuid[]`.
    static String arrayOf(Collection<Assignment.Id> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
