package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;

/// One that ends later than its successor should begin pushes that one, and those that come after it in
/// turn. People know of the first, which is a relation; the rule tells of those further on.
final class Chain implements Finder {
    static final int FURTHEST = 6;
    private static final int MOST = 50;
    private static final int LONG = 3;

    /// One that is pushed.
    ///
    /// @param by months later than planned
    /// @param through the one just before it
    private record Push(int by, Assignment.Id through, int steps) {}

    @Override
    public void candidates(Subject subject, Ground ground, Consumer<Subject> found) {
        pushedBy(subject, ground).keySet().forEach(each -> found.accept(ground.subject(each)));
        var seen = new ArrayDeque<Assignment.Id>(ground.order().before(subject.id()));
        var all = new java.util.LinkedHashSet<>(seen);
        while (!seen.isEmpty() && all.size() < MOST) {
            ground.order().before(seen.removeFirst()).forEach(each -> {
                if (all.add(each)) {
                    seen.add(each);
                }
            });
        }
        all.remove(subject.id());
        all.stream()
                .map(ground::subject)
                .filter(each -> pushedBy(each, ground).containsKey(subject.id()))
                .forEach(found);
    }

    @Override
    public Optional<Reason> find(Subject one, Subject other, Ground ground) {
        var forwards = pushedBy(one, ground).get(other.id());
        if (forwards != null) {
            return Optional.of(reason(one, other, forwards, ground));
        }
        return Optional.ofNullable(pushedBy(other, ground).get(one.id()))
                .map(backwards -> reason(other, one, backwards, ground));
    }

    /// Those at least two steps on that cannot begin as planned.
    private static Map<Assignment.Id, Push> pushedBy(Subject late, Ground ground) {
        var pushed = new HashMap<Assignment.Id, Push>();
        var ends = new HashMap<Assignment.Id, Integer>();
        if (late.months().isEmpty()) {
            return pushed;
        }
        ends.put(late.id(), late.months().get().last());
        var queue = new ArrayDeque<Assignment.Id>(List.of(late.id()));
        while (!queue.isEmpty() && ends.size() < MOST) {
            var from = queue.removeFirst();
            var steps = pushed.containsKey(from) ? pushed.get(from).steps() : 0;
            if (steps == FURTHEST) {
                continue;
            }
            for (var next : ground.order().after(from)) {
                var months = ground.subject(next).months();
                if (months.isEmpty() || ends.containsKey(next)) {
                    continue;
                }
                int by = java.util.Objects.requireNonNull(ends.get(from))
                        + 1
                        - months.get().first();
                if (by > 0) {
                    pushed.put(next, new Push(by, from, steps + 1));
                    ends.put(next, months.get().last() + by);
                    queue.add(next);
                }
            }
        }
        pushed.values().removeIf(push -> push.steps() < 2);
        return pushed;
    }

    private static Reason reason(Subject late, Subject pushed, Push push, Ground ground) {
        var planned = pushed.months().orElseThrow().first();
        var args = new TreeMap<String, Object>();
        args.put("late", late.title());
        args.put("pushed", pushed.title());
        args.put("through", ground.subject(push.through()).title());
        args.put("until", Months.text(late.months().orElseThrow().last()));
        args.put("month", Months.text(planned + push.by()));
        args.put("planned", Months.text(planned));
        var facts = List.of(
                late.id().value() + " " + late.months().orElseThrow().last(),
                pushed.id().value() + " " + planned,
                push.through().value().toString());
        return new Reason(
                Rule.CHAIN,
                Link.Kind.PRECEDES,
                late.id(),
                push.by() >= LONG ? Link.Weight.HEAVY : Link.Weight.MEDIUM,
                args,
                facts);
    }
}
