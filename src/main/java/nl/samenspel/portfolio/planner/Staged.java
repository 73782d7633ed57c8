package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Brings a plan as far as it goes by each aim in turn. What one aim has reached is a hard rule for the next.
final class Staged {
    /// Of the time that is left, so much is for an aim that is not the last.
    private static final double SHARE = 0.65;
    /// And so much for value where it has been searched already and the best is still far: another look at the
    /// whole brings next to nothing then.
    private static final double LITTLE = 0.2;
    /// Of the bound.
    private static final double FAR = 0.01;

    private final Sheet sheet;
    private final Effort effort;
    private final Measure measure;
    private final List<Stage> stages = new ArrayList<>();
    private final long mostValue;
    private int[] best;

    /// @param mostValue no plan is worth more
    Staged(Sheet sheet, Effort effort, int[] first, long mostValue) {
        this.sheet = sheet;
        this.effort = effort;
        measure = new Measure(sheet);
        best = first;
        this.mostValue = mostValue;
    }

    Answer reach(List<Aim> aims) {
        var model = new Model(sheet, aims.contains(Aim.END));
        for (var aim : aims) {
            if (aim == Aim.EARLINESS) {
                take(aim, new FirstPlan(sheet, 1).pull(best));
            }
            tell(aim, limit(aim));
            var seconds = effort.left() * (aim == aims.getLast() ? 1 : share(aim));
            if (effort.over()) {
                stages.add(stage(aim, limit(aim)));
                continue;
            }
            var sum = model.sum(aim);
            var reached =
                    measure.of(aim, best) == limit(aim) ? stage(aim, limit(aim)) : solve(model, aim, sum, seconds);
            stages.add(reached);
            keep(model, reached, sum);
        }
        if (!aims.contains(Aim.END)) {
            best = new Turns(sheet, aims).take(best);
        }
        return new Answer.Found(Plan.of(best), stages, stages.stream().allMatch(Stage::proven));
    }

    private double share(Aim aim) {
        boolean far = aim == Aim.VALUE && stage(aim, limit(aim)).gap() > FAR;
        return far && ByHand.isPatched(sheet) ? LITTLE : SHARE;
    }

    private void keep(Model model, Stage reached, LinearArgument sum) {
        if (reached.aim().wantsMore()) {
            model.cp.addGreaterOrEqual(sum, reached.reached());
        } else {
            model.cp.addLessOrEqual(sum, reached.reached());
        }
    }

    private Stage solve(Model model, Aim aim, LinearArgument sum, double seconds) {
        model.cp.clearObjective();
        if (aim.wantsMore()) {
            model.cp.maximize(sum);
        } else {
            model.cp.minimize(sum);
        }
        model.hint(best);
        var solver = effort.solver(seconds);
        CpSolverStatus status;
        try (var _ = effort.stopper(solver)) {
            status = solver.solve(model.cp, new Better(model, aim));
        }
        return switch (status) {
            case OPTIMAL -> {
                take(aim, starts(model, solver::value, solver::booleanValue));
                yield stage(aim, measure.of(aim, best));
            }
            case FEASIBLE -> {
                take(aim, starts(model, solver::value, solver::booleanValue));
                yield stage(aim, bound(aim, solver.bestObjectiveBound()));
            }
            case UNKNOWN -> stage(aim, limit(aim)); // it has not looked at anything yet
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("the solver calls a question with a plan " + status);
        };
    }

    private long bound(Aim aim, double bound) {
        return aim.wantsMore()
                ? Math.min(limit(aim), (long) Math.floor(bound + 1e-6))
                : Math.max(limit(aim), (long) Math.ceil(bound - 1e-6));
    }

    private long limit(Aim aim) {
        return aim == Aim.VALUE ? Math.min(measure.limit(aim), mostValue) : measure.limit(aim);
    }

    private Stage stage(Aim aim, long bound) {
        long reached = measure.of(aim, best);
        return new Stage(aim, reached, bound, reached == bound);
    }

    private synchronized void take(Aim aim, int[] plan) {
        long now = measure.of(aim, plan);
        long before = measure.of(aim, best);
        if (aim.wantsMore() ? now >= before : now <= before) {
            best = plan;
        }
    }

    private void tell(Aim aim, long bound) {
        effort.watch().better(new Progress(aim, measure.of(aim, best), bound, effort.spent(), Plan.of(best)));
    }

    static int[] starts(Model model, ToLongFunction<LinearArgument> value, Predicate<Literal> is) {
        var starts = new int[model.sheet.size];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = is.test(model.stands[i]) ? (int) value.applyAsLong(model.starts[i]) : Draft.OUT;
        }
        return starts;
    }

    /// Told by the solver of each better plan.
    private final class Better extends CpSolverSolutionCallback {
        private final Model model;
        private final Aim aim;

        private Better(Model model, Aim aim) {
            this.model = model;
            this.aim = aim;
        }

        @Override
        public void onSolutionCallback() {
            take(aim, starts(model, this::value, this::booleanValue));
            tell(aim, bound(aim, bestObjectiveBound()));
        }
    }
}
