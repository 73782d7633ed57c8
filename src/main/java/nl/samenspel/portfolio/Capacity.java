package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspel.organisation.Team;

/// How many full-time people a team has: a step function. Before its first step it is unknown, which is not zero.
///
/// @param from full-time people, from that month on
public record Capacity(Team.Id team, NavigableMap<YearMonth, BigDecimal> from) {
    public Capacity {
        var copy = new TreeMap<YearMonth, BigDecimal>();
        from.forEach((month, fte) -> copy.put(month, fte.stripTrailingZeros()));
        from = Collections.unmodifiableNavigableMap(copy);
    }

    /// Empty: nobody said.
    public Optional<BigDecimal> in(YearMonth month) {
        return Optional.ofNullable(from.floorEntry(month)).map(java.util.Map.Entry::getValue);
    }
}
