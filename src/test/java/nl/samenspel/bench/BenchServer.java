package nl.samenspel.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Samenspel as `bin/run` starts it, as a process of its own, to be measured and killed.
final class BenchServer implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;

    private static final int PATIENCE_HUNDREDTHS = 60_000;

    private final int port;
    private final Process process;
    private final Duration startedIn;

    private BenchServer(int port, Process process, Duration startedIn) {
        this.port = port;
        this.process = process;
        this.startedIn = startedIn;
    }

    /// Returns when the first page answers. A new folder gets the demo world.
    ///
    /// @param more further arguments of the application
    static BenchServer start(int port, Path data, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(System.getProperty("bench.options").strip().split("\\s+")));
        command.addAll(List.of(
                "-jar",
                System.getProperty("bench.jar"),
                "--server.port=" + port,
                "--samenspel.data=" + data.toAbsolutePath(),
                "--samenspel.demo=true"));
        command.addAll(List.of(more));
        Files.createDirectories(data);
        var log = new File(data.toFile(), "bench.log");
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        // however the measurement ends, its server ends too
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int i = 0; i < PATIENCE_HUNDREDTHS; i++) {
            if (Files.readString(log.toPath()).contains("Samenspel ready:")) {
                return new BenchServer(port, process, Duration.ofNanos(System.nanoTime() - begun));
            }
            if (!process.isAlive()) {
                throw new IOException("the server did not start: see " + log);
            }
            Thread.sleep(10);
        }
        process.destroyForcibly();
        throw new IOException("the server does not get ready: see " + log);
    }

    /// A folder with nothing in it.
    static Path empty(String name) {
        var folder = Path.of("target", name);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// From the start of the process to the first page.
    Duration startedIn() {
        return startedIn;
    }

    /// As `kill -9` of the application; the database is left to itself.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// As `kill -9` of the database that this application started, whose files are in this folder.
    void killDatabase(Path data) throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(folderOfDatabase(data).resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        process.descendants()
                .filter(child -> child.pid() == postmaster)
                .findFirst()
                .orElseThrow(() -> new IOException("the database " + postmaster + " is not of this application"))
                .destroyForcibly();
    }

    private static Path folderOfDatabase(Path data) throws IOException {
        try (Stream<Path> found = Files.walk(data, 3)) {
            return found.filter(each -> each.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no database in " + data))
                    .getParent();
        }
    }

    /// Processor time so far in seconds: of the application, and of its database.
    double[] processorSeconds() {
        return new double[] {
            seconds(process.pid()),
            process.descendants().mapToDouble(child -> seconds(child.pid())).sum()
        };
    }

    /// Resident memory of the application in MB.
    long memoryMb() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    /// As a stop by hand or by the system: people are told where to go, then it ends.
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static double seconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
