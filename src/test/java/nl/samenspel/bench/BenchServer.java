package nl.samenspel.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Samenspel as `bin/run` starts it, as a process of its own, to be measured and killed.
final class BenchServer implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;

    private BenchServer(Process process) {
        this.process = process;
    }

    /// Returns when the first page answers.
    static BenchServer start(int port, Path data) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx256m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(
                System.getProperty("bench.options", "-XX:TieredStopAtLevel=1").split(" ")));
        command.addAll(List.of(
                "-cp",
                System.getProperty("bench.classpath"),
                "nl.samenspel.Samenspel",
                "--spring.profiles.active=bench",
                "--server.port=" + port,
                "--samenspel.data=" + data.toAbsolutePath()));
        Files.createDirectories(data);
        var log = new File(data.toFile(), "bench.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        for (int i = 0; i < 6_000; i++) {
            if (Files.readString(log.toPath()).contains("Samenspel ready:")) {
                return new BenchServer(process);
            }
            if (!process.isAlive()) {
                throw new IOException("the server did not start: see " + log);
            }
            Thread.sleep(10);
        }
        throw new IOException("the server does not get ready: see " + log);
    }

    /// As `kill -9` of the application; the database is left to itself.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
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
