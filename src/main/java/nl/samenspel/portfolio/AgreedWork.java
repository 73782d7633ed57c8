package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// How much of something was agreed for an assignment, and how much it really was. What is beyond it is extra work.
///
/// @param realised what was typed in, per month; a month that is not there is not known
public record AgreedWork(Id id, Triangle.Id triangle, Draft draft, NavigableMap<YearMonth, BigDecimal> realised) {
    public AgreedWork {
        realised = Collections.unmodifiableNavigableMap(new TreeMap<>(realised));
    }

    public record Id(UUID value) {}

    /// @param client null: all clients of the assignment together
    /// @param unit a plural, such as `aanvragen`
    /// @param amount over all months together, evenly
    /// @param until the last month, counted in
    /// @param agreement where the parties said so; null: not recorded
    public record Draft(
            Assignment.Id assignment,
            Organisation.@Nullable Id client,
            String unit,
            BigDecimal amount,
            YearMonth from,
            YearMonth until,
            Agreement.@Nullable Id agreement) {

        public long months() {
            return ChronoUnit.MONTHS.between(from, until) + 1;
        }

        public List<YearMonth> listMonths() {
            return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
                    .toList();
        }

        /// As if it were spread evenly.
        public BigDecimal amountPerMonth() {
            return amount.divide(BigDecimal.valueOf(months()), 2, RoundingMode.HALF_UP);
        }

        public boolean includes(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(until);
        }
    }

    /// Of the months that are known, evenly: what was agreed for them.
    public BigDecimal agreedSoFar() {
        return draft.amount()
                .multiply(BigDecimal.valueOf(realised.size()))
                .divide(BigDecimal.valueOf(draft.months()), 2, RoundingMode.HALF_UP);
    }

    public BigDecimal realisedSoFar() {
        return realised.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// More than agreed above zero, less below, over the months that are known.
    public BigDecimal extra() {
        return realisedSoFar().subtract(agreedSoFar());
    }
}
