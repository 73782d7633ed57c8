package nl.samenspel.signal.act;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.SignalSeal;
import nl.samenspel.signal.act.Rung.Direction;
import nl.samenspel.signal.act.Rung.Meant;
import nl.samenspel.signal.act.Rung.Planned;
import nl.samenspel.signal.act.Rung.Settled;
import nl.samenspel.signal.act.Rung.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RungStore {
    private static final String COLUMNS =
            "select id, assignment_id, author_id, direction, state, day, sealed from signal_rung";

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    RungStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden in `sealed`.
    private record Hidden(String whom, String what, String outcome) {}

    void add(Rung rung) {
        bind(rung, jdbc.sql("""
                        insert into signal_rung (id, assignment_id, author_id, direction, state, day, sealed)
                        values (:id, :assignment, :author, :direction, :state, :day, :sealed)
                        """)).update();
    }

    void save(Rung rung) {
        bind(rung, jdbc.sql("""
                        update signal_rung
                        set assignment_id = :assignment, author_id = :author, direction = :direction, state = :state,
                            day = :day, sealed = :sealed
                        where id = :id
                        """)).update();
    }

    void remove(Rung.Id id) {
        jdbc.sql("delete from signal_rung where id = :id")
                .param("id", id.value())
                .update();
    }

    Rung getForUpdate(Rung.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// What the asker may see of one assignment, by day.
    List<Rung> listOf(Assignment.Id assignment) {
        return jdbc.sql(COLUMNS + " where assignment_id = :assignment order by day, id")
                .param("assignment", assignment.value())
                .query(this::read)
                .list();
    }

    private JdbcClient.StatementSpec bind(Rung rung, JdbcClient.StatementSpec statement) {
        var meant = rung.meant();
        var outcome = rung instanceof Settled settled ? settled.outcome() : "";
        var hidden = new Hidden(meant.whom(), meant.what(), outcome);
        return statement
                .param("id", meant.id().value())
                .param("assignment", meant.assignment().value())
                .param("author", meant.author().value())
                .param("direction", meant.direction().name())
                .param("state", nameOf(rung))
                .param("day", meant.day())
                .param("sealed", seal.hideAll(hidden, meant.id().value(), meant.author()));
    }

    private static String nameOf(Rung rung) {
        return switch (rung) {
            case Planned _ -> "PLANNED";
            case Taken _ -> "TAKEN";
            case Settled _ -> "SETTLED";
        };
    }

    private Rung read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var hidden = seal.revealAll(row.getBytes("sealed"), id, author, Hidden.class);
        var meant = new Meant(
                new Rung.Id(id),
                new Assignment.Id(row.getObject("assignment_id", UUID.class)),
                author,
                Direction.valueOf(row.getString("direction")),
                hidden.whom(),
                hidden.what(),
                requireNonNull(row.getObject("day", LocalDate.class)));
        return switch (row.getString("state")) {
            case "PLANNED" -> new Planned(meant);
            case "TAKEN" -> new Taken(meant);
            case "SETTLED" -> new Settled(meant, hidden.outcome());
            default -> throw new IllegalStateException("no such state of a rung");
        };
    }
}
