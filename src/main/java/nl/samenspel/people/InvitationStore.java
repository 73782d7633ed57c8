package nl.samenspel.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes that wait to be used, sealed.
@Repository
class InvitationStore {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    InvitationStore(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In place of an earlier one.
    void save(PersonId person, byte[] seal, Instant expiresAt) {
        jdbc.sql("""
                        insert into people_invitation (person_id, seal, expires_at) values (:person, :seal, :expires)
                        on conflict (person_id) do update set seal = excluded.seal, expires_at = excluded.expires_at
                        """)
                .param("person", person.value())
                .param("seal", seal)
                .param("expires", OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC))
                .update();
    }

    /// Whose it was; it is used up.
    Optional<PersonId> take(byte[] seal) {
        return jdbc.sql("delete from people_invitation where seal = :seal and expires_at > :now returning person_id")
                .param("seal", seal)
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void drop(PersonId person) {
        jdbc.sql("delete from people_invitation where person_id = :person")
                .param("person", person.value())
                .update();
    }

    boolean isWaiting(PersonId person) {
        return jdbc.sql(
                        "select exists (select 1 from people_invitation where person_id = :person and expires_at > :now)")
                .param("person", person.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
