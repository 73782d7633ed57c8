package nl.samenspel.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// Three months of which figures are told once, when they are over.
///
/// @param number 1 to 4
public record Quarter(int year, int number) {

    /// The last one that is over.
    static Quarter before(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(3);
        return new Quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    /// As it is kept: `2026-3`.
    static Quarter of(String period) {
        int dash = period.indexOf('-');
        return new Quarter(Integer.parseInt(period.substring(0, dash)), Integer.parseInt(period.substring(dash + 1)));
    }

    public String period() {
        return year + "-" + number;
    }

    Instant begin(ZoneId zone) {
        return first().atDay(1).atStartOfDay(zone).toInstant();
    }

    /// The first moment after it.
    Instant end(ZoneId zone) {
        return first().plusMonths(3).atDay(1).atStartOfDay(zone).toInstant();
    }

    LocalDate firstDay() {
        return first().atDay(1);
    }

    private YearMonth first() {
        return YearMonth.of(year, number * 3 - 2);
    }
}
