package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    static final Path PROGRAMS = Path.of("target").toAbsolutePath();
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Endpoint notes;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedPostgres.start(folder, PROGRAMS, List.of());
        notes = server.database("notes");
        update("create table note (text text)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsWhatWasWrittenOverARestart() throws SQLException {
        update("insert into note values ('before the restart')");
        server.close();
        server = EmbeddedPostgres.start(folder, PROGRAMS, List.of());
        notes = server.endpoint("notes");
        assertThat(count("before the restart")).isOne();
    }

    @Test
    void returnsOnTheSamePortWhenTheServerIsKilled() throws SQLException {
        update("insert into note values ('before the kill')");
        kill(server.pid());
        awaitAnswer();
        assertThat(count("before the kill")).isOne();
    }

    @Test
    void survivesTheDeathOfOneConnectionsProcess() throws SQLException {
        update("insert into note values ('before the crash')");
        try (var connection = notes.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            kill(row.getLong(1));
        } catch (SQLException expected) {
            // the connection died with its process
        }
        awaitAnswer();
        assertThat(count("before the crash")).isOne();
    }

    @Test
    void tradesNoSafetyForSpeed() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void comparesTextTheSameOnEveryMachine() throws SQLException {
        assertThat(ask("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'notes'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void answersThisMachineOnly() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> notes.as(EmbeddedPostgres.ADMIN, "guess").connect())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsItsPasswordFromOtherUsers() throws Exception {
        var file = folder.resolve("database.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(notes.toString()).doesNotContain(Files.readString(file));
    }

    @Test
    void saysWhichProcessHoldsTheFiles() throws Exception {
        var binaries = PostgresBinaries.unpackInto(PROGRAMS);
        var same = new Cluster(folder, binaries, ServerIdentity.choose(binaries));
        assertThatThrownBy(() -> same.awaitEndOfOrphan(Duration.ZERO))
                .hasMessageContaining("process " + server.pid())
                .hasMessageContaining("choose another folder");
    }

    private static void awaitAnswer() {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try (var connection = notes.connect();
                    var statement = connection.createStatement()) {
                statement.execute("insert into note values ('back')");
                return;
            } catch (SQLException e) {
                assertThat(System.nanoTime()).as("the server is back in time").isLessThan(end);
                Pause.briefly();
            }
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void update(String sql) throws SQLException {
        try (var connection = notes.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String text) throws SQLException {
        return Long.parseLong(ask("select count(*) from note where text = '" + text + "'"));
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = notes.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
