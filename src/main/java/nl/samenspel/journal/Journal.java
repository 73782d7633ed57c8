package nl.samenspel.journal;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.samenspel.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Where the doors write what was done. Lines are never changed or removed.
@Repository
public class Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Journal(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Within the transaction of the act itself, so that neither exists without the other.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, Line line) {
        jdbc.sql("""
                        insert into journal_entry (at, actor_id, actor_name, verb, kind, object_id, scope_kind, scope_id, details)
                        values (:at, :actor, :name, :verb, :kind, :object, :scopeKind, :scope, :details::jsonb)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", by.person().value())
                .param("name", by.lastingName())
                .param("verb", line.verb())
                .param("kind", line.kind())
                .param("object", line.object())
                .param("scopeKind", line.scopeKind())
                .param("scope", line.scope())
                .param("details", JSON.writeValueAsString(line.details()))
                .update();
    }
}
