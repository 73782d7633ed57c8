package nl.samenspel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The workloads of the live board, all in real sketch sessions. Run by `bench/board`.
///
/// A: one session, everybody edits. B: one large session, few edit. C: many sessions at once. F: faster and faster
/// until it is too slow. G: some stop reading, and nobody else may notice.
public final class BoardBench {
    private static final int PORT = Integer.getInteger("bench.port", 18_211);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int TOO_SLOW_MS = 100;

    private final BenchServer server;
    private final Verdict verdict = new Verdict();

    private BoardBench(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        var name = args.length > 0 && args[0].matches("[abcfg]") ? args[0] : "a";
        var numbers = IntStream.range(args.length > 0 && args[0].equals(name) ? 1 : 0, args.length)
                .map(i -> Integer.parseInt(args[i]))
                .toArray();
        try (var server = BenchServer.start(PORT, BenchServer.empty("bench-board"))) {
            System.exit(new BoardBench(server).run(name, numbers));
        }
    }

    private int run(String name, int[] numbers) throws Exception {
        switch (name) {
            case "a" ->
                session(
                        number(numbers, 0, 30),
                        number(numbers, 0, 30),
                        number(numbers, 1, 10),
                        seconds(numbers, 2, 60),
                        15);
            case "b" -> session(number(numbers, 1, 300), number(numbers, 2, 30), 10, seconds(numbers, 0, 60), 60);
            case "c" -> sessions(number(numbers, 1, 100), seconds(numbers, 0, 60));
            case "f" -> fasterAndFaster(number(numbers, 1, 30), seconds(numbers, 0, 10));
            default -> deaf(number(numbers, 1, 3), seconds(numbers, 0, 60));
        }
        return verdict.exitCode();
    }

    private static int number(int[] numbers, int at, int otherwise) {
        return numbers.length > at ? numbers[at] : otherwise;
    }

    private static Duration seconds(int[] numbers, int at, int otherwise) {
        return Duration.ofSeconds(number(numbers, at, otherwise));
    }

    /// A and B.
    private void session(int people, int editors, int rate, Duration length, int goalMs) throws Exception {
        var table = Table.lay(PORT, "Meten hoe snel het bord is", people);
        var title = title();
        var hands = hands(title, editors);
        try (var load = new Load(server, List.of(table), people, 0)) {
            for (int i = 0; i < editors; i++) {
                load.edits(i, hands.get(i));
            }
            System.out.printf(
                    "%d people at a sketch session of whom %d edit, %d changes/s each%n", people, editors, rate);
            var figures = load.measure(rate, WARM_UP, length);
            figures.print(length, server.memoryMb());
            verdict.atMost("change to all others, p99", figures.quantile(0.99), goalMs, "ms");
            nothingLost(load);
        }
        inTheRegister(table, title, hands);
    }

    /// C. The sessions share a triangle, where the register goes to the boards of all: so only magnets here.
    private void sessions(int count, Duration length) throws Exception {
        int browsers = 10;
        var tables = new ArrayList<Table>();
        tables.add(Table.lay(PORT, "Meten, sessie 1", 7));
        while (tables.size() < count) {
            tables.add(tables.getFirst().another(PORT, "Meten, sessie " + (tables.size() + 1)));
        }
        try (var load = new Load(server, tables, browsers, 0)) {
            for (int i = 0; i < count * browsers; i++) {
                load.edits(i, Hand.ofMagnetsOnly(i));
            }
            System.out.printf(
                    "%d sketch sessions of %d browsers (7 people) that all edit, 2 changes/s each, magnets only%n",
                    count, browsers);
            var figures = load.measure(2, WARM_UP, length);
            figures.print(length, server.memoryMb());
            verdict.atMost("change to all others, p99", figures.quantile(0.99), 30, "ms");
            nothingLost(load);
        }
    }

    /// F. Half as much again each time; what it still held is what counts.
    private void fasterAndFaster(int people, Duration length) throws Exception {
        var table = Table.lay(PORT, "Meten hoeveel het bord kan", people);
        var hands = hands(title(), people);
        double held = 0;
        try (var load = new Load(server, List.of(table), people, 0)) {
            for (int i = 0; i < people; i++) {
                load.edits(i, hands.get(i));
            }
            // more than 60 a second of one browser is refused (rule B33)
            for (double rate = 10; rate < 50; rate *= 1.5) {
                var figures = load.measure(rate, Duration.ofSeconds(2), length);
                System.out.printf(Locale.ROOT, "%d people x %.1f changes/s: ", people, rate);
                figures.print(length, server.memoryMb());
                if (figures.quantile(0.99) > TOO_SLOW_MS) {
                    break;
                }
                held = rate * people;
            }
            System.out.printf(Locale.ROOT, "p99 stays within %d ms up to %.0f changes a second%n", TOO_SLOW_MS, held);
            nothingLost(load);
        }
    }

    /// G. As A, and after the warm-up some leave what comes unread.
    private void deaf(int deaf, Duration length) throws Exception {
        int people = 30;
        var table = Table.lay(PORT, "Meten met wie niet leest", people);
        var hands = hands(title(), people - deaf);
        try (var load = new Load(server, List.of(table), people, deaf)) {
            for (int i = 0; i < people - deaf; i++) {
                load.edits(i, hands.get(i));
            }
            load.measure(10, Duration.ZERO, WARM_UP);
            long before = server.memoryMb();
            for (int i = people - deaf; i < people; i++) {
                load.reads(i, false);
            }
            System.out.printf("%d people of whom %d stop reading, the others 10 changes/s each%n", people, deaf);
            var figures = load.measure(10, Duration.ZERO, length);
            figures.print(length, server.memoryMb());
            verdict.atMost("change to all others who read, p99", figures.quantile(0.99), 15, "ms");
            verdict.atMost("memory because of them", server.memoryMb() - before, 8 * deaf + 40, "MB");
            int undisturbed = load.interrupted();
            verdict.atMost("lost by those who read", load.lost(deaf), 0, "");
            verdict.atMost("doubled", load.doubled(), 0, "");
            verdict.atMost("readers refused or interrupted", undisturbed, 0, "");
            for (int i = people - deaf; i < people; i++) {
                load.reads(i, true);
            }
            load.listen(Duration.ofSeconds(2));
            System.out.printf("%d of %d were sent away when they read again%n", load.interrupted() - undisturbed, deaf);
        }
    }

    private void nothingLost(Load load) {
        verdict.atMost("lost", load.lost(0), 0, "");
        verdict.atMost("doubled", load.doubled(), 0, "");
        verdict.atMost("refused or interrupted", load.interrupted(), 0, "");
    }

    private void inTheRegister(Table table, String title, List<Hand> hands) throws IOException, InterruptedException {
        int proposed = hands.stream().mapToInt(Hand::proposed).sum();
        var register = table.register(title);
        verdict.atMost("assignments missing in the register", proposed - register.different(), 0, "");
        verdict.atMost("assignments twice in the register", register.rows() - register.different(), 0, "");
    }

    private static List<Hand> hands(String title, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Hand(title, number))
                .toList();
    }

    private static String title() {
        return "Proef" + Long.toString(System.currentTimeMillis() % 1_000_000, 36);
    }
}
