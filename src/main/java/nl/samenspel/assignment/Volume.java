package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.organisation.Organisation;

/// How much of the provider's work each client asks for. Our own reading; it says "roughly", never more.
///
/// An assignment weighs what its teams need on average per month (fte), or else by its size: S 1, M 3, L 8, nothing
/// said 1. Its weight goes to its clients by their shares; what no share speaks of is divided equally over the clients
/// without one.
public final class Volume {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Volume() {}

    /// Parts of the whole, together 1; empty when no assignment has a client.
    public static Map<Organisation.Id, BigDecimal> perClient(List<Description> assignments) {
        var volumes = new HashMap<Organisation.Id, BigDecimal>();
        assignments.forEach(each -> divide(each, volumes));
        var whole = volumes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return Map.of();
        }
        volumes.replaceAll((_, volume) -> volume.divide(whole, 4, RoundingMode.HALF_UP));
        return volumes;
    }

    static BigDecimal weight(Description assignment) {
        var blocks = assignment.demand();
        if (!blocks.isEmpty()) {
            return perMonth(blocks);
        }
        return BigDecimal.valueOf(
                switch (assignment.size()) {
                    case L -> 8;
                    case M -> 3;
                    case S -> 1;
                    case null -> 1;
                });
    }

    private static BigDecimal perMonth(List<Demand> blocks) {
        var fteMonths = BigDecimal.ZERO;
        for (var block : blocks) {
            fteMonths = fteMonths.add(block.fte().multiply(BigDecimal.valueOf(months(block))));
        }
        var first = blocks.stream()
                .map(Demand::from)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var last = blocks.stream()
                .map(Demand::until)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return fteMonths.divide(BigDecimal.valueOf(ChronoUnit.MONTHS.between(first, last) + 1), MathContext.DECIMAL32);
    }

    private static long months(Demand block) {
        return ChronoUnit.MONTHS.between(block.from(), block.until()) + 1;
    }

    private static void divide(Description assignment, Map<Organisation.Id, BigDecimal> volumes) {
        var clients = assignment.clients();
        var said = DescriptionRules.sumOfShares(clients);
        var silent = clients.stream().filter(client -> client.share() == null).count();
        var rest = HUNDRED.subtract(said).max(BigDecimal.ZERO);
        var weight = weight(assignment);
        for (var client : clients) {
            var share = client.share() != null
                    ? client.share()
                    : rest.divide(BigDecimal.valueOf(silent), MathContext.DECIMAL32);
            volumes.merge(
                    client.organisation(),
                    weight.multiply(share).divide(HUNDRED, MathContext.DECIMAL32),
                    BigDecimal::add);
        }
    }
}
