package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;

/// Reads a plan beside its question and says which rules it breaks. Knows nothing of how plans are made: it counts
/// month by month, and guards whatever the planner says before anyone sees it.
public final class Checker {
    private final Question question;
    private final Plan plan;
    private final List<String> broken = new ArrayList<>();

    private Checker(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
    }

    /// The broken rules, each as a line for the log; empty for a plan that keeps them all.
    public static List<String> broken(Question question, Plan plan) {
        if (plan.starts().size() != question.pieces().size()) {
            return List.of("the plan speaks of " + plan.starts().size() + " pieces, the question of "
                    + question.pieces().size());
        }
        var checker = new Checker(question, plan);
        checker.readPieces();
        checker.readOrders();
        checker.readCrews();
        checker.readFloors();
        return List.copyOf(checker.broken);
    }

    private void readPieces() {
        for (int i = 0; i < question.pieces().size(); i++) {
            var piece = question.pieces().get(i);
            var start = plan.starts().get(i);
            if (start.isEmpty()) {
                refuseIf(piece.must(), piece.id() + " must be done and is left out");
                continue;
            }
            int first = start.getAsInt();
            int last = first + piece.length() - 1;
            refuseIf(first < piece.earliest(), piece.id() + " starts before its window");
            refuseIf(first > piece.latest(), piece.id() + " starts after its window");
            refuseIf(last >= question.months(), piece.id() + " ends after the last month");
            var deadline = piece.deadline();
            refuseIf(deadline != null && last > deadline, piece.id() + " ends after its deadline");
        }
    }

    private void readOrders() {
        for (var order : question.orders()) {
            var before = question.pieces().get(order.before());
            var after = question.pieces().get(order.after());
            var first = plan.starts().get(order.before());
            var then = plan.starts().get(order.after());
            if (then.isEmpty()) {
                continue;
            }
            refuseIf(first.isEmpty(), after.id() + " builds on " + before.id() + ", which is left out");
            refuseIf(
                    first.isPresent() && then.getAsInt() < first.getAsInt() + before.length() + order.lag(),
                    after.id() + " starts too soon after " + before.id());
        }
    }

    private void readCrews() {
        for (int crew = 0; crew < question.crews().size(); crew++) {
            for (int month = 0; month < question.months(); month++) {
                long used = used(crew, month);
                int capacity = question.crews().get(crew).capacity().get(month);
                refuseIf(
                        used > capacity,
                        question.crews().get(crew).name() + " has " + capacity + " in month " + month + ", not "
                                + used);
            }
        }
    }

    private long used(int crew, int month) {
        long used = 0;
        for (int i = 0; i < question.pieces().size(); i++) {
            var start = plan.starts().get(i);
            if (start.isPresent()) {
                for (var need : question.pieces().get(i).needs()) {
                    int from = start.getAsInt() + need.offset();
                    if (need.crew() == crew && month >= from && month < from + need.length()) {
                        used += need.hundredths();
                    }
                }
            }
        }
        return used;
    }

    private void readFloors() {
        for (var floor : question.floors()) {
            long asked = 0;
            long given = 0;
            for (int i = 0; i < question.pieces().size(); i++) {
                long amount = question.pieces().get(i).amountOf(floor.client());
                asked += amount;
                given += plan.starts().get(i).isPresent() ? amount : 0;
            }
            // the amounts may be some 10^13 for absurd questions: times 1000 still fits a long
            refuseIf(
                    given * 1000 < asked * floor.permille(),
                    "client " + floor.client() + " gets less than " + floor.permille() + " permille");
        }
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            broken.add(what);
        }
    }
}
