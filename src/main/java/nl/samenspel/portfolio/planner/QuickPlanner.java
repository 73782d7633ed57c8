package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts in what must be done and then what is worth most for its size, and looks no further.
final class QuickPlanner implements Planner {
    QuickPlanner(Limits limits) {}

    @Override
    public Answer plan(Question question, Watch watch) {
        var circle = Circles.find(question);
        if (circle.isPresent()) {
            return new Answer.Impossible(List.of(new Conflict.Circle(circle.get())), true);
        }
        var sheet = new Sheet(question);
        var draft = new Draft(sheet);
        for (int piece : sheet.sorted) {
            if (sheet.must[piece]) {
                draft.put(piece);
            }
        }
        var waiting = new ArrayList<>(IntStream.range(0, sheet.size)
                .filter(piece -> !sheet.must[piece])
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -(double) sheet.value[piece]
                        / (1 + question.pieces().get(piece).amount())))
                .toList());
        while (waiting.removeIf(draft::put)) {}
        var plan = Plan.of(draft.starts);
        return Checker.broken(question, plan).isEmpty()
                ? new Answer.Found(plan, List.of(), false)
                : new Answer.Broken("found no plan by hand");
    }
}
