package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.time.YearMonth;
import nl.samenspel.organisation.Team;

/// How much of one team an assignment wants, the same in each month of a block. Blocks of one team do not overlap.
///
/// @param until the last month, counted in
/// @param fte full-time people, per month
public record Demand(Team.Id team, YearMonth from, YearMonth until, BigDecimal fte) {
    public Demand {
        fte = fte.stripTrailingZeros();
    }

    public boolean includes(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    boolean overlaps(Demand other) {
        return team.equals(other.team) && !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
