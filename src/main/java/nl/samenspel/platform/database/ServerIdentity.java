package nl.samenspel.platform.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.samenspel.platform.CannotStart;

/// As whom the database server runs. PostgreSQL refuses to run as root and for a user without a name, so we step down
/// when we must, in the first way that works here.
enum ServerIdentity {
    /// As whoever runs Samenspel.
    AS_IS(List.of()),
    /// As nobody, inside a user namespace; the files stay ours.
    USER_NAMESPACE(List.of("unshare", "-U")),
    /// As the real nobody; the database's folder is handed over to it.
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;
    private static final String HAS_A_NAME = "test \"$(id -u)\" != 0 && id -un";

    private final List<String> prefix;

    ServerIdentity(List<String> prefix) {
        this.prefix = prefix;
    }

    /// @param programs must be readable and runnable for the identity chosen
    static ServerIdentity choose(PostgresBinaries programs) {
        if (succeeds(List.of("sh", "-c", HAS_A_NAME))) {
            return AS_IS;
        }
        for (var identity : List.of(USER_NAMESPACE, NOBODY)) {
            if (succeeds(identity.wrap("sh", "-c", HAS_A_NAME)) && identity.mayRun(programs)) {
                return identity;
            }
        }
        throw new CannotStart(
                "The built-in database cannot run as this user (root, or a user without a name) and may not"
                        + " step down to another that can read " + programs.folder()
                        + ": start as an ordinary user, or name a PostgreSQL 18 with SAMENSPEL_DATABASE_URL.");
    }

    List<String> wrap(String... command) {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        return words;
    }

    /// Gives the files below to the identity, where it is another one than ours.
    void handOver(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        letThrough(requireNonNull(folder.getParent()));
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY_ID);
                Files.setAttribute(file, "unix:gid", NOBODY_ID);
            }
        }
    }

    private boolean mayRun(PostgresBinaries programs) {
        try {
            letThrough(requireNonNull(programs.folder().getParent()));
        } catch (IOException e) {
            return false;
        }
        return succeeds(wrap(programs.program("postgres").toString(), "--version"));
    }

    /// Nobody may pass through our folder to its own, and see nothing on the way.
    private void letThrough(Path ours) throws IOException {
        if (this == NOBODY) {
            Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
