package nl.samenspel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.samenspel.platform.CannotStart;

/// One running server: a shell that holds our end of its lifeline, and PostgreSQL under it.
record ServerProcess(Process shell, Cluster cluster, int port) {
    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 25;

    /// Between finding a port free and taking it, another program may be faster; then the next one.
    static ServerProcess onFreePort(Cluster cluster, List<String> settings, String password) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return onPort(freePort(), cluster, settings, password);
            } catch (CannotStart e) {
                if (i == TRIES || !String.valueOf(e.getMessage()).contains("could not bind")) {
                    throw e;
                }
            }
        }
    }

    static ServerProcess onPort(int port, Cluster cluster, List<String> settings, String password) throws IOException {
        cluster.shortenLog();
        var builder = new ProcessBuilder(command(port, cluster, settings));
        Cluster.cleanEnvironment(builder);
        var shell = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        var server = new ServerProcess(shell, cluster, port);
        server.awaitAnswer(password);
        return server;
    }

    /// A process session of its own keeps Ctrl-C away from the server: it stops after us, not with us.
    private static List<String> command(int port, Cluster cluster, List<String> settings) {
        var server = new ArrayList<>(List.of(
                cluster.programs().program("postgres").toString(),
                "-D",
                cluster.folder().toString()));
        var all = EmbeddedPostgres.baseSettings(port);
        all.addAll(settings);
        all.forEach(setting -> server.addAll(List.of("-c", setting)));
        var words = new ArrayList<String>();
        if (hasSetsid()) {
            words.add("setsid");
        }
        words.addAll(List.of("sh", "-c", lifeline(), "samenspel-database"));
        words.addAll(cluster.identity().wrap(server.toArray(String[]::new)));
        return words;
    }

    private static boolean hasSetsid() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .anyMatch(place -> new java.io.File(place).canExecute());
    }

    private static String lifeline() {
        try (var script = ServerProcess.class.getResourceAsStream("lifeline.sh")) {
            if (script == null) {
                throw new IllegalStateException("lifeline.sh is missing from the application");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(String password) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(password)) {
            if (!shell.isAlive() || System.nanoTime() > end) {
                stop();
                throw new CannotStart("The built-in database in " + cluster.parent() + " does not start ("
                        + cluster.lastWords() + "): see database.log there.");
            }
            Pause.briefly();
        }
    }

    private boolean answers(String password) {
        try (var connection =
                EmbeddedPostgres.endpoint(port, "postgres", password).connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    long postmaster() {
        try {
            return Postmaster.aliveIn(cluster.folder()).map(Postmaster::pid).orElse(-1L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitEnd() {
        shell.onExit().join();
    }

    void stop() {
        try {
            shell.getOutputStream().close(); // lets go of the lifeline
            if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
