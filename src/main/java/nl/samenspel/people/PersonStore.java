package nl.samenspel.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private static final String COLUMNS = "id, name, coalesce(email, '') as email, work, persona";
    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            new PersonId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("email"),
            row.getString("work"),
            row.getBoolean("persona"));

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Person person, Instant at) {
        jdbc.sql("""
                        insert into people_person (id, name, email, work, persona, created_at)
                        values (:id, :name, nullif(:email, ''), :work, :persona, :at)
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email())
                .param("work", person.work())
                .param("persona", person.persona())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from people_person where id = :id")
                .param("id", id.value())
                .query(PERSON)
                .optional();
    }

    Optional<Person> findByEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from people_person where lower(email) = lower(:email)")
                .param("email", email)
                .query(PERSON)
                .optional();
    }

    /// False when somebody else changed it since that version.
    boolean change(PersonId id, int version, String name, String email, String work) {
        return jdbc.sql("""
                        update people_person
                        set name = :name, email = nullif(:email, ''), work = :work, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", name)
                        .param("email", email)
                        .param("work", work)
                        .update()
                == 1;
    }

    /// @param at null: is back
    void leave(PersonId id, @Nullable Instant at) {
        jdbc.sql("update people_person set left_at = :at, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    boolean hasLeft(PersonId id) {
        return jdbc.sql("select exists (select 1 from people_person where id = :id and left_at is not null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// By name.
    List<Person> listPersonas() {
        return jdbc.sql("select " + COLUMNS + " from people_person where persona and left_at is null order by name")
                .query(PERSON)
                .list();
    }

    /// By name; `part` is looked for anywhere in name and work.
    List<Person> search(String part, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from people_person
                        where left_at is null and (name || ' ' || work) ilike '%' || :part || '%'
                        order by name limit :most
                        """)
                .param("part", part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("most", most)
                .query(PERSON)
                .list();
    }

    /// In the order of `ids`' own sorting by name; unknown ids are left out.
    List<Person> list(List<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from people_person where id in (:ids) order by name")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(PERSON)
                .list();
    }

    boolean hasAnybody() {
        return jdbc.sql("select exists (select 1 from people_person)")
                .query(Boolean.class)
                .single();
    }
}
