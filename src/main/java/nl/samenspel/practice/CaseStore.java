package nl.samenspel.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CaseStore {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PracticeCase> find(PracticeCase.Id id) {
        return jdbc.sql("select id, version, content from practice_case where id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /// Those of the asker, by title.
    List<PracticeCase> list() {
        return jdbc.sql("select id, version, content from practice_case order by lower(content ->> 'title'), id")
                .query((row, _) -> read(row))
                .list();
    }

    void add(PracticeCase made, PersonId author) {
        jdbc.sql(
                        "insert into practice_case (id, author_id, version, content) values (:id, :author, 1, :content::jsonb)")
                .param("id", made.id().value())
                .param("author", author.value())
                .param("content", JSON.writeValueAsString(made.content()))
                .update();
    }

    /// False when it was changed meanwhile.
    boolean change(PracticeCase.Id id, int version, PracticeCase.Content content) {
        return jdbc.sql("""
                                update practice_case set version = version + 1, content = :content::jsonb
                                where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("content", JSON.writeValueAsString(content))
                        .update()
                == 1;
    }

    boolean remove(PracticeCase.Id id) {
        return jdbc.sql("delete from practice_case where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Those that this person may start, by title. Only Samenspel itself sees the rows.
    List<PracticeCase> listToStart(PersonId starter) {
        return jdbc.sql("""
                        select id, version, content from practice_case
                        where id in (select case_id from practice_case_starter where person_id = :person)
                        order by lower(content ->> 'title'), id
                        """)
                .param("person", starter.value())
                .query((row, _) -> read(row))
                .list();
    }

    List<PersonId> listStarters(PracticeCase.Id id) {
        return jdbc
                .sql("select person_id from practice_case_starter where case_id = :id order by person_id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void addStarter(PracticeCase.Id id, PersonId starter) {
        jdbc.sql("""
                        insert into practice_case_starter (case_id, person_id) values (:id, :person)
                        on conflict do nothing
                        """).param("id", id.value()).param("person", starter.value()).update();
    }

    void removeStarter(PracticeCase.Id id, PersonId starter) {
        jdbc.sql("delete from practice_case_starter where case_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", starter.value())
                .update();
    }

    private static PracticeCase read(ResultSet row) throws SQLException {
        return new PracticeCase(
                new PracticeCase.Id(row.getObject("id", UUID.class)),
                row.getInt("version"),
                JSON.readValue(row.getString("content"), PracticeCase.Content.class));
    }
}
