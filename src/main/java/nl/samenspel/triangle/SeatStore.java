package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {
    private static final String SELECT = "select id, triangle_id, kind, client_id, person_id, since, until, version, "
            + StandingColumns.NAMES + " from triangle_seat ";
    private static final RowMapper<Seat> SEAT = (row, _) -> new Seat(
            new Seat.Id(row.getObject("id", UUID.class)),
            new Triangle.Id(row.getObject("triangle_id", UUID.class)),
            Seat.Kind.valueOf(row.getString("kind")),
            client(row.getObject("client_id", UUID.class)),
            new PersonId(row.getObject("person_id", UUID.class)),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            StandingColumns.read(row),
            row.getInt("version"));

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Seat seat) {
        jdbc.sql("""
                        insert into triangle_seat (id, triangle_id, kind, client_id, person_id, since, until,
                        """ + StandingColumns.NAMES + ") values (:id, :triangle, :kind, :client, :person, :since, :until, "
                        + StandingColumns.PARAMS + ")")
                .paramSource(params(seat))
                .update();
    }

    boolean save(Seat seat) {
        return jdbc.sql("""
                        update triangle_seat set kind = :kind, client_id = :client, person_id = :person, since = :since,
                            until = :until, version = version + 1,
                        """ + StandingColumns.SETTERS + " where id = :id and version = :version")
                        .paramSource(params(seat))
                        .update()
                == 1;
    }

    Optional<Seat> find(Seat.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(SEAT)
                .optional();
    }

    /// Those who left and those declined too, in the order they were placed.
    List<Seat> list(Triangle.Id triangle) {
        return jdbc.sql(SELECT + "where triangle_id = :triangle order by id")
                .param("triangle", triangle.value())
                .query(SEAT)
                .list();
    }

    List<Seat> listOf(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = :person order by id")
                .param("person", person.value())
                .query(SEAT)
                .list();
    }

    List<Seat> listFromSession(UUID session) {
        return jdbc.sql(SELECT + "where proposed_by_session = :session order by id")
                .param("session", session)
                .query(SEAT)
                .list();
    }

    private static MapSqlParameterSource params(Seat seat) {
        return new MapSqlParameterSource(StandingColumns.params(seat.standing()))
                .addValue("id", seat.id().value())
                .addValue("triangle", seat.triangle().value())
                .addValue("kind", seat.kind().name())
                .addValue("client", seat.client() == null ? null : seat.client().value())
                .addValue("person", seat.person().value())
                .addValue("since", seat.since())
                .addValue("until", seat.until())
                .addValue("version", seat.version());
    }

    private static Client.@Nullable Id client(@Nullable UUID value) {
        return value == null ? null : new Client.Id(value);
    }
}
