package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import nl.samenspel.support.Relay;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("deep")
class PoolRecoveryTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration UNDER_WAY = Duration.ofSeconds(12);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private Relay relay;
    private HikariDataSource pool;

    @BeforeEach
    void connectThroughARelay() throws SQLException {
        var server = database.administrator();
        var address = URI.create(server.url().substring("jdbc:".length()));
        relay = new Relay(address.getPort());
        pool = DatabaseConfiguration.pool(new Endpoint(
                server.url().replace(":" + address.getPort() + "/", ":" + relay.port() + "/"),
                server.user(),
                server.password()));
        ask();
    }

    @AfterEach
    void close() {
        pool.close();
        relay.close();
    }

    @Test
    void saysSoonThatTheDatabaseIsAwayAndFindsItBack() throws SQLException {
        relay.cut();
        saysNoInTime();
        Pause.of(AWAY);
        relay.mend();
        answersAgainInTime();
    }

    @Test
    void saysSoonThatTheNetworkSwallowsEverythingAndFindsItBack() throws SQLException {
        relay.fallSilent();
        Pause.of(Duration.ofSeconds(1)); // connections used just before are trusted without a question
        saysNoInTime();
        Pause.of(AWAY);
        relay.mend();
        answersAgainInTime();
    }

    @Test
    void aQuestionThatWasUnderWayEndsToo() throws SQLException {
        var start = System.nanoTime();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            relay.fallSilent();
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(UNDER_WAY);
        relay.mend();
        answersAgainInTime();
    }

    private void saysNoInTime() {
        var start = System.nanoTime();
        assertThatThrownBy(this::ask).isInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWER);
    }

    private void answersAgainInTime() throws SQLException {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (!answers()) {
            assertThat(System.nanoTime()).as("the pool recovers in time").isLessThan(end);
        }
    }

    private boolean answers() {
        try {
            ask();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void ask() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
