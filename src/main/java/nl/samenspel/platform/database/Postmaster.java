package nl.samenspel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The server process that `postmaster.pid` in a database's folder speaks of.
record Postmaster(long pid) {

    /// Empty when there is no such file or the process is gone: a stale file, which PostgreSQL itself removes.
    static Optional<Postmaster> aliveIn(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        var found = new Postmaster(Long.parseLong(lines.getFirst().strip()));
        return found.isPostgres() ? Optional.of(found) : Optional.empty();
    }

    /// Waits for a server that lost its application and is about to end by itself.
    boolean endsWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (isPostgres()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.briefly();
        }
        return true;
    }

    /// A process number is used again after a restart of the machine, so the name counts too.
    private boolean isPostgres() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
