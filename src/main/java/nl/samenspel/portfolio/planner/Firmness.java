package nl.samenspel.portfolio.planner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How far each weight may go before the first places change.
///
/// Weights are shares that add up to 1. When one goes, the others give way in proportion; when those are all zero, they
/// share evenly. The value of a thing is then a straight line in that share, and where two lines meet they change
/// places.
public final class Firmness {
    private static final double HAIR = 1e-9;

    private final double[] shares;
    private final int[][] scores;
    private final int first;
    private final List<Integer> order;

    /// @param scores for each thing its score by each criterion
    /// @param first how many places count
    private Firmness(int[] weights, int[][] scores, int first) {
        long all = Math.max(1, IntStream.of(weights).asLongStream().sum());
        shares = IntStream.of(weights)
                .mapToDouble(weight -> (double) weight / all)
                .toArray();
        this.scores = scores;
        this.first = Math.min(first, scores.length);
        order = order(weights, scores);
    }

    /// Between which shares, 0 … 1, this criterion leaves the first places as they are. Its own share now lies between.
    public record Range(double now, double from, double to) {}

    /// The things in order of value by these weights, the most first; those equal in the order given.
    public static List<Integer> order(int[] weights, int[][] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(thing -> -value(weights, scores[thing]))
                        .thenComparingInt(thing -> thing))
                .toList();
    }

    private static long value(int[] weights, int[] scores) {
        return IntStream.range(0, weights.length)
                .mapToLong(at -> (long) weights[at] * scores[at])
                .sum();
    }

    /// For each criterion the range of its share in which the first places stay the same, in the same order.
    ///
    /// @param weights 0 or more, in any unit
    /// @param scores for each thing its score by each criterion
    /// @param first how many places count
    public static List<Range> ranges(int[] weights, int[][] scores, int first) {
        var firmness = new Firmness(weights, scores, first);
        return IntStream.range(0, weights.length).mapToObj(firmness::range).toList();
    }

    private Range range(int criterion) {
        double now = shares[criterion];
        double from = 0;
        double to = 1;
        for (int place = 0; place < first; place++) {
            // those among the first in their order, and the last of them before all that come after
            int until = place + 1 < first ? place + 2 : order.size();
            for (int other = place + 1; other < until; other++) {
                double atNone = rest(order.get(place), criterion) - rest(order.get(other), criterion);
                double atAll = scores[order.get(place)][criterion] - scores[order.get(other)][criterion];
                double slope = atAll - atNone;
                if (slope > HAIR) {
                    from = Math.max(from, Math.min(now, -atNone / slope));
                } else if (slope < -HAIR) {
                    to = Math.min(to, Math.max(now, -atNone / slope));
                }
            }
        }
        return new Range(now, from, to);
    }

    /// What the thing is worth when this criterion has no share.
    private double rest(int thing, int criterion) {
        double others = 0;
        double value = 0;
        for (int at = 0; at < shares.length; at++) {
            if (at != criterion) {
                others += shares[at];
                value += shares[at] * scores[thing][at];
            }
        }
        if (others > HAIR) {
            return value / others;
        }
        return shares.length == 1
                ? 0
                : (IntStream.of(scores[thing]).asLongStream().sum() - scores[thing][criterion])
                        / (double) (shares.length - 1);
    }
}
