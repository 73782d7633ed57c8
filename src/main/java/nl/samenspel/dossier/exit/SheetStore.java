package nl.samenspel.dossier.exit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.dossier.DossierSeal;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The private side of handing back: the four leaves, the support, and who reads along.
@Repository
class SheetStore {
    private final JdbcClient jdbc;
    private final DossierSeal seal;

    SheetStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden of a sheet until it is put in; the columns are empty then.
    private record Leaves(String observe, String effect, String pattern, String needed) {}

    /// What lies hidden of the support, always.
    private record Stands(String thought, String home, String clientSide, String team, String whoTells) {}

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
                        insert into dossier_hand_back_support (hand_back_id, assignee_id, sealed)
                        values (:id, :assignee, :sealed)
                        """)
                .param("id", handBack.head().id().value())
                .param("assignee", handBack.head().assignee().value())
                .param(
                        "sealed",
                        seal.hideAll(
                                new Stands(thought, "", "", "", ""),
                                handBack.head().id().value(),
                                handBack.head().assignee()))
                .update();
    }

    /// Empty when the asker may not read it.
    Optional<Sheet> findSheet(HandBack.Id id) {
        return jdbc.sql("""
                        select assignee_id, observe, effect, pattern, needed, sealed, put_in_at, version
                        from dossier_hand_back_sheet where hand_back_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    var at = row.getObject("put_in_at", OffsetDateTime.class);
                    var leaves = leaves(row, id);
                    return new Sheet(
                            leaves.observe(),
                            leaves.effect(),
                            leaves.pattern(),
                            leaves.needed(),
                            at == null ? null : at.toInstant(),
                            row.getInt("version"));
                })
                .optional();
    }

    /// Refuses: PATH_CHANGED_SINCE.
    void save(HandBack handBack, Sheet sheet) {
        var id = handBack.head().id();
        boolean open = sheet.isPutIn();
        var leaves = new Leaves(sheet.observe(), sheet.effect(), sheet.pattern(), sheet.needed());
        insist(jdbc.sql("""
                        update dossier_hand_back_sheet set observe = :observe, effect = :effect, pattern = :pattern,
                            needed = :needed, sealed = :sealed, put_in_at = :at, version = version + 1
                        where hand_back_id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("observe", open ? leaves.observe() : "")
                .param("effect", open ? leaves.effect() : "")
                .param("pattern", open ? leaves.pattern() : "")
                .param("needed", open ? leaves.needed() : "")
                .param(
                        "sealed",
                        open
                                ? null
                                : seal.hideAll(
                                        leaves, id.value(), handBack.head().assignee()))
                .param("at", sheet.putInAt() == null ? null : sheet.putInAt().atOffset(ZoneOffset.UTC))
                .param("version", sheet.version())
                .update());
    }

    /// Empty when the asker may not read it.
    Optional<Support> findSupport(HandBack.Id id) {
        return jdbc.sql("""
                        select assignee_id, sealed, version from dossier_hand_back_support
                        where hand_back_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    var stands = seal.revealAll(row.getBytes("sealed"), id.value(), assignee(row), Stands.class);
                    return new Support(
                            stands.thought(),
                            stands.home(),
                            stands.clientSide(),
                            stands.team(),
                            stands.whoTells(),
                            row.getInt("version"));
                })
                .optional();
    }

    /// Refuses: PATH_CHANGED_SINCE.
    void save(HandBack handBack, Support support) {
        var id = handBack.head().id();
        var stands =
                new Stands(support.thought(), support.home(), support.clientSide(), support.team(), support.whoTells());
        insist(jdbc.sql("""
                        update dossier_hand_back_support set sealed = :sealed, version = version + 1
                        where hand_back_id = :id and version = :version
                        """)
                .param("id", id.value())
                .param(
                        "sealed",
                        seal.hideAll(stands, id.value(), handBack.head().assignee()))
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

    private Leaves leaves(ResultSet row, HandBack.Id id) throws SQLException {
        var sealed = row.getBytes("sealed");
        return sealed == null
                ? new Leaves(
                        row.getString("observe"),
                        row.getString("effect"),
                        row.getString("pattern"),
                        row.getString("needed"))
                : seal.revealAll(sealed, id.value(), assignee(row), Leaves.class);
    }

    private static PersonId assignee(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("assignee_id", UUID.class));
    }

    private static void insist(int saved) {
        if (saved != 1) {
            throw new Refused(ExitRefusal.PATH_CHANGED_SINCE);
        }
    }
}
