package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.portfolio.choice.Frame.Item;
import nl.samenspel.portfolio.choice.Result.Firmness;

/// How firm the order by value is: from which to which weight of each criterion the first few stay in the same order,
/// the other weights as they are. Source: planning.md §4. Pure.
final class Firm {
    static final int FIRST_FEW = 5;

    private Firm() {}

    static List<Firmness> of(Frame frame) {
        int count = Math.min(FIRST_FEW, frame.items().size());
        var weights = frame.criteria().stream().map(Frame.Weight::weight).toList();
        var order = order(frame.items(), weights, count);
        var found = new ArrayList<Firmness>();
        for (int criterion = 0; criterion < weights.size(); criterion++) {
            int weight = weights.get(criterion);
            int from = weight;
            while (from > 0 && order.equals(order(frame.items(), with(weights, criterion, from - 1), count))) {
                from--;
            }
            int until = weight;
            while (until < Criterion.HEAVIEST
                    && order.equals(order(frame.items(), with(weights, criterion, until + 1), count))) {
                until++;
            }
            found.add(new Firmness(criterion, weight, from, until, count));
        }
        return found;
    }

    private static List<Integer> with(List<Integer> weights, int criterion, int weight) {
        var changed = new ArrayList<>(weights);
        changed.set(criterion, weight);
        return changed;
    }

    /// Places of the first few by points, the same points by title.
    private static List<Integer> order(List<Item> items, List<Integer> weights, int count) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -points(items.get(item), weights))
                        .thenComparing(item -> items.get(item).title()))
                .limit(count)
                .toList();
    }

    private static int points(Item item, List<Integer> weights) {
        return IntStream.range(0, weights.size())
                .map(criterion -> weights.get(criterion) * item.scores().get(criterion))
                .sum();
    }
}
