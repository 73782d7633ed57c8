package nl.samenspel.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.platform.CannotStart;
import nl.samenspel.platform.DataFolder;
import nl.samenspel.platform.database.DatabaseServer;
import nl.samenspel.platform.database.EmbeddedPostgres;
import nl.samenspel.platform.database.Endpoint;
import org.flywaydb.core.Flyway;

/// One PostgreSQL for all tests of a JVM, below `target/`. It is kept between runs, and so is the migrated template as
/// long as no migration changed.
final class TestServer {
    private static final TestServer ONLY = new TestServer();

    private final EmbeddedPostgres server;
    private final Endpoint administrator;
    private final String template;
    private final AtomicInteger clones = new AtomicInteger();

    private TestServer() {
        try {
            var folder = freeFolder(Path.of("target"));
            server = EmbeddedPostgres.start(
                    folder.path(),
                    Path.of("target").toAbsolutePath(),
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            administrator = server.endpoint("postgres");
            template = "template_" + hashOfMigrations();
            dropClonesOfEarlierRuns();
            makeTemplate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the test database does not start", e);
        }
    }

    static TestServer only() {
        return ONLY;
    }

    /// A new database with all migrations and no rows, as its administrator.
    Endpoint cloneTemplate() {
        var name = "clone_" + clones.incrementAndGet();
        execute("create database " + name + " template " + template + " owner samenspel_owner strategy wal_log");
        return server.endpoint(name);
    }

    void drop(Endpoint database) {
        execute("drop database if exists " + nameOf(database) + " with (force)");
    }

    private static String nameOf(Endpoint database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /// Two test runs in one working copy at the same time each get their own.
    private static DataFolder freeFolder(Path parent) {
        for (int i = 1; ; i++) {
            try {
                return DataFolder.open(parent.resolve("test-database-" + i));
            } catch (CannotStart e) {
                if (i == 9) {
                    throw e;
                }
            }
        }
    }

    private void makeTemplate() throws SQLException {
        if (exists(template)) {
            return;
        }
        execute("drop database if exists template_in_the_making");
        var making = server.database("template_in_the_making");
        DatabaseServer.external(making);
        Flyway.configure()
                .dataSource(making.url(), making.user(), making.password())
                .initSql("set role samenspel_owner")
                .outOfOrder(true)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        execute("alter database template_in_the_making rename to " + template);
    }

    private void dropClonesOfEarlierRuns() throws SQLException {
        try (var connection = administrator.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where datname like 'clone\\_%' or (datname like 'template\\_%'"
                                + " and datname <> '" + template + "')")) {
            while (rows.next()) {
                execute("drop database " + rows.getString(1) + " with (force)");
            }
        }
    }

    private boolean exists(String name) throws SQLException {
        try (var connection = administrator.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return rows.next();
        }
    }

    private void execute(String sql) {
        try (var connection = administrator.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String hashOfMigrations() throws IOException {
        try (var files = Files.list(Path.of("target/classes/db/migration"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
