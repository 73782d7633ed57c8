package nl.samenspel.portfolio.scenario;

import java.math.BigDecimal;
import java.time.YearMonth;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;

/// One thing that is different in a scenario.
public sealed interface Change {

    /// Of something that is in the register.
    sealed interface OfAssignment extends Change {
        Assignment.Id assignment();
    }

    /// The whole work, with all it asks, so many months later; negative: earlier.
    record Shift(Assignment.Id assignment, int months) implements OfAssignment {}

    record Drop(Assignment.Id assignment) implements OfAssignment {}

    /// Everything it asks, in each month, times so many percent.
    record Scale(Assignment.Id assignment, int percent) implements OfAssignment {}

    /// So many full-time people in each month, whatever it asked.
    record Size(Assignment.Id assignment, BigDecimal fte) implements OfAssignment {
        public Size {
            fte = fte.stripTrailingZeros();
        }
    }

    /// Work that is not in the register.
    ///
    /// @param until the last month, counted in
    record Add(String title, Organisation.Id client, Team.Id team, YearMonth from, YearMonth until, BigDecimal fte)
            implements Change {
        public Add {
            fte = fte.stripTrailingZeros();
        }
    }
}
