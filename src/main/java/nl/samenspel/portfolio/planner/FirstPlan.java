package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A plan as people make it: what must, then what gives most for the scarce hands it takes, each where it fits.
final class FirstPlan {
    private static final int TRIES = 40;

    private final Sheet sheet;
    private final Measure measure;
    private final Random random;
    private final double[] worth;

    FirstPlan(Sheet sheet, int seed) {
        this.sheet = sheet;
        measure = new Measure(sheet);
        random = new Random(seed);
        worth = worth();
    }

    /// Value for each unit of scarce capacity.
    private double[] worth() {
        var scarcity = new double[sheet.capacity.length];
        for (var needs : sheet.needs) {
            for (int each = 0; each < needs.length; each += 4) {
                scarcity[needs[each]] += (double) needs[each + 2] * needs[each + 3];
            }
        }
        for (int crew = 0; crew < scarcity.length; crew++) {
            scarcity[crew] /=
                    1.0 + Arrays.stream(sheet.capacity[crew]).asLongStream().sum();
        }
        return IntStream.range(0, sheet.size)
                .mapToDouble(i -> {
                    double cost = 1e-9;
                    for (int each = 0; each < sheet.needs[i].length; each += 4) {
                        cost += (double) sheet.needs[i][each + 2]
                                * sheet.needs[i][each + 3]
                                * scarcity[sheet.needs[i][each]];
                    }
                    return (sheet.value[i] + 1e-3) / cost;
                })
                .toArray();
    }

    /// A plan that keeps all rules, when one of some tries finds it.
    Optional<int[]> find() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var draft = new Draft(sheet);
            if (putMusts(draft, attempt)) {
                putFloors(draft);
                fill(draft);
                if (measure.keepsFloors(draft.starts)) {
                    return Optional.of(draft.starts);
                }
            }
        }
        return Optional.empty();
    }

    private boolean putMusts(Draft draft, int attempt) {
        var noise = random.doubles(sheet.size).toArray();
        Comparator<Integer> byMonth = Comparator.comparingInt(i -> sheet.asked[i]);
        Comparator<Integer> byLast = Comparator.comparingInt(i -> sheet.last[i]);
        Comparator<Integer> bySlack = Comparator.comparingInt(i -> sheet.last[i] - sheet.earliest[i]);
        var orders = List.of(
                byLast.thenComparing(byMonth),
                bySlack.thenComparing(byLast),
                byMonth,
                Comparator.<Integer>comparingDouble(i -> sheet.last[i] + 6 * noise[i]));
        var order = orders.get(Math.min(attempt, orders.size() - 1));
        var musts = new ArrayList<>(IntStream.of(sheet.sorted)
                .filter(i -> sheet.must[i])
                .boxed()
                .sorted(order)
                .toList());
        while (!musts.isEmpty()) {
            int size = musts.size();
            musts.removeIf(draft::put);
            if (musts.size() == size) {
                return false;
            }
        }
        return true;
    }

    private void putFloors(Draft draft) {
        for (var floor : sheet.question.floors()) {
            var its = others(draft).stream()
                    .filter(i -> sheet.question.pieces().get(i).amountOf(floor.client()) > 0)
                    .sorted(Comparator.comparingDouble(
                            i -> -worth[i] * sheet.question.pieces().get(i).amountOf(floor.client())))
                    .toList();
            for (int piece : its) {
                if (measure.given(draft.starts)[floor.client()] * 1000
                        >= measure.asked(floor.client()) * floor.permille()) {
                    break;
                }
                putWithThoseBefore(draft, piece);
            }
        }
    }

    private boolean putWithThoseBefore(Draft draft, int piece) {
        var before = sheet.before[piece];
        for (int each = 0; each < before.length; each += 2) {
            if (!draft.stands(before[each]) && !putWithThoseBefore(draft, before[each])) {
                return false;
            }
        }
        return draft.put(piece);
    }

    private List<Integer> others(Draft draft) {
        return IntStream.range(0, sheet.size)
                .filter(i -> !draft.stands(i))
                .boxed()
                .toList();
    }

    private void fill(Draft draft) {
        var waiting = new ArrayList<>(others(draft));
        waiting.sort(Comparator.comparingDouble(i -> -worth[i]));
        while (waiting.removeIf(draft::put)) {}
    }

    /// Moves what stands towards the month asked, as long as anything gives way.
    int[] pull(int[] from) {
        var draft = new Draft(sheet);
        draft.become(from);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int piece : sheet.sorted) {
                moved |= draft.stands(piece) && pull(draft, piece);
            }
        }
        return draft.starts;
    }

    private boolean pull(Draft draft, int piece) {
        int start = draft.starts[piece];
        if (start <= sheet.asked[piece]) {
            return false;
        }
        draft.takeOut(piece);
        if (!draft.put(piece)) {
            draft.stand(piece, start);
        }
        return draft.starts[piece] < start;
    }
}
