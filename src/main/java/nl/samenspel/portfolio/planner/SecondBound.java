package nl.samenspel.portfolio.planner;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a plan can be worth at most, by a second solver (SCIP) on a processor of its own: a linear program over a
/// start in each month, which it sharpens with cuts. It only ever says how far a plan may be from the best; that one
/// is the best is left to the solver that counts in whole numbers. Floors are left aside, which only makes the bound
/// larger.
final class SecondBound {
    static final long UNKNOWN = Long.MAX_VALUE;
    /// Not a whole number, counted with floats: this much is added, as a part.
    private static final double ROUNDING = 1e-6;
    /// Cut as long as it helps, do not branch: that brings next to nothing in the time there is.
    private static final String CUTS = """
            limits/nodes = 1
            separating/maxcutsroot = 5000
            separating/maxroundsroot = -1
            separating/maxstallroundsroot = 100
            separating/aggregation/maxroundsroot = -1
            separating/aggregation/maxtriesroot = -1
            separating/aggregation/maxfailsroot = 500
            separating/gomory/maxroundsroot = 100
            separating/gomory/maxsepacutsroot = 500
            separating/minefficacyroot = 1e-05
            separating/zerohalf/maxroundsroot = 100
            constraints/knapsack/maxroundsroot = -1
            constraints/knapsack/maxsepacutsroot = 2000
            heuristics/rens/freq = -1
            heuristics/rins/freq = -1
            heuristics/crossover/freq = -1
            heuristics/farkasdiving/freq = -1
            heuristics/feaspump/freq = -1
            """;

    private final Sheet sheet;
    private final ModelBuilder model = new ModelBuilder();
    private final ModelSolver solver = new ModelSolver("SCIP");
    private final Variable[][] starts;
    private final CompletableFuture<Long> bound = new CompletableFuture<>();

    /// Begins at once.
    ///
    /// @param plan one that keeps all rules; without any it would not tell its bound
    SecondBound(Sheet sheet, int[] plan, double seconds) {
        this.sheet = sheet;
        starts = new Variable[sheet.size][];
        pieces(plan);
        crews();
        orders();
        solver.setTimeLimit(Duration.ofMillis((long) (seconds * 1000)));
        solver.setSolverSpecificParameters(CUTS);
        Thread.ofPlatform().daemon().name("second-bound").start(this::solve);
    }

    private void pieces(int[] plan) {
        var room = new Room(sheet);
        var value = LinearExpr.newBuilder();
        for (int i = 0; i < sheet.size; i++) {
            starts[i] = new Variable[Math.max(0, sheet.last[i] - sheet.earliest[i] + 1)];
            var one = LinearExpr.newBuilder();
            for (int at = 0; at < starts[i].length; at++) {
                int start = sheet.earliest[i] + at;
                starts[i][at] = model.newIntVar(0, room.fits(i, start) ? 1 : 0, "");
                model.getHelper().addHint(starts[i][at].getIndex(), plan[i] == start ? 1 : 0);
                one.addTerm(starts[i][at], 1);
                value.addTerm(starts[i][at], sheet.value[i]);
            }
            model.addLinearConstraint(one, sheet.must[i] ? 1 : 0, 1);
        }
        model.maximize(value);
    }

    private void crews() {
        var used = new LinearExprBuilder[sheet.capacity.length][sheet.months];
        for (var row : used) {
            Arrays.setAll(row, _ -> LinearExpr.newBuilder());
        }
        for (int i = 0; i < sheet.size; i++) {
            for (int at = 0; at < starts[i].length; at++) {
                use(used, sheet.needs[i], sheet.earliest[i] + at, starts[i][at]);
            }
        }
        for (int crew = 0; crew < used.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                model.addLessOrEqual(used[crew][month], sheet.capacity[crew][month]);
            }
        }
    }

    private static void use(LinearExprBuilder[][] used, int[] needs, int start, Variable starts) {
        for (int each = 0; each < needs.length && starts.getUpperBound() > 0; each += 4) {
            int from = start + needs[each + 1];
            for (int month = from; month < from + needs[each + 2]; month++) {
                used[needs[each]][month].addTerm(starts, needs[each + 3]);
            }
        }
    }

    /// By each month: what follows has begun only when what it builds on began long enough before.
    private void orders() {
        for (var order : sheet.question.orders()) {
            int then = order.after();
            int first = order.before();
            for (int month = sheet.earliest[then]; month <= sheet.last[then]; month++) {
                var row = LinearExpr.newBuilder();
                add(row, then, month, 1);
                add(row, first, month - sheet.length[first] - order.lag(), -1);
                model.addLessOrEqual(row, 0);
            }
        }
    }

    private void add(LinearExprBuilder row, int piece, int until, int sign) {
        for (int at = 0; at < starts[piece].length && sheet.earliest[piece] + at <= until; at++) {
            row.addTerm(starts[piece][at], sign);
        }
    }

    private void solve() {
        try {
            var status = solver.solve(model);
            var told = status == SolveStatus.OPTIMAL || status == SolveStatus.FEASIBLE;
            double most = told ? solver.getBestObjectiveBound() : Double.POSITIVE_INFINITY;
            bound.complete(most < 1e17 ? (long) Math.ceil(most * (1 + ROUNDING)) : UNKNOWN);
        } catch (RuntimeException e) { // it is a second opinion: the first stands without it
            bound.complete(UNKNOWN);
        }
    }

    /// The bound it has come to; ends it.
    long tell() {
        solver.interruptSolve();
        try {
            return bound.get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        } catch (ExecutionException | TimeoutException e) {
            return UNKNOWN;
        }
    }
}
