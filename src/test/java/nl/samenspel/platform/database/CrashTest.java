package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspel.support.ChildProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("deep")
class CrashTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhenTheApplicationIsKilledAgainAndAgain() throws SQLException {
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            try (var writer = ChildProcess.start(CountingWriter.class, folder.toString())) {
                writer.awaitLine(line -> line.startsWith("wrote "), START);
                Pause.of(Duration.ofMillis(100L * round));
                writer.kill();
                writer.linesUntilEnd(START).stream()
                        .filter(line -> line.matches("wrote \\d+"))
                        .map(line -> Long.valueOf(line.substring("wrote ".length())))
                        .forEach(acknowledged::add);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 20);
        assertThat(kept()).containsAll(acknowledged);
    }

    private Set<Long> kept() throws SQLException {
        var found = new HashSet<Long>();
        try (var server = EmbeddedPostgres.start(folder, EmbeddedPostgresTest.PROGRAMS, List.of());
                var connection = server.endpoint("numbers").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from number")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
