package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs the right to mount a small file system in memory; is left out where that is not given.
@Tag("deep")
class DiskFullTest {
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int MANY = 200_000;

    @TempDir
    Path place;

    private Path disk;
    private EmbeddedPostgres server;
    private Endpoint notes;

    @BeforeEach
    void startOnASmallDisk() throws Exception {
        disk = Files.createDirectory(place.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", disk.toString()), "may mount");
        server = EmbeddedPostgres.start(disk.resolve("data"), EmbeddedPostgresTest.PROGRAMS, List.of());
        notes = server.database("notes");
        try (var connection = notes.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table note (n int primary key, text text)");
        }
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void losesNothingAcknowledgedAndHealsByItselfWhenThereIsRoomAgain() throws Exception {
        var acknowledged = new ArrayList<Integer>();
        write(acknowledged, 1, 50);
        fill();
        assertThatThrownBy(() -> write(acknowledged, 51, MANY)).isInstanceOf(SQLException.class);

        Files.delete(disk.resolve("filler"));

        assertThat(numbersOnceItAnswers()).containsAll(acknowledged);
        write(acknowledged, MANY + 1, MANY + 50);
        assertThat(numbersOnceItAnswers()).containsAll(acknowledged);
    }

    private void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(new byte[BLOCK_BYTES]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private void write(List<Integer> acknowledged, int from, int to) throws SQLException {
        try (var connection = notes.connect();
                var insert = connection.prepareStatement("insert into note values (?, repeat('x', 3000))")) {
            for (int n = from; n <= to; n++) {
                insert.setInt(1, n);
                insert.executeUpdate();
                acknowledged.add(n);
            }
        }
    }

    private List<Integer> numbersOnceItAnswers() {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try (var connection = notes.connect()) {
                return numbers(connection);
            } catch (SQLException e) {
                assertThat(System.nanoTime()).as("it heals in time").isLessThan(end);
                Pause.briefly();
            }
        }
    }

    private static List<Integer> numbers(Connection connection) throws SQLException {
        var found = new ArrayList<Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from note")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        }
    }
}
