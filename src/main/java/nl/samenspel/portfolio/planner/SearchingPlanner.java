package nl.samenspel.portfolio.planner;

import java.util.List;

/// Plans by hand first, then lets the solver improve the plan and prove how good it is.
final class SearchingPlanner implements Planner {
    static final List<Aim> AIMS = List.of(Aim.VALUE, Aim.FAIRNESS, Aim.EARLINESS, Aim.STABILITY);
    /// Rounds by hand that a processor of today does in some tenths of a second, for so many pieces together.
    private static final int ROUNDS_BY_HAND = 400_000;

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
        var byHand = new FirstPlan(sheet, limits.seed());
        var first = byHand.find();
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
        int rounds = ROUNDS_BY_HAND / (sheet.size + 10);
        var better = byHand.improve(first.get(), rounds, () -> effort.left() < limits.seconds() * 0.8 || effort.over());
        return new Staged(sheet, effort, better).reach(AIMS);
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
