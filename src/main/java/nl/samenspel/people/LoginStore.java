package nl.samenspel.people;

import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which login at an identity provider is whose.
@Repository
class LoginStore {
    private final JdbcClient jdbc;

    LoginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person_id from people_login where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// False when this person has another login at this issuer.
    boolean bind(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
                        insert into people_login (issuer, subject, person_id) values (:issuer, :subject, :person)
                        on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// Answers how many logins are free again.
    int release(PersonId person) {
        return jdbc.sql("delete from people_login where person_id = :person")
                .param("person", person.value())
                .update();
    }

    boolean isBound(PersonId person) {
        return jdbc.sql("select exists (select 1 from people_login where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
