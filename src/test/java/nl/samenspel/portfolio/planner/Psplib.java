package nl.samenspel.portfolio.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.zip.ZipFile;

/// Public scheduling problems (PSPLIB), in Patterson's form: numbers alone, the first and the last activity are
/// nothing.
final class Psplib {
    /// @param best the shortest end that anybody has found
    record Problem(String name, Question question, int best) {}

    private Psplib() {}

    /// The problems of a set that are there, in their order.
    ///
    /// @param first of the ten that were made alike, only the first that is there
    static List<Problem> read(Path folder, String set, boolean first) throws IOException {
        var best = best(folder.resolve("psplib-best-known.csv"));
        var problems = new ArrayList<Problem>();
        try (var zip = new ZipFile(folder.resolve("psplib-" + set + ".zip").toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName().replace(".rcp", "");
                if (name.startsWith(set + "_") && best.containsKey(name)) {
                    var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII);
                    problems.add(new Problem(name, question(text), best.get(name)));
                }
            }
        }
        problems.sort(Comparator.comparingInt(problem -> number(problem.name)));
        var alike = new HashSet<Integer>();
        return problems.stream()
                .filter(problem -> !first || alike.add(number(problem.name) / 100))
                .toList();
    }

    private static int number(String name) {
        var parts = name.split("_");
        return Integer.parseInt(parts[1]) * 100 + Integer.parseInt(parts[2]);
    }

    private static Map<String, Integer> best(Path file) throws IOException {
        var best = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = line.split(",");
            best.put(cells[0], Integer.parseInt(cells[3]));
        }
        return best;
    }

    /// As a question: each activity is a must-do that wants its crews as long as it runs.
    static Question question(String text) {
        try (var numbers = new Scanner(text)) {
            int activities = numbers.nextInt();
            int resources = numbers.nextInt();
            var capacity = new int[resources];
            for (int i = 0; i < resources; i++) {
                capacity[i] = numbers.nextInt();
            }
            var lengths = new int[activities];
            var needs = new ArrayList<List<Need>>();
            var orders = new ArrayList<Order>();
            int months = 0;
            for (int i = 0; i < activities; i++) {
                lengths[i] = numbers.nextInt();
                months += lengths[i];
                var its = new ArrayList<Need>();
                for (int crew = 0; crew < resources; crew++) {
                    int wanted = numbers.nextInt();
                    if (wanted > 0 && lengths[i] > 0) {
                        its.add(new Need(crew, 0, lengths[i], wanted));
                    }
                }
                needs.add(its);
                for (int left = numbers.nextInt(); left > 0; left--) {
                    int after = numbers.nextInt() - 1;
                    if (i > 0 && after < activities - 1) {
                        orders.add(new Order(i - 1, after - 1, 0));
                    }
                }
            }
            return question(Math.min(Question.MOST_MONTHS, months), capacity, lengths, needs, orders);
        }
    }

    private static Question question(
            int months, int[] capacity, int[] lengths, List<List<Need>> needs, List<Order> orders) {
        var crews = new ArrayList<Crew>();
        for (int each : capacity) {
            crews.add(new Crew("", Collections.nCopies(months, each)));
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i < lengths.length - 1; i++) {
            pieces.add(new Piece(
                    "" + i, true, false, 0, 0, months - lengths[i], null, lengths[i], needs.get(i), 0, List.of()));
        }
        return new Question(months, crews, pieces, orders, List.of(), 0);
    }

    /// The same with fewer months.
    static Question within(Question question, int months) {
        return new Question(
                months,
                question.crews().stream()
                        .map(crew -> new Crew("", crew.capacity().subList(0, months)))
                        .toList(),
                question.pieces(),
                question.orders(),
                List.of(),
                0);
    }
}
