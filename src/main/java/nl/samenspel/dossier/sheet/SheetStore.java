package nl.samenspel.dossier.sheet;

import static nl.samenspel.platform.database.Sql.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SheetStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sheet get(Assignment.Id dossier, SheetKind kind) {
        return jdbc.sql("""
                        select version, texts, changed_by, changed_at from dossier_sheet
                        where dossier_id = :dossier and kind = :kind
                        """)
                .param("dossier", dossier.value())
                .param("kind", kind.name())
                .query((row, _) -> new Sheet(
                        kind,
                        row.getInt("version"),
                        JSON.readValue(row.getString("texts"), TEXTS),
                        new PersonId(row.getObject("changed_by", UUID.class)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Sheet.empty(kind));
    }

    void save(Assignment.Id dossier, Sheet sheet, PersonId by, Instant changedAt) {
        jdbc.sql("""
                        insert into dossier_sheet (dossier_id, kind, version, texts, changed_by, changed_at)
                        values (:dossier, :kind, :version, :texts::jsonb, :by, :at)
                        on conflict (dossier_id, kind) do update set version = excluded.version,
                            texts = excluded.texts, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        """)
                .param("dossier", dossier.value())
                .param("kind", sheet.kind().name())
                .param("version", sheet.version())
                .param("texts", JSON.writeValueAsString(sheet.texts()))
                .param("by", by.value())
                .param("at", at(changedAt))
                .update();
    }

    void keepPast(Assignment.Id dossier, Sheet sheet) {
        jdbc.sql("""
                        insert into dossier_sheet_past (dossier_id, kind, version, texts)
                        values (:dossier, :kind, :version, :texts::jsonb)
                        """)
                .param("dossier", dossier.value())
                .param("kind", sheet.kind().name())
                .param("version", sheet.version())
                .param("texts", JSON.writeValueAsString(sheet.texts()))
                .update();
    }

    Optional<Map<String, String>> findPast(Assignment.Id dossier, SheetKind kind, int version) {
        return jdbc.sql("""
                        select texts from dossier_sheet_past
                        where dossier_id = :dossier and kind = :kind and version = :version
                        """)
                .param("dossier", dossier.value())
                .param("kind", kind.name())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(texts -> JSON.readValue(texts, TEXTS));
    }

    void add(Assignment.Id dossier, Assumption assumption) {
        jdbc.sql("""
                        insert into dossier_assumption (id, dossier_id, words, by_id, at)
                        values (:id, :dossier, :words, :by, :at)
                        """)
                .param("id", assumption.id().value())
                .param("dossier", dossier.value())
                .param("words", assumption.words())
                .param("by", assumption.by().value())
                .param("at", at(assumption.at()))
                .update();
    }

    void test(Assumption.Id id, Assumption.Test test) {
        jdbc.sql("""
                        update dossier_assumption set outcome = :outcome, tested_by = :by, tested_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("outcome", test.outcome())
                .param("by", test.by().value())
                .param("at", at(test.at()))
                .update();
    }

    /// As they were said.
    List<Assumption> listAssumptions(Assignment.Id dossier) {
        return jdbc.sql("""
                        select id, words, by_id, at, outcome, tested_by, tested_at from dossier_assumption
                        where dossier_id = :dossier order by at, id
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> new Assumption(
                        new Assumption.Id(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        new PersonId(row.getObject("by_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("outcome") == null
                                ? null
                                : new Assumption.Test(
                                        row.getString("outcome"),
                                        new PersonId(row.getObject("tested_by", UUID.class)),
                                        row.getObject("tested_at", OffsetDateTime.class)
                                                .toInstant())))
                .list();
    }

    void add(UUID id, Assignment.Id dossier, Talk talk, Instant at) {
        jdbc.sql("""
                        insert into dossier_talk (id, dossier_id, with_whom, held_on, outcome, by_id, at)
                        values (:id, :dossier, :with, :on, :outcome, :by, :at)
                        """)
                .param("id", id)
                .param("dossier", dossier.value())
                .param("with", talk.with())
                .param("on", talk.on())
                .param("outcome", talk.outcome())
                .param("by", talk.by().value())
                .param("at", at(at))
                .update();
    }

    /// The latest first.
    List<Talk> listTalks(Assignment.Id dossier) {
        return jdbc.sql("""
                        select with_whom, held_on, outcome, by_id from dossier_talk
                        where dossier_id = :dossier order by held_on desc, id desc
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> new Talk(
                        row.getString("with_whom"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("outcome"),
                        new PersonId(row.getObject("by_id", UUID.class))))
                .list();
    }

    void add(Assignment.Id dossier, Conclusion conclusion) {
        jdbc.sql("""
                        insert into dossier_conclusion (dossier_id, number, kind, result, why, by_id, at)
                        values (:dossier,
                            (select coalesce(max(number), 0) + 1 from dossier_conclusion where dossier_id = :dossier),
                            :kind, :result, :why, :by, :at)
                        """)
                .param("dossier", dossier.value())
                .param("kind", conclusion.kind().name())
                .param("result", conclusion.result().name())
                .param("why", conclusion.why())
                .param("by", conclusion.by().value())
                .param("at", at(conclusion.at()))
                .update();
    }

    /// Of several dossiers, the latest first.
    Map<Assignment.Id, List<Conclusion>> listConclusions(Collection<Assignment.Id> dossiers) {
        var found = new HashMap<Assignment.Id, List<Conclusion>>();
        if (dossiers.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select dossier_id, kind, result, why, by_id, at from dossier_conclusion
                        where dossier_id in (:dossiers) order by dossier_id, number desc
                        """)
                .param("dossiers", dossiers.stream().map(Assignment.Id::value).toList())
                .query(row -> {
                    found.computeIfAbsent(
                                    new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                                    _ -> new java.util.ArrayList<>())
                            .add(new Conclusion(
                                    SheetKind.valueOf(row.getString("kind")),
                                    Conclusion.Result.valueOf(row.getString("result")),
                                    row.getString("why"),
                                    new PersonId(row.getObject("by_id", UUID.class)),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }
}
