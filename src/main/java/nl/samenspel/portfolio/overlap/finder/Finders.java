package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.samenspel.assignment.Assignment;

/// All rules together: which pairs may touch, and every reason of each. No score: the reasons stand beside
/// each other.
public final class Finders {
    private static final Map<Rule, Finder> RULES = rules();

    private Finders() {}

    private static Map<Rule, Finder> rules() {
        var rules = new EnumMap<Rule, Finder>(Rule.class);
        for (var rule : Rule.values()) {
            rules.put(
                    rule,
                    switch (rule) {
                        case SAME_PEOPLE -> SameAttribute.people();
                        case SAME_SERVICE -> SameAttribute.service();
                        case ALIKE -> new Alike();
                        case SCARCE_TEAM -> new ScarceTeam();
                        case CHAIN -> new Chain();
                        case OPPOSED -> new Opposed();
                    });
        }
        return rules;
    }

    /// Everything from scratch.
    ///
    /// @param goOn asked after each assignment with how many were looked at; false ends it there
    public static Map<Pair, List<Reason>> all(Ground ground, IntPredicate goOn) {
        var found = new LinkedHashMap<Pair, List<Reason>>();
        int looked = 0;
        for (var subject : ground.subjects()) {
            for (var pair : candidates(subject, ground)) {
                if (!found.containsKey(pair)) {
                    found.put(pair, reasons(pair, ground));
                }
            }
            if (!goOn.test(++looked)) {
                break;
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /// Pairs with this one that any rule finds worth a look, but for those that stand in a relation already.
    public static Set<Pair> candidates(Subject subject, Ground ground) {
        var pairs = new LinkedHashSet<Pair>();
        RULES.values()
                .forEach(rule ->
                        rule.candidates(subject, ground, other -> pairs.add(Pair.of(subject.id(), other.id()))));
        pairs.removeIf(ground::isLinked);
        return pairs;
    }

    private static Finder rule(Rule rule) {
        return Objects.requireNonNull(RULES.get(rule));
    }

    /// What else a change of this one may touch: pairs of others that share a scarce team or a chain with it.
    public static Set<Pair> around(Collection<Assignment.Id> changed, Ground ground) {
        var pairs = new LinkedHashSet<Pair>();
        for (var id : changed) {
            ground.find(id).ifPresent(subject -> {
                var near = new LinkedHashSet<Subject>();
                rule(Rule.SCARCE_TEAM).candidates(subject, ground, near::add);
                ground.order().after(id).forEach(each -> near.add(ground.subject(each)));
                ground.order().before(id).forEach(each -> near.add(ground.subject(each)));
                for (var each : near) {
                    rule(Rule.SCARCE_TEAM).candidates(each, ground, other -> pairs.add(Pair.of(each.id(), other.id())));
                    rule(Rule.CHAIN).candidates(each, ground, other -> pairs.add(Pair.of(each.id(), other.id())));
                }
            });
        }
        pairs.removeIf(ground::isLinked);
        return pairs;
    }

    /// Every rule's reason, the strongest first; none when either is not there or they stand in a relation
    /// already.
    public static List<Reason> reasons(Pair pair, Ground ground) {
        var one = ground.find(pair.one());
        var other = ground.find(pair.other());
        if (one.isEmpty() || other.isEmpty() || ground.isLinked(pair)) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        RULES.values().forEach(rule -> rule.find(one.get(), other.get(), ground).ifPresent(reasons::add));
        reasons.sort(Comparator.comparing(Reason::strength).reversed().thenComparing(Reason::rule));
        return List.copyOf(reasons);
    }
}
