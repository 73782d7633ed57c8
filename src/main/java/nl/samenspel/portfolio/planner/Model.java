package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

/// The hard rules of a question in the solver's words.
///
/// Each piece has a start and a literal that says whether it stands; one left out starts at its earliest month, so that
/// there is one way only to say so. Capacity is kept by [ByMonth] or [ByInterval].
final class Model {
    /// Above so many entries in the month sums those cost more than they bring.
    private static final long MOST_ENTRIES = 1_500_000;

    final Sheet sheet;
    final CpModel cp = new CpModel();
    final IntVar[] starts;
    final Literal[] stands;
    private final Crowding crowding;

    /// The way in which crews are kept from being over-asked.
    interface Crowding {
        /// Months that a piece starts later than asked, 0 when left out.
        LinearArgument late(int piece);

        /// A literal that is true when the piece starts in this month, or is no obstacle to saying so.
        Literal startsIn(int piece, int month);

        void hint(int piece, int start);
    }

    Model(Sheet sheet, boolean schedule) {
        this.sheet = sheet;
        starts = new IntVar[sheet.size];
        stands = new Literal[sheet.size];
        for (int i = 0; i < sheet.size; i++) {
            var possible = sheet.earliest[i] <= sheet.last[i];
            starts[i] = cp.newIntVar(sheet.earliest[i], Math.max(sheet.earliest[i], sheet.last[i]), "");
            if (sheet.must[i]) {
                stands[i] = possible ? cp.trueLiteral() : cp.falseLiteral();
            } else {
                stands[i] = possible ? cp.newBoolVar("") : cp.falseLiteral();
            }
            if (sheet.must[i] && !possible) {
                cp.addBoolOr(new Literal[] {cp.falseLiteral()});
            }
        }
        crowding = schedule || !isByMonth(sheet) ? new ByInterval(this) : new ByMonth(this);
        orders();
        floors();
    }

    /// Whether the windows are short enough to count by each month.
    static boolean isByMonth(Sheet sheet) {
        return entries(sheet) <= MOST_ENTRIES;
    }

    private static long entries(Sheet sheet) {
        long entries = 0;
        for (int i = 0; i < sheet.size; i++) {
            long months = 0;
            for (int each = 0; each < sheet.needs[i].length; each += 4) {
                months += sheet.needs[i][each + 2];
            }
            entries += months * Math.max(0, sheet.last[i] - sheet.earliest[i] + 1);
        }
        return entries;
    }

    private void orders() {
        for (var order : sheet.question.orders()) {
            int before = order.before();
            int after = order.after();
            cp.addImplication(stands[after], stands[before]);
            cp.addGreaterOrEqual(
                            starts[after], LinearExpr.affine(starts[before], 1, sheet.length[before] + order.lag()))
                    .onlyEnforceIf(stands[after]);
        }
    }

    private void floors() {
        for (var floor : sheet.question.floors()) {
            var amounts = new Amounts(sheet, floor.client());
            if (amounts.asked() > 0) {
                cp.addGreaterOrEqual(given(amounts), Math.ceilDiv(amounts.asked() * floor.permille(), 1000));
            }
        }
    }

    private LinearExprBuilder given(Amounts amounts) {
        var given = LinearExpr.newBuilder();
        for (int i = 0; i < sheet.size; i++) {
            if (amounts.of(i) > 0) {
                given.addTerm(stands[i], amounts.of(i));
            }
        }
        return given;
    }

    /// What is made large or small for an aim. Adds what is needed to say it.
    LinearArgument sum(Aim aim) {
        return switch (aim) {
            case VALUE -> value();
            case FAIRNESS -> loss();
            case EARLINESS -> late();
            case STABILITY -> moved();
            case END -> end();
        };
    }

    private LinearArgument value() {
        var value = LinearExpr.newBuilder();
        for (int i = 0; i < sheet.size; i++) {
            if (sheet.value[i] > 0) {
                value.addTerm(stands[i], sheet.value[i]);
            }
        }
        return value.build();
    }

    private LinearArgument loss() {
        var loss = cp.newIntVar(0, 1000, "");
        for (int client = 0; client < sheet.question.clients(); client++) {
            var amounts = new Amounts(sheet, client);
            if (amounts.asked() > 0) {
                var all = LinearExpr.newBuilder().addTerm(loss, amounts.asked());
                for (int i = 0; i < sheet.size; i++) {
                    if (amounts.of(i) > 0) {
                        all.addTerm(stands[i], amounts.of(i) * 1000);
                    }
                }
                cp.addGreaterOrEqual(all, amounts.asked() * 1000);
            }
        }
        return loss;
    }

    private LinearArgument late() {
        var late = LinearExpr.newBuilder();
        for (int i = 0; i < sheet.size; i++) {
            late.add(crowding.late(i));
            late.add(sheet.months).addTerm(stands[i], -sheet.months);
        }
        return late.build();
    }

    private LinearArgument moved() {
        var moved = LinearExpr.newBuilder();
        for (int i = 0; i < sheet.size; i++) {
            if (sheet.question.pieces().get(i).firm()) {
                moved.add(1).addTerm(crowding.startsIn(i, sheet.asked[i]), -1);
            }
        }
        return moved.build();
    }

    private LinearArgument end() {
        var end = cp.newIntVar(0, sheet.months, "");
        for (int i = 0; i < sheet.size; i++) {
            cp.addGreaterOrEqual(end, LinearExpr.affine(starts[i], 1, sheet.length[i]))
                    .onlyEnforceIf(stands[i]);
        }
        return end;
    }

    /// Starts the search from this plan.
    void hint(int[] plan) {
        cp.clearHints();
        for (int i = 0; i < sheet.size; i++) {
            cp.addHint(starts[i], plan[i] == Draft.OUT ? sheet.earliest[i] : plan[i]);
            if (!sheet.must[i] && sheet.earliest[i] <= sheet.last[i]) {
                cp.addHint(stands[i], plan[i] != Draft.OUT);
            }
            crowding.hint(i, plan[i]);
        }
    }
}
