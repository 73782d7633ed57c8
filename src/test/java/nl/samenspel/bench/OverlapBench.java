package nl.samenspel.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.demo.ScaleRegister;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Pair;

/// How long the rules take over one triangle of the scale world's assignments: from scratch, and after an
/// edit of one; and how the cost grows. Processor time, without the database. Arguments: sizes.
final class OverlapBench {
    private static final int ROUNDS = 3;
    private static final int EDITS = 40;
    private static final int TRIANGLE = 400;

    private OverlapBench() {}

    public static void main(String[] arguments) {
        var sizes = arguments.length == 0
                ? List.of(1_000, 3_000, 10_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        scratch(1_000);
        var medians = new LinkedHashMap<Integer, Double>();
        for (int size : sizes) {
            var times = new ArrayList<Double>();
            int pairs = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var begun = busy();
                pairs = scratch(size).size();
                times.add((busy() - begun) / 1e9);
            }
            medians.put(size, times.stream().sorted().toList().get(ROUNDS / 2));
            System.out.printf("%,6d assignments: %.2f s, %,d pairs%n", size, medians.get(size), pairs);
        }
        System.out.printf("exponent of growth: %.2f%n", Exponent.of(medians));
        for (int size : List.of(TRIANGLE, sizes.getLast())) {
            edits(size);
        }
    }

    /// Time of the processor alone, so that others on the same machine do not count; collecting garbage
    /// does not either.
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<Pair, ?> scratch(int size) {
        return Finders.all(ScaleRegister.planned(1, size).ground(), _ -> true);
    }

    /// Brings what is kept of the triangle up to date, as the application does, then looks round what
    /// changed.
    private static void edits(int size) {
        var register = ScaleRegister.planned(1, size);
        var ground = register.ground();
        var times = new ArrayList<Double>();
        for (int edit = 0; edit < EDITS; edit++) {
            register.edit(edit * size / EDITS, edit % 2 == 0 ? "scholen" : "gemeenten");
            var begun = busy();
            Finders.around(register.renew(ground), ground).forEach(pair -> Finders.reasons(pair, ground));
            times.add((busy() - begun) / 1e6);
        }
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "after an edit among %,d of one triangle: p50 %.0f ms, p95 %.0f ms%n",
                size, sorted.get(EDITS / 2), sorted.get(EDITS * 95 / 100));
    }
}
