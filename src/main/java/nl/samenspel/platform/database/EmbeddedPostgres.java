package nl.samenspel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own: its files in a folder, reachable from this machine only, alive as long as we are.
///
/// When the server dies under us it is started again, on the same port, until that works: connection pools find it
/// back by themselves.
public final class EmbeddedPostgres implements AutoCloseable {
    static final String ADMIN = "samenspel_admin";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE_WITH_AN_ORPHAN = Duration.ofSeconds(30);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final String password;
    private final List<String> settings;
    private volatile ServerProcess server;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, String password, List<String> settings, ServerProcess server) {
        this.cluster = cluster;
        this.password = password;
        this.settings = settings;
        this.server = server;
    }

    /// Makes the database's folder when there is none, and starts the server on a free port.
    ///
    /// @param folder where its files stand
    /// @param programs where the unpacked programs stand, which several servers may share
    /// @param settings more server settings, `name=value`
    public static EmbeddedPostgres start(Path folder, Path programs, List<String> settings) {
        try {
            Files.createDirectories(folder);
            var binaries = PostgresBinaries.unpackInto(programs);
            var cluster = new Cluster(folder, binaries, ServerIdentity.choose(binaries));
            var password = Secret.keptIn(folder.resolve("database.password"));
            cluster.create(password);
            cluster.awaitEndOfOrphan(PATIENCE_WITH_AN_ORPHAN);
            var server = ServerProcess.onFreePort(cluster, settings, password);
            var started = new EmbeddedPostgres(cluster, password, settings, server);
            started.watch(server);
            return started;
        } catch (IOException e) {
            throw new CannotStart("The built-in database cannot start in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /// The named database on this server, as its administrator.
    public Endpoint endpoint(String database) {
        return endpoint(server.port(), database, password);
    }

    static Endpoint endpoint(int port, String database, String password) {
        return new Endpoint("jdbc:postgresql://127.0.0.1:" + port + "/" + database, ADMIN, password);
    }

    /// Makes an empty database unless it exists.
    public Endpoint database(String name) throws SQLException {
        try (var connection = endpoint("postgres").connect();
                var statement = connection.createStatement();
                var known = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (!known.next()) {
                statement.execute("create database " + name);
            }
        }
        return endpoint(name);
    }

    /// The server's process number, which changes when it was started again.
    public synchronized long pid() {
        return server.postmaster();
    }

    /// Where the server writes what it has to say.
    public Path log() {
        return cluster.log();
    }

    private void watch(ServerProcess watched) {
        Thread.ofVirtual().name("database-watch").start(() -> {
            watched.awaitEnd();
            startAgain();
        });
    }

    private void startAgain() {
        var tries = 0;
        while (!isClosed()) {
            try {
                revive();
                return;
            } catch (CannotStart | IOException e) {
                if (tries++ % 30 == 0) {
                    log.error("The database server stopped and cannot start again yet: {}", e.getMessage());
                }
                Pause.of(BEFORE_ANOTHER_TRY);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void revive() throws IOException {
        if (closed) {
            return;
        }
        cluster.awaitEndOfOrphan(PATIENCE_WITH_AN_ORPHAN);
        server = ServerProcess.onPort(server.port(), cluster, settings, password);
        log.warn("The database server had stopped and runs again");
        watch(server);
    }

    /// Stops the server cleanly: running statements are cut off, what was committed is on disk.
    @Override
    public synchronized void close() {
        closed = true;
        server.stop();
    }

    /// The settings every server gets. What was committed survives a power cut: nothing here trades that for speed.
    static List<String> baseSettings(int port) {
        return new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=64MB",
                "max_wal_size=256MB",
                "max_wal_senders=0",
                "wal_level=minimal",
                "fsync=on",
                "synchronous_commit=on",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0",
                "idle_in_transaction_session_timeout=60s"));
    }
}
