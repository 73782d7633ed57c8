package nl.samenspel.portfolio.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.portfolio.picture.PortfolioMap.Lane;

/// Puts clients that have much to do with each other beside each other, so that lines are short. What belongs to no
/// client stands last.
final class LaneOrder {
    static final Comparator<Lane> BY_NAME = Comparator.comparing(Lane::sort)
            .thenComparing(Lane::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(lane -> String.valueOf(lane.client()));

    /// Beyond this many nobody follows a line by eye, and finding a name is worth more.
    private static final int MOST_TO_ARRANGE = 24;
    /// Doing an assignment together binds more than a line.
    private static final int TOGETHER = 3;

    private final Map<List<Lane>, Integer> bonds = new HashMap<>();

    private LaneOrder() {}

    static List<Lane> of(Map<Assignment, List<Lane>> lanesOf, List<Link> links) {
        var all = lanesOf.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted(BY_NAME)
                .toList();
        var clients =
                all.stream().filter(lane -> lane.sort() == Lane.Sort.CLIENT).toList();
        if (clients.size() > MOST_TO_ARRANGE) {
            return all;
        }
        var order = new LaneOrder();
        order.bind(lanesOf, links);
        var arranged = new ArrayList<>(order.chain(clients));
        all.stream().filter(lane -> lane.sort() != Lane.Sort.CLIENT).forEach(arranged::add);
        return arranged;
    }

    private void bind(Map<Assignment, List<Lane>> lanesOf, List<Link> links) {
        var byId = new HashMap<Assignment.Id, List<Lane>>();
        lanesOf.forEach((assignment, lanes) -> {
            byId.put(assignment.id(), lanes);
            bind(lanes, lanes, TOGETHER);
        });
        for (var link : links) {
            bind(
                    byId.getOrDefault(link.one(), List.of()),
                    byId.getOrDefault(link.other(), List.of()),
                    link.weight().ordinal() + 1);
        }
    }

    private void bind(List<Lane> some, List<Lane> others, int strength) {
        for (var one : some) {
            for (var other : others) {
                if (!one.equals(other)) {
                    bonds.merge(List.of(one, other), strength, Integer::sum);
                    bonds.merge(List.of(other, one), strength, Integer::sum);
                }
            }
        }
    }

    /// Begins with the one bound most, then adds the one bound most to either end.
    private List<Lane> chain(List<Lane> clients) {
        var left = new LinkedHashSet<>(clients);
        var chain = new ArrayList<Lane>();
        while (!left.isEmpty()) {
            var next = left.iterator().next();
            var best = -1;
            var atEnd = true;
            for (var lane : left) {
                var toEnd = chain.isEmpty() ? total(lane, clients) : bond(chain.getLast(), lane);
                var toStart = chain.isEmpty() ? -1 : bond(chain.getFirst(), lane);
                if (Math.max(toEnd, toStart) > best) {
                    best = Math.max(toEnd, toStart);
                    next = lane;
                    atEnd = toEnd >= toStart;
                }
            }
            if (atEnd) {
                chain.addLast(next);
            } else {
                chain.addFirst(next);
            }
            left.remove(next);
        }
        return chain;
    }

    private int bond(Lane one, Lane other) {
        return bonds.getOrDefault(List.of(one, other), 0);
    }

    private int total(Lane lane, List<Lane> clients) {
        return clients.stream().mapToInt(other -> bond(lane, other)).sum();
    }
}
