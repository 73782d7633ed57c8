package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.samenspel.assignment.Link;

/// The same target groups, or the same services, in the same months.
final class SameAttribute implements Finder {
    private static final int LOOKED_AT = 60;
    /// Of those who share it, the ones that most run in the same months.
    static final int KEPT = 4;

    /// What most have in common says something only when the months are mostly the same too.
    private static final double MOSTLY = 0.5;

    private static final double NEARLY = 0.75;

    private final Rule rule;
    private final Function<Subject, Map<String, String>> attributes;
    private final Function<Ground, Shared> index;

    private SameAttribute(
            Rule rule, Function<Subject, Map<String, String>> attributes, Function<Ground, Shared> index) {
        this.rule = rule;
        this.attributes = attributes;
        this.index = index;
    }

    static SameAttribute people() {
        return new SameAttribute(Rule.SAME_PEOPLE, Subject::groups, Ground::groups);
    }

    static SameAttribute service() {
        return new SameAttribute(Rule.SAME_SERVICE, Subject::services, Ground::services);
    }

    @Override
    public void candidates(Subject subject, Ground ground, Consumer<Subject> found) {
        var months = subject.months();
        if (months.isEmpty()) {
            return;
        }
        record Near(Subject subject, double closeness) {}
        var near = new LinkedHashSet<Subject>();
        for (var key : telling(subject, ground)) {
            near.addAll(index.apply(ground).near(subject, key, LOOKED_AT));
        }
        near.stream()
                .filter(other -> months.get().shared(other.months().orElseThrow()) > 0)
                .map(other -> new Near(other, closeness(subject, other, months.get())))
                .sorted(Comparator.comparingDouble((Near each) -> -each.closeness())
                        .thenComparing(each -> each.subject().id().value()))
                .limit(KEPT)
                .forEach(each -> found.accept(each.subject()));
    }

    private double closeness(Subject subject, Subject other, Months months) {
        return sameness(subject, other) + months.sameness(other.months().orElseThrow());
    }

    @Override
    public Optional<Reason> find(Subject one, Subject other, Ground ground) {
        var shared = shared(one, other, ground);
        if (shared.isEmpty() || one.months().isEmpty() || other.months().isEmpty()) {
            return Optional.empty();
        }
        var months = one.months().get();
        var others = other.months().get();
        if (months.shared(others) < 1) {
            return Optional.empty();
        }
        var rare = shared.keySet().stream().anyMatch(index.apply(ground)::isRare);
        var same = sameness(one, other);
        if (!rare && (same < MOSTLY || months.sameness(others) < MOSTLY)) {
            return Optional.empty();
        }
        var strong = months.sameness(others) >= NEARLY && (same == 1 || rare);
        return Optional.of(reason(one, List.copyOf(shared.values()), months.both(others), strong));
    }

    private Reason reason(Subject one, List<String> shared, Months both, boolean strong) {
        var args = new LinkedHashMap<String, Object>();
        args.put("shared", shared);
        args.put("from", Months.text(both.first()));
        args.put("until", Months.text(both.last()));
        var facts = new ArrayList<String>();
        shared.forEach(each -> facts.add(DutchWords.key(each)));
        facts.add(Months.text(both.first()) + "/" + Months.text(both.last()));
        var strength = strong ? Link.Weight.MEDIUM : Link.Weight.LIGHT;
        return new Reason(rule, Link.Kind.OVERLAPS, one.id(), strength, args, facts);
    }

    private Map<String, String> shared(Subject one, Subject other, Ground ground) {
        var shared = new java.util.TreeMap<>(attributes.apply(one));
        shared.keySet().retainAll(attributes.apply(other).keySet());
        shared.keySet().removeIf(key -> index.apply(ground).isCommon(key, ground.size()));
        return shared;
    }

    /// What more than a third of all have tells nothing of two of them.
    private List<String> telling(Subject subject, Ground ground) {
        return attributes.apply(subject).keySet().stream()
                .filter(key -> !index.apply(ground).isCommon(key, ground.size()))
                .toList();
    }

    /// What they share of all that the two have.
    private double sameness(Subject one, Subject other) {
        var there = attributes.apply(other).keySet();
        long shared =
                attributes.apply(one).keySet().stream().filter(there::contains).count();
        return shared
                / (double)
                        (attributes.apply(one).size() + attributes.apply(other).size() - shared);
    }
}
