package nl.samenspel.notice;

import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(PersonId person) {
        return jdbc.sql("select exists (select 1 from notice_feed where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void save(PersonId person, byte[] seal) {
        jdbc.sql("""
                        insert into notice_feed (person_id, seal) values (:person, :seal)
                        on conflict (person_id) do update set seal = excluded.seal
                        """).param("person", person.value()).param("seal", seal).update();
    }

    boolean remove(PersonId person) {
        return jdbc.sql("delete from notice_feed where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<PersonId> findOwner(byte[] seal) {
        return jdbc.sql("select person_id from notice_feed where seal = :seal")
                .param("seal", seal)
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }
}
