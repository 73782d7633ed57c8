package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {
    private static final String COLUMNS =
            "id, triangle_id, organisation_id, role, participation, represented_by, since, until, version, "
                    + StandingColumns.NAMES;
    private static final RowMapper<Client> CLIENT = (row, _) -> new Client(
            new Client.Id(row.getObject("id", UUID.class)),
            new Triangle.Id(row.getObject("triangle_id", UUID.class)),
            new Organisation.Id(row.getObject("organisation_id", UUID.class)),
            ClientRole.valueOf(row.getString("role")),
            Participation.valueOf(row.getString("participation")),
            id(row.getObject("represented_by", UUID.class)),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            StandingColumns.read(row),
            row.getInt("version"));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ClientStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void addAll(Collection<Client> clients) {
        batches.batchUpdate(
                """
                insert into triangle_client (id, triangle_id, organisation_id, role, participation, represented_by, since,
                    until,\s""" + StandingColumns.NAMES + """
                ) values (:id, :triangle, :organisation, :role, :participation, :representedBy, :since, :until,
                """ + StandingColumns.PARAMS + ")",
                clients.stream().map(ClientStore::params).toArray(MapSqlParameterSource[]::new));
    }

    /// Counts the version up; answers whether it was still the one given.
    boolean save(Client client) {
        return jdbc.sql("""
                        update triangle_client set organisation_id = :organisation, role = :role,
                            participation = :participation, represented_by = :representedBy, since = :since, until = :until,
                            version = version + 1,
                        """ + StandingColumns.SETTERS + " where id = :id and version = :version")
                        .paramSource(params(client))
                        .update()
                == 1;
    }

    Optional<Client> find(Client.Id id) {
        return jdbc.sql("select " + COLUMNS + " from triangle_client where id = :id")
                .param("id", id.value())
                .query(CLIENT)
                .optional();
    }

    /// Those who left and those declined too, in the order they were placed.
    List<Client> list(Triangle.Id triangle) {
        return jdbc.sql("select " + COLUMNS + " from triangle_client where triangle_id = :triangle order by id")
                .param("triangle", triangle.value())
                .query(CLIENT)
                .list();
    }

    /// Of several triangles at once.
    Map<Triangle.Id, List<Client>> list(Collection<Triangle.Id> triangles) {
        return jdbc
                .sql("select " + COLUMNS + " from triangle_client where triangle_id = any(:triangles) order by id")
                .param("triangles", triangles.stream().map(Triangle.Id::value).toArray(UUID[]::new))
                .query(CLIENT)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Client::triangle));
    }

    List<Client> listFromSession(UUID session) {
        return jdbc.sql("select " + COLUMNS + " from triangle_client where proposed_by_session = :session order by id")
                .param("session", session)
                .query(CLIENT)
                .list();
    }

    private static MapSqlParameterSource params(Client client) {
        return new MapSqlParameterSource(StandingColumns.params(client.standing()))
                .addValue("id", client.id().value())
                .addValue("triangle", client.triangle().value())
                .addValue("organisation", client.organisation().value())
                .addValue("role", client.role().name())
                .addValue("participation", client.participation().name())
                .addValue(
                        "representedBy",
                        client.representedBy() == null
                                ? null
                                : client.representedBy().value())
                .addValue("since", client.since())
                .addValue("until", client.until())
                .addValue("version", client.version());
    }

    private static Client.@Nullable Id id(@Nullable UUID value) {
        return value == null ? null : new Client.Id(value);
    }
}
