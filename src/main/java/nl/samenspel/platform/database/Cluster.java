package nl.samenspel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.samenspel.platform.CannotStart;
import org.springframework.util.FileSystemUtils;

/// The files of one server. The folder carries the major version, because another major cannot read them.
record Cluster(Path parent, PostgresBinaries programs, ServerIdentity identity) {
    private static final String NAME = "postgresql-18";
    private static final int INITDB_MINUTES = 3;
    private static final long LOG_LIMIT_BYTES = 20_000_000;

    Path folder() {
        return parent.resolve(NAME);
    }

    Path log() {
        return parent.resolve("database.log");
    }

    /// Does nothing when the files are there. A start that was cut off half-way leaves nothing that counts.
    void create(String password) throws IOException {
        if (Files.exists(folder())) {
            identity.handOver(folder());
            return;
        }
        var half = Files.createTempDirectory(parent, ".creating-");
        try {
            Files.writeString(half.resolve("password"), password);
            identity.handOver(half);
            initialise(half);
            Files.move(half.resolve(NAME), folder());
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private void initialise(Path half) throws IOException {
        var command = identity.wrap(
                programs.program("initdb").toString(),
                "--pgdata=" + half.resolve(NAME),
                "--username=" + EmbeddedPostgres.ADMIN,
                "--pwfile=" + half.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        var builder = new ProcessBuilder(command);
        cleanEnvironment(builder);
        var process = builder.redirectErrorStream(true)
                .redirectOutput(parent.resolve("database.log").toFile())
                .start();
        try {
            if (!process.waitFor(INITDB_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CannotStart("The built-in database could not make its files in " + parent + " (" + lastWords()
                        + "): see database.log there.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// A server that lost its application is ending; one that does not end belongs to somebody.
    void awaitEndOfOrphan(Duration patience) throws IOException {
        var orphan = Postmaster.aliveIn(folder());
        if (orphan.isPresent() && !orphan.get().endsWithin(patience)) {
            throw new CannotStart("Another database server (process "
                    + orphan.get().pid() + ") uses " + folder() + ": stop it, or choose another folder with --data.");
        }
    }

    /// The last line the server wrote, for the sentence that says why it does not start.
    String lastWords() {
        try {
            return Files.readAllLines(log()).stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
                    .reduce((_, last) -> last)
                    .orElse("it did not say why");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    void shortenLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.delete(log());
        }
    }

    /// Settings of another PostgreSQL on this machine are not for us.
    static void cleanEnvironment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C");
    }
}
