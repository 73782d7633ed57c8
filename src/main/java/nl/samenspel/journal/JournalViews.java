package nl.samenspel.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was done, for the history of a page. Whether the asker may see the object is asked before.
@Repository
public class JournalViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JournalViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param actorName as it was that day; empty for a guest of a session
    public record Entry(
            long number, Instant at, PersonId actor, String actorName, String verb, Map<String, Object> details) {}

    /// The acts upon one object, newest first.
    ///
    /// @param most how many at the most
    @Transactional(readOnly = true)
    public List<Entry> history(UUID object, int most, Actor asker) {
        return history("%", object, most, asker);
    }

    /// The same of one kind: a dossier carries the id of its assignment.
    @Transactional(readOnly = true)
    public List<Entry> history(String kind, UUID object, int most, Actor asker) {
        return jdbc.sql("""
                        select id, at, actor_id, actor_name, verb, details from journal_entry
                        where object_id = :object and kind like :kind order by at desc, id desc limit :most
                        """)
                .param("object", object)
                .param("kind", kind)
                .param("most", most)
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getObject("actor_id", UUID.class)),
                        row.getString("actor_name"),
                        row.getString("verb"),
                        JSON.readValue(row.getString("details"), DETAILS)))
                .list();
    }
}
