package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import org.jspecify.annotations.Nullable;

/// Capacity as one sum for each crew and month, over a literal for each month in which a piece may start. Gives sharp
/// bounds; used while windows are short enough.
final class ByMonth implements Model.Crowding {
    private final Model model;
    private final Sheet sheet;
    private final Literal[][] starts;
    private final @Nullable LinearExprBuilder[][] used;

    ByMonth(Model model) {
        this.model = model;
        sheet = model.sheet;
        starts = new Literal[sheet.size][];
        used = new LinearExprBuilder[sheet.capacity.length][sheet.months];
        for (int i = 0; i < sheet.size; i++) {
            starts[i] = start(i);
            for (int at = 0; at < starts[i].length; at++) {
                use(i, sheet.earliest[i] + at, starts[i][at]);
            }
        }
        for (int crew = 0; crew < used.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                var sum = used[crew][month];
                if (sum != null) {
                    model.cp.addLessOrEqual(sum, sheet.capacity[crew][month]);
                }
            }
        }
    }

    private Literal[] start(int piece) {
        int size = Math.max(0, sheet.last[piece] - sheet.earliest[piece] + 1);
        var literals = new Literal[size];
        var one = new Literal[size + 1];
        var start = LinearExpr.newBuilder().add(sheet.earliest[piece]);
        for (int at = 0; at < size; at++) {
            one[at] = literals[at] = model.cp.newBoolVar("");
            start.addTerm(literals[at], at);
        }
        one[size] = model.stands[piece].not();
        if (size > 0) {
            model.cp.addExactlyOne(one);
            model.cp.addEquality(model.starts[piece], start);
        }
        return literals;
    }

    private void use(int piece, int start, Literal literal) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            int from = start + needs[each + 1];
            for (int month = from; month < from + needs[each + 2]; month++) {
                var sum = used[needs[each]][month];
                if (sum == null) {
                    sum = used[needs[each]][month] = LinearExpr.newBuilder();
                }
                sum.addTerm(literal, needs[each + 3]);
            }
        }
    }

    @Override
    public LinearArgument late(int piece) {
        var late = LinearExpr.newBuilder();
        for (int at = 0; at < starts[piece].length; at++) {
            int months = sheet.earliest[piece] + at - sheet.asked[piece];
            if (months > 0) {
                late.addTerm(starts[piece][at], months);
            }
        }
        return late.build();
    }

    @Override
    public Literal startsIn(int piece, int month) {
        int at = month - sheet.earliest[piece];
        return at < 0 || at >= starts[piece].length ? model.cp.falseLiteral() : starts[piece][at];
    }

    @Override
    public void hint(int piece, int start) {
        for (int at = 0; at < starts[piece].length; at++) {
            model.cp.addHint(starts[piece][at], sheet.earliest[piece] + at == start);
        }
    }
}
