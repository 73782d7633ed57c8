package nl.samenspel.platform.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which logins still stand, on whichever instance they began or ended. Logins are `spring_session`.
@Component
public class OpenLogins {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OpenLogins(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of `logins` that have not ended. Whoever asks has something open for them, so they count as used.
    @Transactional
    public Set<String> used(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Set.of();
        }
        var now = clock.millis();
        jdbc.sql("""
                        update spring_session
                        set last_access_time = :now, expiry_time = :now + max_inactive_interval * 1000::bigint
                        where session_id in (:logins) and expiry_time > :now and last_access_time < :before
                        """)
                .param("now", now)
                .param("before", now - NOTED_EVERY.toMillis())
                .param("logins", logins)
                .update();
        return jdbc.sql("select session_id from spring_session where session_id in (:logins) and expiry_time > :now")
                .param("logins", logins)
                .param("now", now)
                .query(String.class)
                .set();
    }
}
