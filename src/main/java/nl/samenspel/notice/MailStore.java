package nl.samenspel.notice;

import static nl.samenspel.platform.database.Sql.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mails on their way. All of it on behalf of Samenspel itself.
@Repository
class MailStore {
    /// After that many tries a mail is left alone; its notices are still there.
    static final int MOST_ATTEMPTS = 10;

    private static final Duration WHILE_SENDING = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a mail counts; it tells nothing more.
    ///
    /// @param notices new ones
    /// @param moments today or tomorrow
    /// @param owed answers that are wanted by tomorrow
    record Waiting(int notices, int moments, int owed) {
        boolean isNothing() {
            return notices + moments + owed == 0;
        }
    }

    record Mail(UUID id, PersonId person, Waiting waiting, int attempts) {}

    /// Since when somebody's oldest new notice waits for a mail.
    Map<PersonId, Instant> waitingSince() {
        var since = new HashMap<PersonId, Instant>();
        jdbc.sql("""
                        select person_id, min(at) as since from notice_notice
                        where read_at is null and mailed_at is null group by person_id
                        """).query(row -> {
            since.put(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return since;
    }

    Set<PersonId> digestedOn(LocalDate day) {
        return jdbc
                .sql("select person_id from notice_digest where day = :day")
                .param("day", day)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /// False when another instance has that person's day already.
    boolean claimDay(PersonId person, LocalDate day) {
        return jdbc.sql("insert into notice_digest (person_id, day) values (:person, :day) on conflict do nothing")
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /// Takes the new notices that no mail told of yet. Of two instances one gets them. Answers
    /// how many.
    int takeWaiting(PersonId person, Instant now) {
        return jdbc.sql("""
                        update notice_notice set mailed_at = :now
                        where person_id = :person and read_at is null and mailed_at is null
                        """)
                .param("now", at(now))
                .param("person", person.value())
                .update();
    }

    void add(UUID id, PersonId person, Waiting waiting, Instant now) {
        jdbc.sql("""
                        insert into notice_mail (id, person_id, notices, moments, owed, made_at, next_at)
                        values (:id, :person, :notices, :moments, :owed, :now, :now)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("notices", waiting.notices())
                .param("moments", waiting.moments())
                .param("owed", waiting.owed())
                .param("now", at(now))
                .update();
    }

    /// One that is due; for a while no other instance gets it.
    Optional<Mail> claim(Instant now) {
        return jdbc.sql("""
                        update notice_mail set attempts = attempts + 1, next_at = :again
                        where id = (select id from notice_mail
                            where sent_at is null and attempts < :most and next_at <= :now
                            order by made_at, id limit 1 for update skip locked)
                        returning id, person_id, notices, moments, owed, attempts
                        """)
                .param("now", at(now))
                .param("again", at(now.plus(WHILE_SENDING)))
                .param("most", MOST_ATTEMPTS)
                .query((row, _) -> new Mail(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Waiting(row.getInt("notices"), row.getInt("moments"), row.getInt("owed")),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update notice_mail set sent_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /// @param counted whether this try counts
    void again(UUID id, Instant next, boolean counted) {
        jdbc.sql("update notice_mail set next_at = :next, attempts = attempts - :off where id = :id")
                .param("next", at(next))
                .param("off", counted ? 0 : 1)
                .param("id", id)
                .update();
    }

    /// What nobody needs any more: days and mails before this moment, and notices before that one.
    void forget(Instant mailsBefore, Instant noticesBefore) {
        for (var statement : List.of(
                "delete from notice_mail where made_at < :mails",
                "delete from notice_digest where day < cast(:mails as timestamptz)::date",
                "delete from notice_notice where at < :notices")) {
            var asked = jdbc.sql(statement);
            (statement.contains(":mails")
                            ? asked.param("mails", at(mailsBefore))
                            : asked.param("notices", at(noticesBefore)))
                    .update();
        }
    }
}
