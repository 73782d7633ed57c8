package nl.samenspel.portfolio.overlap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.triangle.Triangle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Assignments that changed since their suggestions were looked at. Only ever added to and taken from, so
/// that nobody who edits waits for who looks.
@Repository
class StaleStore {
    private final JdbcClient jdbc;

    StaleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Assignment.Id assignment, Triangle.Id triangle) {
        jdbc.sql("insert into portfolio_stale (assignment_id, triangle_id) values (:assignment, :triangle)")
                .param("assignment", assignment.value())
                .param("triangle", triangle.value())
                .update();
    }

    /// The triangle that waits longest and that nobody else looks at.
    Optional<Triangle.Id> next() {
        return jdbc.sql("select triangle_id from portfolio_stale order by id limit 1 for update skip locked")
                .query(UUID.class)
                .optional()
                .map(Triangle.Id::new);
    }

    /// What waits of a triangle; it waits no longer.
    List<Assignment.Id> take(Triangle.Id triangle) {
        return jdbc.sql("""
                        delete from portfolio_stale where id in (
                            select id from portfolio_stale where triangle_id = :triangle for update skip locked)
                        returning assignment_id
                        """).param("triangle", triangle.value()).query(UUID.class).list().stream()
                .distinct()
                .map(Assignment.Id::new)
                .toList();
    }
}
