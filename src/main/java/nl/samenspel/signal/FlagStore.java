package nl.samenspel.signal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.RedFlag.Accepted;
import nl.samenspel.signal.RedFlag.Discussed;
import nl.samenspel.signal.RedFlag.Noticed;
import nl.samenspel.signal.RedFlag.Resolved;
import nl.samenspel.signal.RedFlag.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FlagStore {
    private static final String COLUMNS =
            "select id, author_id, assignment_id, state, noticed_at, since, sealed from signal_flag";

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    FlagStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden in `sealed`.
    ///
    /// @param key of a flag of the guide; nothing for own words
    /// @param state words: why it was accepted or how it was resolved
    private record Hidden(
            @Nullable String key, int version, String words, Sensitivity sensitivity, String note, String state) {

        static Hidden of(RedFlag flag) {
            var said = switch (flag) {
                case Accepted accepted -> accepted.reason();
                case Resolved resolved -> resolved.how();
                case Noticed _, Discussed _ -> "";
            };
            var note = flag.seen().note();
            return switch (flag.seen().wording()) {
                case Wording.OfGuide it -> new Hidden(it.key(), it.version(), "", it.sensitivity(), note, said);
                case Wording.OwnWords it -> new Hidden(null, 0, it.words(), it.sensitivity(), note, said);
            };
        }

        Wording wording() {
            return key == null
                    ? new Wording.OwnWords(words, sensitivity)
                    : new Wording.OfGuide(key, version, sensitivity);
        }
    }

    void add(RedFlag flag) {
        bind(flag, jdbc.sql("""
                        insert into signal_flag (id, author_id, assignment_id, state, noticed_at, since, edited_at, sealed)
                        values (:id, :author, :assignment, :state, :noticedAt, :since, :noticedAt, :sealed)
                        """)).update();
    }

    /// @param at now: its author touched it, so a warning that it will go is off
    void save(RedFlag flag, Instant at) {
        bind(flag, jdbc.sql("""
                        update signal_flag
                        set author_id = :author, assignment_id = :assignment, state = :state, noticed_at = :noticedAt,
                            since = :since, sealed = :sealed, edited_at = :at, warned_at = null
                        where id = :id
                        """)).param("at", inDatabase(at)).update();
    }

    void erase(RedFlag.Id id) {
        jdbc.sql("delete from signal_flag where id = :id")
                .param("id", id.value())
                .update();
    }

    RedFlag getForUpdate(RedFlag.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<RedFlag> find(RedFlag.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// Of one author, the newest first.
    List<RedFlag> listOf(PersonId author) {
        return jdbc.sql(COLUMNS + " where author_id = :author order by noticed_at desc, id desc")
                .param("author", author.value())
                .query(this::read)
                .list();
    }

    /// A flag that was not touched for long.
    ///
    /// @param warnedAt null: its author does not know yet that it will go
    record Untouched(
            RedFlag.Id id,
            PersonId author,
            Instant editedAt,
            @Nullable Instant warnedAt) {}

    /// Of everybody, the longest untouched first; for the system alone.
    List<Untouched> listUntouched(Instant since) {
        return jdbc.sql("""
                        select id, author_id, edited_at, warned_at from signal_flag where edited_at < :since
                        order by edited_at, id
                        """)
                .param("since", inDatabase(since))
                .query((row, _) -> new Untouched(
                        new RedFlag.Id(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("author_id", UUID.class)),
                        instant(row, "edited_at"),
                        row.getObject("warned_at") == null ? null : instant(row, "warned_at")))
                .list();
    }

    void noteWarning(RedFlag.Id id, Instant at) {
        jdbc.sql("update signal_flag set warned_at = :at where id = :id")
                .param("at", inDatabase(at))
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec bind(RedFlag flag, JdbcClient.StatementSpec statement) {
        var seen = flag.seen();
        var hidden = Hidden.of(flag);
        return statement
                .param("id", seen.id().value())
                .param("author", seen.author().value())
                .param(
                        "assignment",
                        seen.assignment() == null ? null : seen.assignment().value())
                .param("state", nameOf(flag))
                .param("noticedAt", inDatabase(seen.noticedAt()))
                .param("since", inDatabase(flag.since()))
                .param("sealed", seal.hideAll(hidden, seen.id().value(), seen.author()));
    }

    private RedFlag read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var assignment = row.getObject("assignment_id", UUID.class);
        var hidden = seal.revealAll(row.getBytes("sealed"), id, author, Hidden.class);
        var seen = new Seen(
                new RedFlag.Id(id),
                author,
                assignment == null ? null : new Assignment.Id(assignment),
                hidden.wording(),
                hidden.note(),
                instant(row, "noticed_at"));
        var since = instant(row, "since");
        return switch (row.getString("state")) {
            case "NOTICED" -> new Noticed(seen, since);
            case "DISCUSSED" -> new Discussed(seen, since);
            case "ACCEPTED" -> new Accepted(seen, since, hidden.state());
            case "RESOLVED" -> new Resolved(seen, since, hidden.state());
            default -> throw new IllegalStateException("no such state of a flag");
        };
    }

    static String nameOf(RedFlag flag) {
        return switch (flag) {
            case Noticed _ -> "NOTICED";
            case Discussed _ -> "DISCUSSED";
            case Accepted _ -> "ACCEPTED";
            case Resolved _ -> "RESOLVED";
        };
    }

    static OffsetDateTime inDatabase(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
