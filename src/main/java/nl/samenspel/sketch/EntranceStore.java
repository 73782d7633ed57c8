package nl.samenspel.sketch;

import static nl.samenspel.platform.database.Sql.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open doors of sessions, and the guests who came through.
@Repository
class EntranceStore {
    private static final RowMapper<Guest> GUEST = (row, _) -> new Guest(
            new PersonId(row.getObject("id", UUID.class)),
            new SketchSession.Id(row.getObject("session_id", UUID.class)),
            row.getString("name"),
            Corner.valueOf(row.getString("corner")));

    /// An arbitrary number, ours: instances take turns at forgetting.
    private static final long TURN = 7_263_018_457L;

    private final JdbcClient jdbc;

    EntranceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new opening takes the place of the one before: old codes are gone.
    void open(SketchSession.Id session, byte[] codeSeal, byte[] linkSeal, Instant now, Instant closes) {
        jdbc.sql("""
                        insert into sketch_entrance (session_id, code_seal, link_seal, opened_at, closes_at)
                        values (:session, :code, :link, :now, :closes)
                        on conflict (session_id) do update set code_seal = :code, link_seal = :link, opened_at = :now,
                            closes_at = :closes, closed_at = null, wrong = 0
                        """)
                .param("session", session.value())
                .param("code", codeSeal)
                .param("link", linkSeal)
                .param("now", at(now))
                .param("closes", at(closes))
                .update();
    }

    void close(SketchSession.Id session, Instant now) {
        jdbc.sql("update sketch_entrance set closed_at = :now where session_id = :session and closed_at is null")
                .param("session", session.value())
                .param("now", at(now))
                .update();
    }

    /// Until when the typed code is good; empty when the door is closed.
    Optional<Instant> findOpenUntil(SketchSession.Id session, Instant now) {
        return jdbc.sql("""
                        select closes_at from sketch_entrance
                        where session_id = :session and closed_at is null and closes_at > :now
                        """)
                .param("session", session.value())
                .param("now", at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<SketchSession.Id> findByCode(byte[] seal, Instant now) {
        return jdbc.sql("""
                        select session_id from sketch_entrance
                        where code_seal = :seal and closed_at is null and closes_at > :now
                        """)
                .param("seal", seal)
                .param("now", at(now))
                .query(UUID.class)
                .optional()
                .map(SketchSession.Id::new);
    }

    Optional<SketchSession.Id> findByLink(byte[] seal, Instant openedAfter) {
        return jdbc.sql("""
                        select session_id from sketch_entrance
                        where link_seal = :seal and closed_at is null and opened_at > :after
                        """)
                .param("seal", seal)
                .param("after", at(openedAfter))
                .query(UUID.class)
                .optional()
                .map(SketchSession.Id::new);
    }

    /// A wrong code could have been meant for any open door: all count it, and close at the limit.
    void countWrong(Instant now) {
        jdbc.sql("""
                        update sketch_entrance set wrong = wrong + 1,
                            closed_at = case when wrong + 1 >= :most then :now else closed_at end
                        where closed_at is null and closes_at > :now
                        """)
                .param("most", EntranceRules.MOST_WRONG_PER_SESSION)
                .param("now", at(now))
                .update();
    }

    /// Whether wrong codes closed it, and not the facilitator.
    boolean isForcedShut(SketchSession.Id session) {
        return jdbc.sql(
                        "select closed_at is not null and wrong >= :most from sketch_entrance where session_id = :session")
                .param("session", session.value())
                .param("most", EntranceRules.MOST_WRONG_PER_SESSION)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void add(Guest guest, Instant joinedAt) {
        jdbc.sql("""
                        insert into sketch_guest (id, session_id, name, corner, joined_at)
                        values (:id, :session, :name, :corner, :at)
                        """)
                .param("id", guest.id().value())
                .param("session", guest.session().value())
                .param("name", guest.name())
                .param("corner", guest.corner().name())
                .param("at", at(joinedAt))
                .update();
    }

    /// Those who are in, by name.
    List<Guest> listGuests(SketchSession.Id session) {
        return jdbc.sql("""
                        select id, session_id, name, corner from sketch_guest
                        where session_id = :session and admitted_at is not null and removed_at is null order by name, id
                        """).param("session", session.value()).query(GUEST).list();
    }

    Optional<Guest> findGuest(SketchSession.Id session, PersonId id) {
        return jdbc.sql("""
                        select id, session_id, name, corner from sketch_guest
                        where session_id = :session and id = :id and admitted_at is not null and removed_at is null
                        """)
                .param("session", session.value())
                .param("id", id.value())
                .query(GUEST)
                .optional();
    }

    Optional<Instant> findJoined(SketchSession.Id session, PersonId id) {
        return jdbc.sql("select joined_at from sketch_guest where session_id = :session and id = :id")
                .param("session", session.value())
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("joined_at").toInstant())
                .optional();
    }

    /// Guests of one session whose names are gone now.
    record Forgotten(SketchSession.Id session, Triangle.Id triangle, List<PersonId> guests) {}

    /// False when another instance is at it. Lasts until the transaction ends, by a crash too.
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    /// Empties the names of all guests of sessions that were over by then, removed guests included.
    List<Forgotten> forgetGuests(Instant over) {
        return jdbc.sql("""
                        with forgotten as (
                            update sketch_guest guest set name = ''
                            from sketch_session session
                            where session.id = guest.session_id and guest.name <> ''
                                and (session.state in ('ENDED', 'CONFIRMED', 'CANCELLED') or guest.removed_at is not null)
                                and coalesce(session.ended_at, guest.removed_at, guest.joined_at) <= :over
                            returning guest.id, session.id as session_id, session.triangle_id)
                        select session_id, triangle_id, array_agg(id order by id) as guests
                        from forgotten group by session_id, triangle_id order by session_id
                        """)
                .param("over", at(over))
                .query((row, _) -> new Forgotten(
                        new SketchSession.Id(row.getObject("session_id", UUID.class)),
                        new Triangle.Id(row.getObject("triangle_id", UUID.class)),
                        Stream.of((UUID[]) row.getArray("guests").getArray())
                                .map(PersonId::new)
                                .toList()))
                .list();
    }

    void removeGuest(PersonId id, Instant now) {
        jdbc.sql("update sketch_guest set removed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }
}
