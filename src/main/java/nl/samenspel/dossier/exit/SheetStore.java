package nl.samenspel.dossier.exit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The private side of handing back: the four leaves, the support, and who reads along.
@Repository
class SheetStore {
    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(HandBack handBack, String thought) {
        jdbc.sql("""
                        insert into dossier_hand_back_sheet (hand_back_id, dossier_id, assignee_id)
                        values (:id, :dossier, :assignee)
                        """)
                .param("id", handBack.head().id().value())
                .param("dossier", handBack.head().dossier().value())
                .param("assignee", handBack.head().assignee().value())
                .update();
        jdbc.sql("""
                        insert into dossier_hand_back_support (hand_back_id, assignee_id, thought)
                        values (:id, :assignee, :thought)
                        """)
                .param("id", handBack.head().id().value())
                .param("assignee", handBack.head().assignee().value())
                .param("thought", thought)
                .update();
    }

    /// Empty when the asker may not read it.
    Optional<Sheet> findSheet(HandBack.Id id) {
        return jdbc.sql("""
                        select observe, effect, pattern, needed, put_in_at, version from dossier_hand_back_sheet
                        where hand_back_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    var at = row.getObject("put_in_at", OffsetDateTime.class);
                    return new Sheet(
                            row.getString("observe"),
                            row.getString("effect"),
                            row.getString("pattern"),
                            row.getString("needed"),
                            at == null ? null : at.toInstant(),
                            row.getInt("version"));
                })
                .optional();
    }

    /// Refuses: PATH_CHANGED_SINCE.
    void save(HandBack.Id id, Sheet sheet) {
        insist(jdbc.sql("""
                        update dossier_hand_back_sheet set observe = :observe, effect = :effect, pattern = :pattern,
                            needed = :needed, put_in_at = :at, version = version + 1
                        where hand_back_id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("observe", sheet.observe())
                .param("effect", sheet.effect())
                .param("pattern", sheet.pattern())
                .param("needed", sheet.needed())
                .param("at", sheet.putInAt() == null ? null : sheet.putInAt().atOffset(ZoneOffset.UTC))
                .param("version", sheet.version())
                .update());
    }

    /// Empty when the asker may not read it.
    Optional<Support> findSupport(HandBack.Id id) {
        return jdbc.sql("""
                        select thought, home, client_side, team, who_tells, version from dossier_hand_back_support
                        where hand_back_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Support(
                        row.getString("thought"),
                        row.getString("home"),
                        row.getString("client_side"),
                        row.getString("team"),
                        row.getString("who_tells"),
                        row.getInt("version")))
                .optional();
    }

    /// Refuses: PATH_CHANGED_SINCE.
    void save(HandBack.Id id, Support support) {
        insist(jdbc.sql("""
                        update dossier_hand_back_support set thought = :thought, home = :home,
                            client_side = :clientSide, team = :team, who_tells = :whoTells, version = version + 1
                        where hand_back_id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("thought", support.thought())
                .param("home", support.home())
                .param("clientSide", support.clientSide())
                .param("team", support.team())
                .param("whoTells", support.whoTells())
                .param("version", support.version())
                .update());
    }

    /// Who reads along, the first named first; the asker may only know their own line when they are not the assignee.
    List<PersonId> readers(HandBack.Id id) {
        return jdbc
                .sql(
                        "select person_id from dossier_hand_back_reader where hand_back_id = :id order by since, person_id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void addReader(HandBack handBack, PersonId person, OffsetDateTime since) {
        jdbc.sql("""
                        insert into dossier_hand_back_reader (hand_back_id, dossier_id, assignee_id, person_id, since)
                        values (:id, :dossier, :assignee, :person, :since) on conflict do nothing
                        """)
                .param("id", handBack.head().id().value())
                .param("dossier", handBack.head().dossier().value())
                .param("assignee", handBack.head().assignee().value())
                .param("person", person.value())
                .param("since", since)
                .update();
    }

    void removeReader(HandBack.Id id, PersonId person) {
        jdbc.sql("delete from dossier_hand_back_reader where hand_back_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private static void insist(int saved) {
        if (saved != 1) {
            throw new Refused(ExitRefusal.PATH_CHANGED_SINCE);
        }
    }
}
