package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Arrays;

/// Capacity as one cumulative rule for each crew over intervals; months with less than the most are filled up with
/// fixed ones. Its size does not grow with the windows; used for schedules and for very wide windows.
final class ByInterval implements Model.Crowding {
    private final Model model;
    private final Sheet sheet;

    ByInterval(Model model) {
        this.model = model;
        sheet = model.sheet;
        var rules = new CumulativeConstraint[sheet.capacity.length];
        for (int crew = 0; crew < rules.length; crew++) {
            rules[crew] = rule(sheet.capacity[crew]);
        }
        for (int i = 0; i < sheet.size; i++) {
            if (sheet.earliest[i] > sheet.last[i]) {
                continue;
            }
            var needs = sheet.needs[i];
            for (int each = 0; each < needs.length; each += 4) {
                var from = LinearExpr.affine(model.starts[i], 1, needs[each + 1]);
                var interval = sheet.must[i]
                        ? model.cp.newFixedSizeIntervalVar(from, needs[each + 2], "")
                        : model.cp.newOptionalFixedSizeIntervalVar(from, needs[each + 2], model.stands[i], "");
                rules[needs[each]].addDemand(interval, needs[each + 3]);
            }
        }
    }

    private CumulativeConstraint rule(int[] capacity) {
        int most = Arrays.stream(capacity).max().orElse(0);
        var rule = model.cp.addCumulative(most);
        for (int month = 0; month < capacity.length; month++) {
            int until = month;
            while (until + 1 < capacity.length && capacity[until + 1] == capacity[month]) {
                until++;
            }
            if (capacity[month] < most) {
                rule.addDemand(model.cp.newFixedInterval(month, until - month + 1, ""), (long) most - capacity[month]);
            }
            month = until;
        }
        return rule;
    }

    @Override
    public LinearArgument late(int piece) {
        int most = Math.max(0, sheet.last[piece] - sheet.asked[piece]);
        if (most == 0) {
            return LinearExpr.constant(0);
        }
        var late = model.cp.newIntVar(0, most, "");
        model.cp
                .addGreaterOrEqual(late, LinearExpr.affine(model.starts[piece], 1, -sheet.asked[piece]))
                .onlyEnforceIf(model.stands[piece]);
        return late;
    }

    @Override
    public Literal startsIn(int piece, int month) {
        if (month < sheet.earliest[piece] || month > sheet.last[piece]) {
            return model.cp.falseLiteral();
        }
        var then = model.cp.newBoolVar("");
        model.cp.addEquality(model.starts[piece], month).onlyEnforceIf(then);
        model.cp.addImplication(then, model.stands[piece]);
        return then;
    }

    @Override
    public void hint(int piece, int start) {
        // the start itself says all
    }
}
