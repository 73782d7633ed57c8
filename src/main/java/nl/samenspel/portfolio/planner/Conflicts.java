package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Finds a smallest set of rules that cannot all be kept: leaves out rules, first many at once, then one by one, as
/// long as the rest still cannot be kept.
final class Conflicts {
    private final Question question;
    private final Effort effort;
    private boolean minimal = true;

    Conflicts(Question question, Effort effort) {
        this.question = question;
        this.effort = effort;
    }

    /// The question is known to have no plan.
    Answer.Impossible find() {
        List<Conflict> all = new ArrayList<>();
        for (int i = 0; i < question.floors().size(); i++) {
            all.add(new Conflict.Least(i));
        }
        for (int i = 0; i < question.pieces().size(); i++) {
            if (question.pieces().get(i).deadline() != null) {
                all.add(new Conflict.Due(i));
            }
        }
        for (int i = 0; i < question.orders().size(); i++) {
            all.add(new Conflict.Sequence(i));
        }
        for (int i = 0; i < question.crews().size(); i++) {
            all.add(new Conflict.Room(i, 0, question.months() - 1));
        }
        for (int i = 0; i < question.pieces().size(); i++) {
            if (question.pieces().get(i).must()) {
                all.add(new Conflict.Must(i));
            }
        }
        var fewest = shrink(all, Math.max(1, all.size() / 2));
        return new Answer.Impossible(narrow(fewest), minimal);
    }

    private List<Conflict> shrink(List<Conflict> from, int chunk) {
        var rules = from;
        for (int size = chunk; ; size = Math.max(1, size / 2)) {
            for (int at = 0; at < rules.size(); ) {
                var fewer = new ArrayList<>(rules.subList(0, at));
                fewer.addAll(rules.subList(Math.min(rules.size(), at + size), rules.size()));
                if (cannot(fewer)) {
                    rules = fewer;
                } else {
                    at += size;
                }
            }
            if (size == 1) {
                return rules;
            }
        }
    }

    /// For each crew the fewest months in one row.
    private List<Conflict> narrow(List<Conflict> rules) {
        var narrow = new ArrayList<>(rules);
        for (int i = 0; i < narrow.size(); i++) {
            if (narrow.get(i) instanceof Conflict.Room(int crew, int first, int last)) {
                int at = i;
                int from = furthest(first, last, month -> {
                    narrow.set(at, new Conflict.Room(crew, month, last));
                    return cannot(narrow);
                });
                int until = -furthest(-last, -from, month -> {
                    narrow.set(at, new Conflict.Room(crew, from, -month));
                    return cannot(narrow);
                });
                narrow.set(at, new Conflict.Room(crew, from, until));
            }
        }
        return narrow;
    }

    /// The largest number from `good` to `most` for which it still cannot be; `good` is known to be one.
    private static int furthest(int good, int most, java.util.function.IntPredicate cannot) {
        int low = good;
        int high = most;
        while (low < high) {
            int middle = Math.floorDiv(low + high + 1, 2);
            if (cannot.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean cannot(List<Conflict> rules) {
        if (effort.over()) {
            minimal = false;
            return false;
        }
        var sheet = new Sheet(only(question, rules));
        if (new FirstPlan(sheet, 1).find().isPresent()) {
            return false;
        }
        var answer =
                Feasible.ask(sheet, effort, Math.max(0.5, effort.left() / 10)).is();
        minimal &= answer != Feasible.Is.UNKNOWN;
        return answer == Feasible.Is.NO;
    }

    /// The question with these rules alone.
    static Question only(Question question, List<Conflict> rules) {
        var set = new java.util.HashSet<>(rules);
        var kept = new TreeSet<Integer>();
        var capacity = question.crews().stream()
                .map(crew -> new int[question.months()])
                .toList();
        capacity.forEach(each -> java.util.Arrays.fill(each, 2_000_000_000));
        for (var rule : rules) {
            switch (rule) {
                case Conflict.Sequence(int order) -> kept.add(order);
                case Conflict.Room(int crew, int first, int last) -> {
                    for (int month = first; month <= last; month++) {
                        capacity.get(crew)[month] =
                                question.crews().get(crew).capacity().get(month);
                    }
                }
                case Conflict.Must _, Conflict.Due _, Conflict.Least _, Conflict.Circle _ -> {}
            }
        }
        var pieces = IntStream.range(0, question.pieces().size())
                .mapToObj(i -> piece(question.pieces().get(i), i, set))
                .toList();
        var crews = capacity.stream()
                .map(each -> new Crew("", java.util.Arrays.stream(each).boxed().toList()))
                .toList();
        return new Question(
                question.months(),
                crews,
                pieces,
                kept.stream().map(question.orders()::get).toList(),
                IntStream.range(0, question.floors().size())
                        .filter(i -> set.contains(new Conflict.Least(i)))
                        .mapToObj(question.floors()::get)
                        .toList(),
                question.clients());
    }

    private static Piece piece(Piece piece, int i, java.util.Set<Conflict> rules) {
        return new Piece(
                piece.id(),
                rules.contains(new Conflict.Must(i)),
                false,
                piece.asked(),
                piece.earliest(),
                piece.latest(),
                rules.contains(new Conflict.Due(i)) ? piece.deadline() : null,
                piece.length(),
                piece.needs(),
                0,
                piece.parts());
    }
}
