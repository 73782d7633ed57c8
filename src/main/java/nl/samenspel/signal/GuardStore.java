package nl.samenspel.signal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuardStore {
    private final JdbcClient jdbc;

    GuardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(PersonId author, Assignment.Id assignment, QuietGuard.Setting setting) {
        jdbc.sql("""
                        insert into signal_guard (author_id, assignment_id, weeks, quiet_until)
                        values (:author, :assignment, :weeks, :quietUntil)
                        on conflict (author_id, assignment_id)
                        do update set weeks = excluded.weeks, quiet_until = excluded.quiet_until
                        """)
                .param("author", author.value())
                .param("assignment", assignment.value())
                .param("weeks", setting.weeks())
                .param("quietUntil", setting.quietUntil())
                .update();
    }

    /// What the author chose; assignments for which nothing was chosen are left out.
    Map<Assignment.Id, QuietGuard.Setting> listOf(PersonId author) {
        var all = new HashMap<Assignment.Id, QuietGuard.Setting>();
        jdbc.sql("select assignment_id, weeks, quiet_until from signal_guard where author_id = :author")
                .param("author", author.value())
                .query((row, _) -> all.put(
                        new Assignment.Id(row.getObject("assignment_id", UUID.class)),
                        new QuietGuard.Setting(row.getInt("weeks"), row.getObject("quiet_until", LocalDate.class))))
                .list();
        return all;
    }
}
