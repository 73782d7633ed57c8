package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpSolverStatus;

/// What two good plans agree on stays; of the rest the solver finds the best in a short time. Two plans that came about
/// apart are seldom wrong in the same place.
final class Crossing {
    private final Sheet sheet;
    private final Effort effort;

    Crossing(Sheet sheet, Effort effort) {
        this.sheet = sheet;
        this.effort = effort;
    }

    /// @param better the one to beat
    /// @return it, or one that is worth more
    int[] of(int[] better, int[] other, double seconds) {
        var model = new Model(sheet, false);
        for (int i = 0; i < sheet.size; i++) {
            if (better[i] == other[i]) {
                model.fix(i, better[i]);
            }
        }
        var value = model.sum(Aim.VALUE);
        model.cp.addGreaterOrEqual(value, new Measure(sheet).of(Aim.VALUE, better));
        model.cp.maximize(value);
        model.hint(better);
        var solver = effort.solver(seconds);
        CpSolverStatus status;
        try (var _ = effort.stopper(solver)) {
            status = solver.solve(model.cp);
        }
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Staged.starts(model, solver::value, solver::booleanValue)
                : better;
    }
}
