package nl.samenspel.portfolio.planner;

/// A price for each crew in each month, such that what is paid for leaves about as much as there is.
///
/// Whatever the prices, no plan is worth more than all capacity at its price and, for each piece, what it brings above
/// the cheapest months it can have (Lagrange's bound; orders and floors are left aside, which only makes it larger). A
/// subgradient walk lowers that sum; it comes as near as a linear program would, in a fraction of the time.
final class Prices {
    private static final int ROUNDS = 3000;
    private static final int PATIENCE = 25;

    private final Sheet sheet;
    private final double[][] price;
    private final double[][] sums;
    private final double[][] best;
    private double bound = Double.MAX_VALUE;

    /// @param known the value of a plan that is there
    Prices(Sheet sheet, long known) {
        this.sheet = sheet;
        price = new double[sheet.capacity.length][sheet.months];
        sums = new double[price.length][sheet.months + 1];
        best = new double[price.length][sheet.months];
        walk(known);
        for (int crew = 0; crew < price.length; crew++) {
            price[crew] = best[crew];
        }
        add();
    }

    /// No plan is worth more.
    long bound() {
        return (long) Math.floor(bound * (1 + 1e-12) + 1e-6);
    }

    private void walk(long known) {
        var over = new double[price.length][sheet.months];
        double stride = 1;
        int stale = 0;
        for (int round = 0; round < ROUNDS && stride > 1e-4 && bound > known; round++) {
            double now = value(over);
            if (now < bound - 1e-9) {
                bound = now;
                stale = 0;
                for (int crew = 0; crew < price.length; crew++) {
                    System.arraycopy(price[crew], 0, best[crew], 0, sheet.months);
                }
            } else if (++stale > PATIENCE) {
                stale = 0;
                stride /= 1.6;
            }
            step(over, stride * Math.max(1e-9, now - known * (1 + 0.02 * stride)));
        }
    }

    /// The sum for these prices. Tells for each crew and month how much is left over when each piece takes its best.
    private double value(double[][] over) {
        add();
        double value = 0;
        for (int crew = 0; crew < price.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                over[crew][month] = sheet.capacity[crew][month];
                value += price[crew][month] * sheet.capacity[crew][month];
            }
        }
        for (int i = 0; i < sheet.size; i++) {
            int start = cheapest(i, sheet.earliest[i], sheet.last[i]);
            double gain = start < 0 ? 0 : sheet.value[i] - cost(i, start);
            if (start >= 0 && (gain > 0 || sheet.must[i])) {
                value += gain;
                take(i, start, over);
            }
        }
        return value;
    }

    private void take(int piece, int start, double[][] over) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            int from = start + needs[each + 1];
            for (int month = from; month < from + needs[each + 2]; month++) {
                over[needs[each]][month] -= needs[each + 3];
            }
        }
    }

    private void step(double[][] over, double wanted) {
        double square = 1e-9;
        for (int crew = 0; crew < price.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                if (over[crew][month] < 0 || price[crew][month] > 0) {
                    square += over[crew][month] * over[crew][month];
                }
            }
        }
        for (int crew = 0; crew < price.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                price[crew][month] = Math.max(0, price[crew][month] - wanted / square * over[crew][month]);
            }
        }
    }

    private void add() {
        for (int crew = 0; crew < price.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                sums[crew][month + 1] = sums[crew][month] + price[crew][month];
            }
        }
    }

    /// The month from `first` to `last` in which the piece costs least, the soonest where there are more; -1 if none.
    private int cheapest(int piece, int first, int last) {
        int cheapest = -1;
        double least = Double.MAX_VALUE;
        for (int start = first; start <= last; start++) {
            double cost = cost(piece, start);
            if (cost < least) {
                least = cost;
                cheapest = start;
            }
        }
        return cheapest;
    }

    /// What the piece costs by these prices when it starts then.
    double cost(int piece, int start) {
        var needs = sheet.needs[piece];
        double cost = 0;
        for (int each = 0; each < needs.length; each += 4) {
            int from = start + needs[each + 1];
            var its = sums[needs[each]];
            cost += needs[each + 3] * (its[from + needs[each + 2]] - its[from]);
        }
        return cost;
    }

    /// What the piece costs at least.
    double least(int piece) {
        int start = cheapest(piece, sheet.earliest[piece], sheet.last[piece]);
        return start < 0 ? Double.MAX_VALUE : cost(piece, start);
    }
}
