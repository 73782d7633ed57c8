package nl.samenspel.portfolio.planner;

import java.util.List;
import java.util.Optional;

/// Plans by hand first, then lets the solver improve the plan and prove how good it is.
final class SearchingPlanner implements Planner {
    static final List<Aim> AIMS = List.of(Aim.VALUE, Aim.FAIRNESS, Aim.EARLINESS, Aim.STABILITY);

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
                ? Optional.of(new SecondBound(sheet, first.get(), limits.seconds() * ByHand.PATCHED))
                : Optional.<SecondBound>empty();
        var better = new FirstPlan(sheet, limits.seed()).pull(new ByHand(sheet, effort, prices).improve(first.get()));
        long bound = second.map(SecondBound::tell).orElse(SecondBound.UNKNOWN);
        long reached = new Measure(sheet).of(Aim.VALUE, better);
        return new Staged(sheet, effort, better, Math.min(prices.bound(), Math.max(bound, reached + 1))).reach(AIMS);
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
