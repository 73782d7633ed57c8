package nl.samenspel.signal.help;

import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.SignalSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreparationStore {

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    PreparationStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void save(PersonId author, Assignment.Id assignment, Preparation preparation) {
        jdbc.sql("""
                        insert into signal_preparation (author_id, assignment_id, sealed)
                        values (:author, :assignment, :sealed)
                        on conflict (author_id, assignment_id) do update set sealed = excluded.sealed
                        """)
                .param("author", author.value())
                .param("assignment", assignment.value())
                .param("sealed", seal.hideAll(preparation, assignment.value(), author))
                .update();
    }

    Optional<Preparation> find(PersonId author, Assignment.Id assignment) {
        return jdbc.sql("""
                        select sealed from signal_preparation
                        where author_id = :author and assignment_id = :assignment
                        """)
                .param("author", author.value())
                .param("assignment", assignment.value())
                .query(byte[].class)
                .optional()
                .map(hidden -> seal.revealAll(hidden, assignment.value(), author, Preparation.class));
    }
}
