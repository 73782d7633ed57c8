package nl.samenspel.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.demo.ScaleRegister;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Pair;

/// How long the rules take over one triangle of the scale world's assignments: from scratch, and after an
/// edit of one; and how the cost grows. Without the database. Arguments: sizes.
final class OverlapBench {
    private static final int ROUNDS = 5;
    private static final int EDITS = 40;
    private static final int TRIANGLE = 400;

    private OverlapBench() {}

    public static void main(String[] arguments) {
        var sizes = arguments.length == 0
                ? List.of(1_000, 2_000, 5_000, 10_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        scratch(1_000);
        var medians = new LinkedHashMap<Integer, Double>();
        for (int size : sizes) {
            var times = new ArrayList<Double>();
            int pairs = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var begun = System.nanoTime();
                pairs = scratch(size).size();
                times.add((System.nanoTime() - begun) / 1e9);
            }
            medians.put(size, times.stream().sorted().toList().get(ROUNDS / 2));
            System.out.printf("%,6d assignments: %.2f s, %,d pairs%n", size, medians.get(size), pairs);
        }
        System.out.printf("exponent of growth: %.2f%n", exponent(medians));
        for (int size : List.of(TRIANGLE, sizes.getLast())) {
            edits(size);
        }
    }

    private static Map<Pair, ?> scratch(int size) {
        return Finders.all(ScaleRegister.planned(1, size).ground(), _ -> true);
    }

    /// Lays out the triangle anew for each edit, as the application does, then looks round one assignment.
    private static void edits(int size) {
        var register = ScaleRegister.planned(1, size);
        var times = new ArrayList<Double>();
        for (int edit = 0; edit < EDITS; edit++) {
            var begun = System.nanoTime();
            var ground = register.ground();
            var changed = ground.subjects().get(edit * size / EDITS);
            var pairs = new ArrayList<>(Finders.candidates(changed, ground));
            pairs.addAll(Finders.around(List.of(changed.id()), ground));
            pairs.forEach(pair -> Finders.reasons(pair, ground));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "after an edit among %,d of one triangle: p50 %.0f ms, p95 %.0f ms%n",
                size, sorted.get(EDITS / 2), sorted.get(EDITS * 95 / 100));
    }

    /// The slope of the line through the logarithms.
    private static double exponent(Map<Integer, Double> medians) {
        double n = medians.size();
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumXx = 0;
        for (var each : medians.entrySet()) {
            double x = Math.log(each.getKey());
            double y = Math.log(each.getValue());
            sumX += x;
            sumY += y;
            sumXy += x * y;
            sumXx += x * x;
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }
}
