package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.assignment.Assignment;

/// Two assignments, whichever is named first.
///
/// @param one the lesser by its id as text
public record Pair(Assignment.Id one, Assignment.Id other) {
    public Pair {
        if (compare(one, other) >= 0) {
            throw new IllegalArgumentException("use Pair.of");
        }
    }

    public static Pair of(Assignment.Id a, Assignment.Id b) {
        return compare(a, b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    /// Each with each.
    static List<Pair> all(List<Assignment.Id> ids) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                pairs.add(of(ids.get(one), ids.get(other)));
            }
        }
        return pairs;
    }

    private static int compare(Assignment.Id a, Assignment.Id b) {
        int high = Long.compareUnsigned(
                a.value().getMostSignificantBits(), b.value().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        a.value().getLeastSignificantBits(), b.value().getLeastSignificantBits());
    }

    public boolean has(Assignment.Id id) {
        return one.equals(id) || other.equals(id);
    }

    /// The end that is not this one.
    public Assignment.Id far(Assignment.Id near) {
        return one.equals(near) ? other : one;
    }
}
