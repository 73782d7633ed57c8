package nl.samenspel.sketch;

import static nl.samenspel.platform.database.Sql.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Guests between the door and the table.
@Repository
class LobbyStore {
    private static final RowMapper<Guest> GUEST = (row, _) -> new Guest(
            new PersonId(row.getObject("id", UUID.class)),
            new SketchSession.Id(row.getObject("session_id", UUID.class)),
            row.getString("name"),
            Corner.valueOf(row.getString("corner")));

    private final JdbcClient jdbc;

    LobbyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAtOnce(SketchSession.Id session) {
        return jdbc.sql("select guests_at_once from sketch_session where id = :session")
                .param("session", session.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void letInAtOnce(SketchSession.Id session, boolean atOnce) {
        jdbc.sql("update sketch_session set guests_at_once = :atOnce where id = :session")
                .param("session", session.value())
                .param("atOnce", atOnce)
                .update();
    }

    /// In the order in which they came.
    List<Guest> listWaiting(SketchSession.Id session) {
        return jdbc.sql("""
                        select id, session_id, name, corner from sketch_guest
                        where session_id = :session and admitted_at is null and refused_at is null
                            and removed_at is null and name <> '' order by joined_at, id
                        """).param("session", session.value()).query(GUEST).list();
    }

    Optional<Guest> findWaiting(SketchSession.Id session, PersonId guest) {
        return listWaiting(session).stream()
                .filter(each -> each.id().equals(guest))
                .findFirst();
    }

    void admit(PersonId guest, Instant now) {
        mark("admitted_at", guest, now);
    }

    void refuse(PersonId guest, Instant now) {
        mark("refused_at", guest, now);
    }

    /// Where somebody who came by code stands; empty for who is no guest of any session.
    Optional<Lobby.Standing> findStanding(PersonId guest) {
        return jdbc.sql("""
                        select session_id, case when refused_at is not null or removed_at is not null then 'REFUSED'
                            when admitted_at is not null then 'ADMITTED' else 'WAITING' end as stage
                        from sketch_guest where id = :guest
                        """)
                .param("guest", guest.value())
                .query((row, _) -> new Lobby.Standing(
                        new SketchSession.Id(row.getObject("session_id", UUID.class)),
                        Lobby.Stage.valueOf(row.getString("stage"))))
                .optional();
    }

    private void mark(String column, PersonId guest, Instant now) {
        jdbc.sql("update sketch_guest set " + column + " = :now where id = :guest")
                .param("now", at(now))
                .param("guest", guest.value())
                .update();
    }
}
