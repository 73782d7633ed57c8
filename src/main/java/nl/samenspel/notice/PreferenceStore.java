package nl.samenspel.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {
    private static final RowMapper<Preference> PREFERENCE = (row, _) -> new Preference(
            Preference.Mail.valueOf(row.getString("mail")),
            row.getInt("digest_hour"),
            row.getInt("quiet_from"),
            row.getInt("quiet_until"),
            Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)));

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody's own wishes.
    record Own(PersonId person, Preference wishes) {}

    Optional<Preference> find(PersonId person) {
        return jdbc.sql("""
                        select mail, digest_hour, quiet_from, quiet_until, language from notice_preference
                        where person_id = :person
                        """).param("person", person.value()).query(PREFERENCE).optional();
    }

    /// Of everybody who chose, by person.
    List<Own> list() {
        return jdbc.sql("""
                        select person_id, mail, digest_hour, quiet_from, quiet_until, language from notice_preference
                        order by person_id
                        """)
                .query((row, at) ->
                        new Own(new PersonId(row.getObject("person_id", UUID.class)), PREFERENCE.mapRow(row, at)))
                .list();
    }

    void save(PersonId person, Preference wish) {
        jdbc.sql("""
                        insert into notice_preference (person_id, mail, digest_hour, quiet_from, quiet_until, language)
                        values (:person, :mail, :digest, :from, :until, :language)
                        on conflict (person_id) do update set mail = excluded.mail, digest_hour = excluded.digest_hour,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            language = excluded.language
                        """)
                .param("person", person.value())
                .param("mail", wish.mail().name())
                .param("digest", wish.digestHour())
                .param("from", wish.quietFrom())
                .param("until", wish.quietUntil())
                .param("language", wish.language().code())
                .update();
    }
}
