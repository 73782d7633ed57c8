package nl.samenspel.board;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/// Runs seeds of the simulated world: `Simulation [how many] [first]`, or `Simulation seed N` for one alone.
public final class Simulation {
    private static final double NANOS_PER_SECOND = 1e9;

    static {
        ((Logger) LoggerFactory.getLogger("nl.samenspel.board")).setLevel(Level.OFF);
    }

    private Simulation() {}

    static Optional<Throwable> findFault(long seed) {
        try {
            new SimulatedWorld(seed).run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError fault) {
            return Optional.of(fault);
        }
    }

    /// Exits with 1 when a seed broke something.
    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("seed")) {
            new SimulatedWorld(Long.parseLong(arguments[1])).run();
            System.out.println("seed " + arguments[1] + ": everything holds");
            return;
        }
        long many = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var broken = new AtomicLong();
        var began = System.nanoTime();
        LongStream.range(first, first + many)
                .parallel()
                .forEach(seed -> findFault(seed).ifPresent(fault -> {
                    broken.incrementAndGet();
                    System.out.println("seed " + seed + ": " + fault);
                }));
        var seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        System.out.printf(
                "%d seeds in %.1f s, %.0f a second; %d broken%n", many, seconds, many / seconds, broken.get());
        System.exit(broken.get() == 0 ? 0 : 1);
    }
}
