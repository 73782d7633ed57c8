package nl.samenspel.bench;

import java.util.Map;

/// How a cost grows with a size: `1` in proportion, `2` with its square.
public final class Exponent {
    private Exponent() {}

    /// The slope of the line through the logarithms.
    public static double of(Map<Integer, Double> costs) {
        double n = costs.size();
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumXx = 0;
        for (var each : costs.entrySet()) {
            double x = Math.log(each.getKey());
            double y = Math.log(each.getValue());
            sumX += x;
            sumY += y;
            sumXy += x * y;
            sumXx += x * x;
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }
}
