package nl.samenspel.notice;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NoticeStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};
    private static final String COLUMNS = "id, sentence, args, path, at, read_at";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PersonId person, Notice notice) {
        jdbc.sql("""
                        insert into notice_notice (id, person_id, sentence, args, path, at)
                        values (:id, :person, :sentence, :args::jsonb, :path, :at)
                        """)
                .param("id", notice.id().value())
                .param("person", person.value())
                .param("sentence", notice.key())
                .param("args", JSON.writeValueAsString(notice.args()))
                .param("path", notice.path())
                .param("at", at(notice.at()))
                .update();
    }

    Optional<Notice> find(PersonId person, Notice.Id id) {
        return jdbc.sql("select " + COLUMNS + " from notice_notice where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /// The newest first.
    List<Notice> list(PersonId person, int offset, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from notice_notice where person_id = :person
                        order by at desc, id desc limit :size offset :offset
                        """)
                .param("person", person.value())
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> notice(row))
                .list();
    }

    long count(PersonId person) {
        return jdbc.sql("select count(*) from notice_notice where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    int countNew(PersonId person) {
        return jdbc.sql("select count(*) from notice_notice where person_id = :person and read_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /// Those not read yet; of one, or (empty) of all.
    void read(PersonId person, Optional<Notice.Id> id, Instant when) {
        jdbc.sql("""
                        update notice_notice set read_at = :at
                        where person_id = :person and read_at is null and id = coalesce(cast(:id as uuid), id)
                        """)
                .param("person", person.value())
                .param("id", id.map(Notice.Id::value).orElse(null))
                .param("at", at(when))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                new Notice.Id(row.getObject("id", UUID.class)),
                row.getString("sentence"),
                JSON.readValue(row.getString("args"), ARGS),
                row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
