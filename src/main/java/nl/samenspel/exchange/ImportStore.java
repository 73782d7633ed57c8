package nl.samenspel.exchange;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.exchange.Import.Id;
import nl.samenspel.exchange.Import.Origin;
import nl.samenspel.exchange.Import.Progress;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files that are on their way in. The content is read on its own: it may be large.
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            id, person_id, person_name, importer, file_name, brought_at, state, mapping, total, added, changed,
            failures, stop_asked, ended_at
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Import.Brought brought, byte[] content) {
        jdbc.sql("""
                        insert into exchange_import
                            (id, person_id, person_name, importer, file_name, content, brought_at, state)
                        values (:id, :person, :name, :importer, :file, :content, :at, 'BROUGHT')
                        """)
                .param("id", brought.id().value())
                .param("person", brought.origin().by().value())
                .param("name", brought.origin().byName())
                .param("importer", brought.origin().importer())
                .param("file", brought.origin().fileName())
                .param("content", content)
                .param("at", at(brought.origin().at()))
                .update();
    }

    Import get(Id id) {
        return one("select " + COLUMNS + " from exchange_import where id = :id", id);
    }

    Import getForUpdate(Id id) {
        return one("select " + COLUMNS + " from exchange_import where id = :id for update", id);
    }

    byte[] content(Id id) {
        return jdbc.sql("select content from exchange_import where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The latest first.
    List<Import> listOf(PersonId person) {
        return jdbc.sql("select " + COLUMNS
                        + " from exchange_import where person_id = :person order by brought_at desc, id limit 50")
                .param("person", person.value())
                .query(ImportStore::read)
                .list();
    }

    void save(Import.Mapped mapped) {
        jdbc.sql("""
                        update exchange_import
                        set state = 'MAPPED', mapping = :mapping::jsonb, failures = '[]', ended_at = null
                        where id = :id
                        """)
                .param("mapping", JSON.writeValueAsString(mapped.mapping()))
                .param("id", mapped.id().value())
                .update();
    }

    void save(Import.Running running) {
        jdbc.sql("""
                        update exchange_import
                        set state = 'RUNNING', total = :total, added = :added, changed = :changed,
                            failures = :failures::jsonb, stop_asked = :stop, ended_at = null
                        where id = :id
                        """)
                .param("total", running.progress().total())
                .param("added", running.progress().added())
                .param("changed", running.progress().changed())
                .param("failures", JSON.writeValueAsString(running.progress().failures()))
                .param("stop", running.stopAsked())
                .param("id", running.id().value())
                .update();
    }

    void save(Import.Ended ended) {
        jdbc.sql("""
                        update exchange_import
                        set state = :end, failures = :failures::jsonb, ended_at = :at, leased_until = null
                        where id = :id
                        """)
                .param("end", ended.end().name())
                .param("failures", JSON.writeValueAsString(ended.progress().failures()))
                .param("at", at(ended.at()))
                .param("id", ended.id().value())
                .update();
    }

    void remove(Id id) {
        jdbc.sql("delete from exchange_import where id = :id")
                .param("id", id.value())
                .update();
    }

    void removeBefore(Instant day) {
        jdbc.sql("delete from exchange_import where brought_at < :day and state <> 'RUNNING'")
                .param("day", at(day))
                .update();
    }

    /// One that nobody works on, for so long as the lease lasts by the database's clock.
    Optional<Import> lease(Duration lease) {
        return jdbc.sql("""
                        update exchange_import set leased_until = now() + make_interval(secs => :seconds)
                        where id = (
                            select id from exchange_import
                            where state = 'RUNNING' and (leased_until is null or leased_until < now())
                            order by brought_at limit 1 for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("seconds", lease.toSeconds())
                .query(ImportStore::read)
                .optional();
    }

    void prolong(Id id, Duration lease) {
        jdbc.sql("""
                        update exchange_import set leased_until = now() + make_interval(secs => :seconds)
                        where id = :id
                        """)
                .param("seconds", lease.toSeconds())
                .param("id", id.value())
                .update();
    }

    void release(Id id) {
        jdbc.sql("update exchange_import set leased_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    Map<String, String> habits(PersonId person, String importer) {
        return jdbc
                .sql("""
                        select header, field from exchange_habit
                        where person_id = :person and importer = :importer order by header
                        """)
                .param("person", person.value())
                .param("importer", importer)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void learn(PersonId person, String importer, String header, String field) {
        jdbc.sql("""
                        insert into exchange_habit (person_id, importer, header, field)
                        values (:person, :importer, :header, :field)
                        on conflict (person_id, importer, header) do update set field = excluded.field
                        """)
                .param("person", person.value())
                .param("importer", importer)
                .param("header", header)
                .param("field", field)
                .update();
    }

    private Import one(String sql, Id id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(ImportStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        var id = new Id(row.getObject("id", UUID.class));
        var origin = new Origin(
                row.getString("importer"),
                row.getString("file_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
        var state = row.getString("state");
        if (state.equals("BROUGHT")) {
            return new Import.Brought(id, origin);
        }
        var mapping = JSON.readValue(row.getString("mapping"), Mapping.class);
        var failures = JSON.readValue(row.getString("failures"), new TypeReference<List<Failure>>() {});
        var progress = new Progress(row.getInt("total"), row.getInt("added"), row.getInt("changed"), failures);
        return switch (state) {
            case "MAPPED" -> new Import.Mapped(id, origin, mapping);
            case "RUNNING" -> new Import.Running(id, origin, mapping, progress, row.getBoolean("stop_asked"));
            default ->
                new Import.Ended(
                        id,
                        origin,
                        mapping,
                        progress,
                        Import.End.valueOf(state),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
        };
    }
}
