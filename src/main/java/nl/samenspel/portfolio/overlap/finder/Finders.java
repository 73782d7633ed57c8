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

    /// Pairs with this one that any rule finds worth a look, but for those that stand in a relation
    /// already.
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

    /// Pairs that a change may have brought or otherwise made: all of what changed, and those of others
    /// that share a team, a chain or a rare attribute with it.
    public static Set<Pair> around(News news, Ground ground) {
        var pairs = new LinkedHashSet<Pair>();
        for (var ids : List.of(news.changed(), news.moved())) {
            ids.forEach(id -> ground.find(id).ifPresent(subject -> pairs.addAll(candidates(subject, ground))));
        }
        news.teams().forEach(team -> pairs.addAll(ScarceTeam.pairsOf(team, ground)));
        alongChains(news, ground)
                .forEach(id -> ground.find(id)
                        .ifPresent(subject -> rule(Rule.CHAIN)
                                .candidates(subject, ground, other -> pairs.add(Pair.of(id, other.id())))));
        news.groups().forEach(key -> pairs.addAll(few(ground.groups(), key)));
        news.services().forEach(key -> pairs.addAll(few(ground.services(), key)));
        pairs.removeIf(ground::isLinked);
        return pairs;
    }

    private static List<Pair> few(Shared index, String key) {
        return Pair.all(index.fewOf(key).stream().map(Subject::id).toList());
    }

    /// Whoever stands before or after what moved, as far as a push goes.
    public static Set<Assignment.Id> alongChains(News news, Ground ground) {
        var along = new LinkedHashSet<>(news.moved());
        Collection<Assignment.Id> before = news.moved();
        Collection<Assignment.Id> after = news.moved();
        for (int step = 0; step < Chain.FURTHEST; step++) {
            before = before.stream()
                    .flatMap(id -> ground.order().before(id).stream())
                    .distinct()
                    .toList();
            after = after.stream()
                    .flatMap(id -> ground.order().after(id).stream())
                    .distinct()
                    .toList();
            along.addAll(before);
            along.addAll(after);
        }
        return along;
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
