package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A plan worth a good deal, before the solver looks at the whole: several are made apart by [Exchanges], and of large
/// ones the best is crossed with each other one.
final class ByHand {
    /// Of the time given, so much is over when the last plan is made, and when the last two are crossed.
    static final double MADE = 0.25;

    static final double CROSSED = 0.5;
    private static final int PLANS = 8;
    /// Up to so many pieces the solver finds the best sooner by itself.
    private static final int FEW = 100;
    /// Rounds for each second given, for so many pieces together.
    private static final int ROUNDS = 600_000;

    private final Sheet sheet;
    private final Effort effort;
    private final Measure measure;
    private final Prices prices;

    ByHand(Sheet sheet, Effort effort, Prices prices) {
        this.sheet = sheet;
        this.effort = effort;
        this.prices = prices;
        measure = new Measure(sheet);
    }

    int[] improve(int[] first) {
        var plans = made(first);
        var best = plans.getFirst();
        for (var other : plans.subList(1, plans.size())) {
            if (!isOver(CROSSED)) {
                best = new Crossing(sheet, effort)
                        .of(best, other, effort.limits().seconds() / 12);
                tell(best);
            }
        }
        return best;
    }

    /// The one worth most first.
    private List<int[]> made(int[] first) {
        var plans = new ArrayList<int[]>();
        for (int each = 0; each < (sheet.size > FEW ? PLANS : 1) && !(each > 0 && isOver(MADE)); each++) {
            plans.add(new Exchanges(sheet, prices, effort.limits().seed() + each)
                    .improve(first, rounds(), () -> isOver(MADE)));
        }
        plans.sort(Comparator.comparingLong(plan -> -measure.of(Aim.VALUE, plan)));
        tell(plans.getFirst());
        return plans;
    }

    /// As many for the same question on every machine; the solver is done with small ones before these bring much.
    private int rounds() {
        double few = 5.0 * sheet.size * Math.min(sheet.size, 40);
        return (int) Math.min(few, ROUNDS * effort.limits().seconds() / (sheet.size + 10));
    }

    private boolean isOver(double part) {
        return effort.left() < effort.limits().seconds() * (1 - part) || effort.over();
    }

    private void tell(int[] plan) {
        long value = measure.of(Aim.VALUE, plan);
        effort.watch().better(new Progress(Aim.VALUE, value, prices.bound(), effort.spent(), Plan.of(plan)));
    }
}
