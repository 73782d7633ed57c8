package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Comparator;

/// A plan worth a good deal, before the solver looks at the whole: several are made apart by [Exchanges], and of
/// large questions the best is made better by [Patches].
final class ByHand {
    /// Of the time given, so much is over when the last plan is made, and when the last patch is.
    static final double MADE = 0.15;

    static final double PATCHED = 0.85;
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

    /// Whether it searches so long that another search of the whole finds little more.
    static boolean isPatched(Sheet sheet) {
        return sheet.size > FEW;
    }

    int[] improve(int[] first) {
        var best = made(first);
        return isPatched(sheet) ? new Patches(sheet, effort, best).improve(this::isDone, this::tell) : best;
    }

    /// The one worth most of some.
    private int[] made(int[] first) {
        var plans = new ArrayList<int[]>();
        for (int each = 0; each < (isPatched(sheet) ? PLANS : 1) && !(each > 0 && isOver(MADE)); each++) {
            plans.add(new Exchanges(sheet, prices, effort.limits().seed() + each)
                    .improve(first, rounds(), () -> isOver(MADE)));
        }
        plans.sort(Comparator.comparingLong(plan -> -measure.of(Aim.VALUE, plan)));
        tell(plans.getFirst());
        return plans.getFirst();
    }

    /// As many for the same question on every machine; the solver is done with small ones before these bring much.
    private int rounds() {
        double few = 5.0 * sheet.size * Math.min(sheet.size, 40);
        return (int) Math.min(few, ROUNDS * effort.limits().seconds() / (sheet.size + 10));
    }

    private boolean isDone(int[] plan) {
        return isOver(PATCHED) || measure.of(Aim.VALUE, plan) >= prices.bound();
    }

    private boolean isOver(double part) {
        return effort.left() < effort.limits().seconds() * (1 - part) || effort.over();
    }

    private void tell(int[] plan) {
        long value = measure.of(Aim.VALUE, plan);
        effort.watch().better(new Progress(Aim.VALUE, value, prices.bound(), effort.spent(), Plan.of(plan)));
    }
}
