package nl.samenspel.portfolio.planner;

import java.util.List;
import java.util.Optional;

/// Plans by hand first, then lets the solver improve the plan and prove how good it is.
final class SearchingPlanner implements Planner {
    static final List<Aim> AIMS = List.of(Aim.VALUE, Aim.FAIRNESS, Aim.EARLINESS, Aim.STABILITY);
    /// Rounds by hand for each second given, for so many pieces together: about a fifth of that second.
    private static final int ROUNDS_BY_HAND = 600_000;
    /// Of the time given, so much at most is spent by hand.
    private static final double BY_HAND = 0.25;

    private final Limits limits;

    SearchingPlanner(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Answer plan(Question question, Watch watch) {
        var circle = Circles.find(question);
        if (circle.isPresent()) {
            return new Answer.Impossible(List.of(new Conflict.Circle(circle.get())), true);
        }
        try {
            return plan(new Sheet(question), new Effort(limits, watch));
        } catch (SolverLibrary.Missing e) {
            return new Answer.Broken(String.valueOf(e.getMessage()));
        }
    }

    private Answer plan(Sheet sheet, Effort effort) throws SolverLibrary.Missing {
        var first = new FirstPlan(sheet, limits.seed()).find();
        first.ifPresent(plan -> tell(sheet, effort, plan));
        SolverLibrary.load();
        if (first.isEmpty()) {
            var possible = Feasible.ask(sheet, effort, effort.left() / 2);
            if (possible.is() == Feasible.Is.NO) {
                return new Conflicts(sheet.question, effort).find();
            }
            first = possible.plan();
        }
        if (first.isEmpty()) {
            return new Answer.Broken("found no plan, and no proof that there is none, in the time given");
        }
        var prices = new Prices(sheet, new Measure(sheet).of(Aim.VALUE, first.get()));
        var second = limits.workers() > 1 && Model.isByMonth(sheet)
                ? Optional.of(new SecondBound(sheet, first.get(), limits.seconds() * BY_HAND))
                : Optional.<SecondBound>empty();
        var better = new FirstPlan(sheet, limits.seed()).pull(byExchanges(sheet, effort, prices, first.get()));
        long bound = second.map(SecondBound::tell).orElse(SecondBound.UNKNOWN);
        long reached = new Measure(sheet).of(Aim.VALUE, better);
        return new Staged(sheet, effort, better, Math.min(prices.bound(), Math.max(bound, reached + 1))).reach(AIMS);
    }

    private int[] byExchanges(Sheet sheet, Effort effort, Prices prices, int[] first) {
        return new Exchanges(sheet, prices, limits.seed())
                .improve(first, rounds(sheet), () -> effort.left() < limits.seconds() * (1 - BY_HAND) || effort.over());
    }

    /// As many for the same question on every machine; the solver is done with small ones before these bring much.
    private int rounds(Sheet sheet) {
        return (int) Math.min(5.0 * sheet.size * sheet.size, ROUNDS_BY_HAND * limits.seconds() / (sheet.size + 10));
    }

    private static void tell(Sheet sheet, Effort effort, int[] plan) {
        var measure = new Measure(sheet);
        effort.watch()
                .better(new Progress(
                        Aim.VALUE,
                        measure.of(Aim.VALUE, plan),
                        measure.limit(Aim.VALUE),
                        effort.spent(),
                        Plan.of(plan)));
    }
}
