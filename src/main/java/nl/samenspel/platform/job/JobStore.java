package nl.samenspel.platform.job;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.job.Job.Id;
import nl.samenspel.platform.job.Job.Progress;
import nl.samenspel.platform.job.Job.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            id, work, scope_kind, scope_id, about_id, question, person_id, person_name, asked_at, parts, word, word_args,
            stop_asked, ended, ended_at
            """;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that an instance has taken on.
    ///
    /// @param holder proves that the lease is still this one
    /// @param attempt how often it was taken on, this time counted in
    record Leased(Job.Underway job, UUID holder, int attempt) {}

    /// False when one of the same work about the same thing has not ended.
    boolean add(Job.Underway job) {
        var order = job.order();
        return jdbc.sql("""
                        insert into platform_job (id, work, scope_kind, scope_id, about_id, question, person_id,
                            person_name, asked_at, parts, word, word_args)
                        values (:id, :work, :scopeKind, :scope, :about, :question, :person, :name, :at, :parts, :word,
                            :args::jsonb)
                        on conflict (work, about_id) where ended is null do nothing
                        """)
                        .param("id", job.id().value())
                        .param("work", order.task().work())
                        .param("scopeKind", order.task().scopeKind())
                        .param("scope", order.task().scope())
                        .param("about", order.task().about())
                        .param("question", order.task().question())
                        .param("person", order.by().value())
                        .param("name", order.byName())
                        .param("at", at(order.at()))
                        .param("parts", job.progress().parts())
                        .param("word", job.progress().word().key())
                        .param(
                                "args",
                                JSON.writeValueAsString(job.progress().word().args()))
                        .update()
                == 1;
    }

    Optional<Job> find(Id id) {
        return one("where id = :id", id);
    }

    Optional<Job> findForUpdate(Id id) {
        return one("where id = :id for update", id);
    }

    Optional<Job> findLast(String work, UUID about) {
        return jdbc.sql("select " + COLUMNS + """
                         from platform_job where work = :work and about_id = :about
                        order by asked_at desc, id desc limit 1
                        """)
                .param("work", work)
                .param("about", about)
                .query(JobStore::read)
                .optional();
    }

    void askToStop(Id id) {
        jdbc.sql("update platform_job set stop_asked = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /// The oldest that nobody works on, for so long as the lease lasts by the database's clock.
    Optional<Leased> lease(UUID holder, Duration lease) {
        return jdbc.sql("""
                        update platform_job set holder = :holder, attempts = attempts + 1,
                            leased_until = now() + make_interval(secs => :seconds)
                        where id = (
                            select id from platform_job
                            where ended is null and (leased_until is null or leased_until < now())
                            order by asked_at, id limit 1 for update skip locked)
                        returning attempts,
                        """ + COLUMNS)
                .param("holder", holder)
                .param("seconds", lease.toSeconds())
                .query((row, number) -> new Leased((Job.Underway) read(row, number), holder, row.getInt("attempts")))
                .optional();
    }

    /// Prolongs the lease and tells how far it is. Answers whether to stop; empty when it is another's by now.
    Optional<Boolean> beat(Leased leased, Progress progress, Duration lease) {
        return jdbc.sql("""
                        update platform_job set parts = :parts, word = :word, word_args = :args::jsonb,
                            leased_until = now() + make_interval(secs => :seconds)
                        where id = :id and holder = :holder and ended is null
                        returning stop_asked
                        """)
                .param("parts", progress.parts())
                .param("word", progress.word().key())
                .param("args", JSON.writeValueAsString(progress.word().args()))
                .param("seconds", lease.toSeconds())
                .param("id", leased.job().id().value())
                .param("holder", leased.holder())
                .query(Boolean.class)
                .optional();
    }

    /// Lets any instance go on with it, as if it had not been taken on this time.
    void release(Leased leased) {
        jdbc.sql("""
                        update platform_job set holder = null, leased_until = null, attempts = attempts - 1
                        where id = :id and holder = :holder
                        """)
                .param("id", leased.job().id().value())
                .param("holder", leased.holder())
                .update();
    }

    /// False when it is another's by now.
    boolean end(Leased leased, Job.End end, Progress last, Instant at) {
        return jdbc.sql("""
                        update platform_job set ended = :end, ended_at = :at, holder = null, leased_until = null,
                            parts = :parts, word = :word, word_args = :args::jsonb
                        where id = :id and holder = :holder and ended is null
                        """)
                        .param("end", end.name())
                        .param("at", at(at))
                        .param("parts", last.parts())
                        .param("word", last.word().key())
                        .param("args", JSON.writeValueAsString(last.word().args()))
                        .param("id", leased.job().id().value())
                        .param("holder", leased.holder())
                        .update()
                == 1;
    }

    void removeEndedBefore(Instant day) {
        jdbc.sql("delete from platform_job where ended_at < :day")
                .param("day", at(day))
                .update();
    }

    private Optional<Job> one(String where, Id id) {
        return jdbc.sql("select " + COLUMNS + " from platform_job " + where)
                .param("id", id.value())
                .query(JobStore::read)
                .optional();
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        var id = new Id(row.getObject("id", UUID.class));
        var task = new Job.Task(
                row.getString("work"),
                row.getString("scope_kind"),
                row.getObject("scope_id", UUID.class),
                row.getObject("about_id", UUID.class),
                row.getString("question"));
        var order = new Job.Order(
                task,
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
        var args = JSON.readValue(row.getString("word_args"), new TypeReference<Map<String, Object>>() {});
        var progress = new Progress(row.getInt("parts"), new Word(row.getString("word"), args));
        var end = row.getString("ended");
        return end == null
                ? new Job.Underway(id, order, progress, row.getBoolean("stop_asked"))
                : new Job.Ended(
                        id,
                        order,
                        progress,
                        Job.End.valueOf(end),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
