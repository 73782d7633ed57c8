package nl.samenspel.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A Java program of our own in a process of its own, to be killed, doubled or watched.
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private ChildProcess(Process process) {
        this.process = process;
        reader = Thread.ofVirtual().start(this::read);
    }

    public static ChildProcess start(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first line printed, now or soon, of which the test holds.
    public String awaitLine(Predicate<String> test, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var found = lines.stream().filter(test).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (!process.isAlive() && !reader.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("no such line; printed was:\n" + String.join("\n", lines));
    }

    /// All lines printed until the end of the program.
    public List<String> linesUntilEnd(Duration patience) {
        exitCode(patience);
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(lines);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public int exitCode(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running; printed was:\n" + String.join("\n", lines));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As `kill -9` does: no last words.
    public void kill() {
        process.destroyForcibly();
        exitCode(Duration.ofSeconds(20));
    }

    /// As Ctrl-C and a service manager do: asks it to stop.
    public void ask() {
        process.destroy();
    }

    public Optional<String> lastLine() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(its output ended: " + e.getMessage() + ")");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
