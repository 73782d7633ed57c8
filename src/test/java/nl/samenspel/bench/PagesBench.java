package nl.samenspel.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How long the server takes for every page of the demo world when warm, the worst first; the memory after that; and
/// the
/// time from start to first page. Pages are found by following links, as people of different roles.
///
/// The time of a page runs from the request to the last byte at a client on the same machine, so it is a little more
/// than the server's own. Pages of one kind (an id in the address) share a line. Run by `bench/pages`.
public final class PagesBench {
    private static final int PORT = 18_213;
    private static final double GOAL_MS = 30;
    private static final int WARM = 15;
    private static final int ROUNDS = 40;
    private static final int MOST_OF_A_KIND = 6;
    private static final List<String> PERSONAS =
            List.of("Marloes Prins", "Noor de Vries", "Wouter Dekker", "Daan Vos", "Lieke Smit");
    private static final Pattern LINK = Pattern.compile("href=\"(/nl[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/(cards|texts)/)[a-z-]+");

    private PagesBench() {}

    public static void main(String[] args) throws Exception {
        var data = BenchServer.empty("bench-pages");
        double first;
        try (var server = BenchServer.start(PORT, data)) {
            first = server.startedIn().toMillis() / 1e3;
        }
        try (var server = BenchServer.start(PORT, data)) {
            var sorted = measure(server).values().stream()
                    .sorted(Comparator.comparing(Measured::p95).reversed())
                    .toList();
            System.out.printf("%-66s %8s %8s %8s %8s%n", "page", "p50 ms", "p95 ms", "of goal", "cpu ms");
            for (var each : sorted) {
                System.out.printf(
                        Locale.ROOT,
                        "%-66s %8.1f %8.1f %8.2f %8.1f%n",
                        each.kind(),
                        each.p50(),
                        each.p95(),
                        each.p95() / GOAL_MS,
                        each.processorMs());
            }
            var verdict = new Verdict();
            verdict.atMost("slowest page, p95", sorted.getFirst().p95(), GOAL_MS, "ms");
            verdict.atMost("memory after use", server.memoryMb(), 450, "MB");
            verdict.atMost("start to first page", server.startedIn().toMillis() / 1e3, 8, "s");
            System.out.printf(
                    Locale.ROOT, "(the very first start, with database and demo world to make, took %.1f s)%n", first);
            System.exit(verdict.exitCode());
        }
    }

    /// @param processorMs of application and database together for one page: tells more than time on a busy machine
    private record Measured(String kind, double p50, double p95, double processorMs) {
        Measured worst(Measured other) {
            return p95 > other.p95 ? this : other;
        }
    }

    /// Each kind of page as the role for which it takes longest.
    private static Map<String, Measured> measure(BenchServer server) throws Exception {
        var times = new HashMap<String, Measured>();
        for (var name : PERSONAS) {
            var visitor = Visitor.persona(PORT, name);
            for (var kind : walk(visitor).entrySet()) {
                times.merge(kind.getKey(), measure(server, visitor, kind.getKey(), kind.getValue()), Measured::worst);
            }
        }
        return times;
    }

    private static Measured measure(BenchServer server, Visitor visitor, String kind, List<String> paths)
            throws Exception {
        for (int round = 0; round < WARM; round++) {
            visitor.get(paths.get(round % paths.size()));
        }
        var micros = new double[ROUNDS];
        var before = server.processorSeconds();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            visitor.get(paths.get(round % paths.size()));
            micros[round] = (System.nanoTime() - begun) / 1e3;
        }
        var after = server.processorSeconds();
        Arrays.sort(micros);
        double processor = after[0] - before[0] + after[1] - before[1];
        return new Measured(
                kind, micros[ROUNDS / 2] / 1e3, micros[(int) (ROUNDS * 0.95) - 1] / 1e3, processor * 1e3 / ROUNDS);
    }

    /// All pages that this person can reach, by kind.
    private static Map<String, List<String>> walk(Visitor visitor) throws Exception {
        var kinds = new LinkedHashMap<String, List<String>>();
        var seen = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<>(List.of("/nl"));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var answer = visitor.get(path);
            var isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (answer.statusCode() != 200 || !isPage) {
                continue;
            }
            kinds.computeIfAbsent(kind(path), _ -> new ArrayList<>()).add(path);
            var links = LINK.matcher(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            while (links.find()) {
                var found = links.group(1).replace("&amp;", "&");
                if (!seen.containsKey(found) && seen.merge("kind " + kind(found), 1, Integer::sum) <= MOST_OF_A_KIND) {
                    seen.put(found, 1);
                    waiting.add(found);
                }
            }
        }
        return kinds;
    }

    /// The address without ids, and without the values of what follows the question mark.
    private static String kind(String path) {
        return ID.matcher(path).replaceAll("…").replaceAll("=[^&]*", "=…");
    }
}
