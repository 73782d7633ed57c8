package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Full-time people counted in hundredths, so that parts always make the whole.
public final class Hundredths {
    private Hundredths() {}

    /// Rounded half up.
    public static long of(BigDecimal fte) {
        return fte.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    public static BigDecimal fte(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /// The whole divided by weights: each part rounded down, what is left goes to the largest remainders, of equal ones
    /// to the first. All weights zero: equally.
    public static long[] divide(long whole, long[] weights) {
        var sum = Arrays.stream(weights).sum();
        if (sum == 0) {
            var equal = new long[weights.length];
            Arrays.fill(equal, 1);
            return weights.length == 0 ? equal : divide(whole, equal);
        }
        var parts = new long[weights.length];
        var remainders = new long[weights.length];
        var left = whole;
        for (int i = 0; i < weights.length; i++) {
            var exact = Math.multiplyExact(whole, weights[i]);
            parts[i] = exact / sum;
            remainders[i] = exact % sum;
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
