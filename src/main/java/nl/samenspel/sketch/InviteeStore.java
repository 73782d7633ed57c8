package nl.samenspel.sketch;

import static nl.samenspel.platform.database.Sql.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who comes, what they answered, and what of the preparation is done.
@Repository
class InviteeStore {
    private static final RowMapper<Invitee> INVITEE = (row, _) -> {
        var person = row.getObject("person_id", UUID.class);
        return new Invitee(
                new Invitee.Id(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getString("email"),
                Corner.valueOf(row.getString("corner")),
                row.getString("answer"));
    };

    private final JdbcClient jdbc;

    InviteeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when this person is invited already.
    boolean add(SketchSession.Id session, Invitee invitee) {
        return jdbc.sql("""
                        insert into sketch_invitee (id, session_id, person_id, name, email, corner)
                        values (:id, :session, :person, :name, :email, :corner)
                        on conflict (session_id, person_id) do nothing
                        """)
                        .param("id", invitee.id().value())
                        .param("session", session.value())
                        .param(
                                "person",
                                invitee.findPerson().map(PersonId::value).orElse(null))
                        .param("name", invitee.name())
                        .param("email", invitee.email())
                        .param("corner", invitee.corner().name())
                        .update()
                == 1;
    }

    Optional<Invitee> find(SketchSession.Id session, Invitee.Id id) {
        return jdbc.sql("select * from sketch_invitee where session_id = :session and id = :id")
                .param("session", session.value())
                .param("id", id.value())
                .query(INVITEE)
                .optional();
    }

    Optional<Invitee> findPerson(SketchSession.Id session, PersonId person) {
        return jdbc.sql("select * from sketch_invitee where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", person.value())
                .query(INVITEE)
                .optional();
    }

    /// By corner, then name.
    List<Invitee> list(SketchSession.Id session) {
        return jdbc.sql("select * from sketch_invitee where session_id = :session order by corner, name, id")
                .param("session", session.value())
                .query(INVITEE)
                .list();
    }

    List<SketchSession.Id> listUnanswered(PersonId person) {
        return jdbc.sql("""
                        select i.session_id from sketch_invitee i join sketch_session s on s.id = i.session_id
                        where i.person_id = :person and i.answer = '' and s.state = 'PREPARED' order by s.planned_at
                        """).param("person", person.value()).query(UUID.class).list().stream()
                .map(SketchSession.Id::new)
                .toList();
    }

    void remove(Invitee.Id id) {
        jdbc.sql("delete from sketch_invitee where id = :id")
                .param("id", id.value())
                .update();
    }

    void answer(Invitee.Id id, String answer, Instant when) {
        jdbc.sql("update sketch_invitee set answer = :answer, answered_at = :at where id = :id")
                .param("id", id.value())
                .param("answer", answer)
                .param("at", at(when))
                .update();
    }

    Set<Integer> ticked(SketchSession.Id session) {
        return new TreeSet<>(jdbc.sql("select item from sketch_preparation where session_id = :session order by item")
                .param("session", session.value())
                .query(Integer.class)
                .list());
    }

    void tick(SketchSession.Id session, int item, PersonId by, Instant when) {
        jdbc.sql("""
                        insert into sketch_preparation (session_id, item, done_by, done_at)
                        values (:session, :item, :by, :at) on conflict do nothing
                        """)
                .param("session", session.value())
                .param("item", item)
                .param("by", by.value())
                .param("at", at(when))
                .update();
    }

    void untick(SketchSession.Id session, int item) {
        jdbc.sql("delete from sketch_preparation where session_id = :session and item = :item")
                .param("session", session.value())
                .param("item", item)
                .update();
    }
}
