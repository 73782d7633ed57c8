package nl.samenspel.portfolio.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lets another process plan. What goes wrong inside the solver's native library ends that process and not the
/// application (docs/decisions/0028-the-planner.md).
final class ApartPlanner implements Planner {
    /// Beyond the time it was given, for its start and for the last word.
    private static final double GRACE_SECONDS = 30;

    private final Limits limits;
    private final List<String> start;

    ApartPlanner(Limits limits) {
        this(limits, command());
    }

    /// @param start the command that runs a [PlannerProcess], without its arguments
    ApartPlanner(Limits limits, List<String> start) {
        this.limits = limits;
        this.start = start;
    }

    @Override
    public Answer plan(Question question, Watch watch) {
        var circle = Circles.find(question);
        if (circle.isPresent()) {
            return new Answer.Impossible(List.of(new Conflict.Circle(circle.get())), true);
        }
        try {
            var folder = Files.createTempDirectory("samenspel-planner");
            try {
                return plan(question, watch, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            return new Answer.Broken("the solver's process could not be used: " + e);
        }
    }

    private Answer plan(Question question, Watch watch, Path folder) throws IOException {
        var command = new ArrayList<>(start);
        command.add(1, "-Djava.io.tmpdir=" + folder);
        command.addAll(List.of(
                String.valueOf(limits.seconds()), String.valueOf(limits.workers()), String.valueOf(limits.seed())));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var watching = Thread.ofVirtual().start(() -> watch(process, watch));
        try {
            write(process.getOutputStream(), Letters.write(question));
            return listen(process, watch);
        } finally {
            watching.interrupt();
            process.destroyForcibly();
            await(process);
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void watch(Process process, Watch watch) {
        long end = System.nanoTime() + (long) ((limits.seconds() + GRACE_SECONDS) * 1e9);
        try {
            boolean told = false;
            while (System.nanoTime() < end) {
                Thread.sleep(200);
                if (!told && watch.stopAsked()) {
                    told = true;
                    end = Math.min(end, System.nanoTime() + (long) (GRACE_SECONDS * 1e9));
                    write(process.getOutputStream(), PlannerProcess.STOP);
                }
            }
            process.destroyForcibly();
        } catch (InterruptedException | IOException over) {
            // it has answered, or is gone: whoever listens hears that
        }
    }

    private static Answer listen(Process process, Watch watch) throws IOException {
        var heard = "";
        var told = new EnumMap<Aim, Progress>(Aim.class);
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PlannerProcess.BETTER)) {
                    var better = Letters.progress(line.substring(PlannerProcess.BETTER.length()));
                    told.put(better.aim(), better);
                    watch.better(better);
                } else if (line.startsWith(PlannerProcess.FOUND)) {
                    return Letters.found(line.substring(PlannerProcess.FOUND.length()));
                } else if (line.startsWith(PlannerProcess.IMPOSSIBLE)) {
                    return Letters.impossible(line.substring(PlannerProcess.IMPOSSIBLE.length()));
                } else if (line.startsWith(PlannerProcess.BROKEN)) {
                    return new Answer.Broken(line.substring(PlannerProcess.BROKEN.length()));
                } else if (heard.length() < 2000) {
                    heard += line + "\n";
                }
            }
        }
        await(process);
        return new Answer.Broken(
                "the solver's process ended without an answer, with " + process.exitValue() + ": " + heard,
                lastTold(told));
    }

    /// The last plan that was told before the process was gone, each aim as far as it was then.
    private static Optional<Answer.Found> lastTold(Map<Aim, Progress> told) {
        var stages = told.values().stream()
                .map(each -> new Stage(each.aim(), each.reached(), each.bound(), false))
                .toList();
        return told.values().stream()
                .max(Comparator.comparingDouble(Progress::seconds))
                .map(last -> new Answer.Found(last.plan(), stages, false));
    }

    private static void await(Process process) {
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
                process.destroyForcibly();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// The same program as this one. One jar with others in it needs its own starter to be run by another main class.
    private static List<String> command() {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        var java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        var place = String.valueOf(PlannerProcess.class.getResource("PlannerProcess.class"));
        if (place.startsWith("jar:nested:")) {
            command.add(1, "-Dloader.main=" + PlannerProcess.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(PlannerProcess.class.getName());
        }
        return command;
    }
}
