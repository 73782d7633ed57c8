package nl.samenspel.signal.act;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.SignalSeal;
import nl.samenspel.signal.act.Intervention.Chosen;
import nl.samenspel.signal.act.Intervention.Done;
import nl.samenspel.signal.act.Intervention.Dropped;
import nl.samenspel.signal.act.Intervention.Helped;
import nl.samenspel.signal.act.Intervention.Meant;
import nl.samenspel.signal.act.Intervention.Planned;
import nl.samenspel.signal.act.Intervention.Weighed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InterventionStore {
    private static final String COLUMNS =
            "select id, author_id, assignment_id, state, since, day, sealed from signal_intervention";

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    InterventionStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden in `sealed`.
    private record Hidden(
            String key,
            int version,
            List<String> because,
            @Nullable Helped helped,
            String sentence) {

        static Hidden of(Intervention intervention) {
            var meant = intervention.meant();
            return intervention instanceof Weighed weighed
                    ? new Hidden(meant.key(), meant.version(), meant.because(), weighed.helped(), weighed.sentence())
                    : new Hidden(meant.key(), meant.version(), meant.because(), null, "");
        }
    }

    void add(Intervention intervention) {
        bind(intervention, jdbc.sql("""
                        insert into signal_intervention (id, author_id, assignment_id, state, since, day, sealed)
                        values (:id, :author, :assignment, :state, :since, :day, :sealed)
                        """)).update();
    }

    void save(Intervention intervention) {
        bind(intervention, jdbc.sql("""
                        update signal_intervention
                        set author_id = :author, assignment_id = :assignment, state = :state, since = :since,
                            day = :day, sealed = :sealed
                        where id = :id
                        """)).update();
    }

    Intervention getForUpdate(Intervention.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Of one author: what is ahead first, by day, then the latest.
    List<Intervention> listOf(PersonId author) {
        return jdbc.sql(COLUMNS + """
                         where author_id = :author
                        order by state not in ('CHOSEN', 'PLANNED'), day nulls last, since desc, id
                        """)
                .param("author", author.value())
                .query(this::read)
                .list();
    }

    private JdbcClient.StatementSpec bind(Intervention it, JdbcClient.StatementSpec statement) {
        var meant = it.meant();
        var hidden = Hidden.of(it);
        return statement
                .param("id", meant.id().value())
                .param("author", meant.author().value())
                .param("assignment", meant.assignment().value())
                .param("state", nameOf(it))
                .param("since", OffsetDateTime.ofInstant(it.since(), ZoneOffset.UTC))
                .param("day", it instanceof Planned planned ? planned.day() : null)
                .param("sealed", seal.hideAll(hidden, meant.id().value(), meant.author()));
    }

    private static String nameOf(Intervention intervention) {
        return switch (intervention) {
            case Chosen _ -> "CHOSEN";
            case Planned _ -> "PLANNED";
            case Done _ -> "DONE";
            case Weighed _ -> "WEIGHED";
            case Dropped _ -> "DROPPED";
        };
    }

    private Intervention read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var hidden = seal.revealAll(row.getBytes("sealed"), id, author, Hidden.class);
        var meant = new Meant(
                new Intervention.Id(id),
                author,
                new Assignment.Id(row.getObject("assignment_id", UUID.class)),
                hidden.key(),
                hidden.version(),
                hidden.because());
        var since = row.getObject("since", OffsetDateTime.class).toInstant();
        return switch (row.getString("state")) {
            case "CHOSEN" -> new Chosen(meant, since);
            case "PLANNED" -> new Planned(meant, since, requireNonNull(row.getObject("day", LocalDate.class)));
            case "DONE" -> new Done(meant, since);
            case "WEIGHED" -> new Weighed(meant, since, requireNonNull(hidden.helped()), hidden.sentence());
            case "DROPPED" -> new Dropped(meant, since);
            default -> throw new IllegalStateException("no such state of an intervention");
        };
    }
}
