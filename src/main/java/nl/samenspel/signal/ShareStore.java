package nl.samenspel.signal;

import static nl.samenspel.signal.FlagStore.inDatabase;
import static nl.samenspel.signal.FlagStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareStore {
    private static final String COLUMNS = """
            select id, flag_id, author_id, assignment_id, reader_id, audience, sealed, shared_at, taken_back_at
            from signal_share
            """;

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    ShareStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden in `sealed`.
    private record Hidden(String heading, String passage) {}

    void add(SharedFlag share) {
        var hidden = new Hidden(share.heading(), share.passage());
        jdbc.sql("""
                        insert into signal_share (id, flag_id, author_id, assignment_id, reader_id, audience, sealed, shared_at)
                        values (:id, :flag, :author, :assignment, :reader, :audience, :sealed, :sharedAt)
                        """)
                .param("id", share.id().value())
                .param("flag", share.flag().value())
                .param("author", share.author().value())
                .param(
                        "assignment",
                        share.assignment() == null ? null : share.assignment().value())
                .param("reader", share.reader().value())
                .param("audience", share.audience().name())
                .param("sealed", seal.hideAll(hidden, share.id().value(), share.author()))
                .param("sharedAt", inDatabase(share.sharedAt()))
                .update();
    }

    void takeBack(SharedFlag.Id id, Instant at) {
        jdbc.sql("update signal_share set taken_back_at = :at where id = :id")
                .param("at", inDatabase(at))
                .param("id", id.value())
                .update();
    }

    SharedFlag getForUpdate(SharedFlag.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<SharedFlag> find(SharedFlag.Id id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// Of one flag, in the order in which it was shared.
    List<SharedFlag> listOf(RedFlag.Id flag) {
        return jdbc.sql(COLUMNS + " where flag_id = :flag order by shared_at, id")
                .param("flag", flag.value())
                .query(this::read)
                .list();
    }

    /// What this person may read now, the newest first.
    List<SharedFlag> listFor(PersonId reader) {
        return jdbc.sql(COLUMNS + """
                         where reader_id = :reader and taken_back_at is null
                            and id in (select access_objects('shared_flag'))
                        order by shared_at desc, id desc
                        """)
                .param("reader", reader.value())
                .query(this::read)
                .list();
    }

    void noteReading(SharedFlag share, Instant at) {
        jdbc.sql("""
                        insert into signal_reading (share_id, author_id, reader_id, at)
                        values (:share, :author, :reader, :at)
                        """)
                .param("share", share.id().value())
                .param("author", share.author().value())
                .param("reader", share.reader().value())
                .param("at", inDatabase(at))
                .update();
    }

    /// How often each was opened, and when last; what nobody opened is left out.
    Map<SharedFlag.Id, Reading> readings(List<SharedFlag.Id> shares) {
        var all = new HashMap<SharedFlag.Id, Reading>();
        jdbc.sql("""
                        select share_id, count(*) as times, max(at) as last from signal_reading
                        where share_id = any(:shares::uuid[]) group by share_id
                        """)
                .param(
                        "shares",
                        shares.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .query((row, _) -> all.put(
                        new SharedFlag.Id(row.getObject("share_id", UUID.class)),
                        new Reading(row.getInt("times"), instant(row, "last"))))
                .list();
        return all;
    }

    /// @param times how often the reader opened it
    record Reading(int times, Instant last) {}

    private SharedFlag read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var assignment = row.getObject("assignment_id", UUID.class);
        var takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        var hidden = seal.revealAll(row.getBytes("sealed"), id, author, Hidden.class);
        return new SharedFlag(
                new SharedFlag.Id(id),
                new RedFlag.Id(row.getObject("flag_id", UUID.class)),
                author,
                assignment == null ? null : new Assignment.Id(assignment),
                new PersonId(row.getObject("reader_id", UUID.class)),
                Audience.valueOf(row.getString("audience")),
                hidden.heading(),
                hidden.passage(),
                instant(row, "shared_at"),
                takenBack == null ? null : takenBack.toInstant());
    }
}
