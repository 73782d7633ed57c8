package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Optional;

/// Whether there is any plan at all.
///
/// @param plan one, when there is
record Feasible(Is is, Optional<int[]> plan) {
    enum Is {
        YES,
        NO,
        UNKNOWN
    }

    static Feasible ask(Sheet sheet, Effort effort, double seconds) {
        var model = new Model(sheet, false);
        var solver = effort.solver(seconds);
        CpSolverStatus status;
        try (var _ = effort.stopper(solver)) {
            status = solver.solve(model.cp);
        }
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Feasible(Is.YES, Optional.of(Staged.starts(model, solver::value, solver::booleanValue)));
            case INFEASIBLE -> new Feasible(Is.NO, Optional.empty());
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> new Feasible(Is.UNKNOWN, Optional.empty());
        };
    }
}
