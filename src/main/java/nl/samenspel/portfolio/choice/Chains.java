package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.portfolio.choice.Frame.Chain;
import nl.samenspel.portfolio.choice.Frame.Item;

/// Which relations of the register say that one assignment is done before another begins. Ours: an order that the
/// register keeps as asked stays kept, and a heavy one has to be kept; a lighter one that is not kept now does not
/// count.
final class Chains {
    private final List<Assignment> assignments;
    private final List<Item> items;
    private final List<Link> links;

    Chains(List<Assignment> assignments, List<Item> items, List<Link> links) {
        this.assignments = assignments;
        this.items = items;
        this.links = links;
    }

    /// Refuses: ORDER_GOES_ROUND with the titles of the circle.
    List<Chain> counting() {
        var places = new HashMap<Assignment.Id, Integer>();
        for (int place = 0; place < assignments.size(); place++) {
            places.put(assignments.get(place).id(), place);
        }
        var all = links.stream()
                .filter(link -> link.state() instanceof Link.State.Accepted
                        && link.kind().directed())
                .filter(link -> places.containsKey(link.one()) && places.containsKey(link.other()))
                .toList();
        refuseCircle(all.stream().map(link -> chain(link, places)).toList());
        return all.stream()
                .filter(link -> counts(link, chain(link, places)))
                .map(link -> chain(link, places))
                .distinct()
                .toList();
    }

    private static Chain chain(Link link, Map<Assignment.Id, Integer> places) {
        int one = java.util.Objects.requireNonNull(places.get(link.one()));
        int other = java.util.Objects.requireNonNull(places.get(link.other()));
        return link.kind() == Link.Kind.PRECEDES ? new Chain(one, other) : new Chain(other, one);
    }

    private boolean counts(Link link, Chain chain) {
        var before = items.get(chain.before());
        var after = items.get(chain.after());
        boolean kept = before.asked() + before.length() <= after.asked();
        return kept || link.weight() == Link.Weight.HEAVY && !(before.fixed() && after.fixed());
    }

    private void refuseCircle(List<Chain> chains) {
        var done = new HashSet<Integer>();
        for (int place = 0; place < items.size(); place++) {
            follow(place, chains, new ArrayList<>(), done);
        }
    }

    private void follow(int place, List<Chain> chains, List<Integer> path, Set<Integer> done) {
        if (path.contains(place)) {
            var names = path.subList(path.indexOf(place), path.size()).stream()
                    .map(each -> items.get(each).title())
                    .toList();
            throw new Refused(List.of(
                    new Problem("", ChoiceRefusal.ORDER_GOES_ROUND, Map.of("names", String.join(", ", names)))));
        }
        if (done.contains(place)) {
            return;
        }
        path.add(place);
        chains.stream()
                .filter(chain -> chain.before() == place)
                .forEach(chain -> follow(chain.after(), chains, path, done));
        path.removeLast();
        done.add(place);
    }
}
