package nl.samenspel.portfolio.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;

/// Which months a page shows, as they stand in its address; what cannot be read there is as if it were not there.
public record Period(YearMonth first, int months) {
    private static final List<Integer> LENGTHS = List.of(12, 24, 48);
    private static final int FARTHEST_YEARS = 60;

    static Period of(Address address, YearMonth now, int usually) {
        var first = now;
        try {
            var asked = address.value("from");
            if (!asked.isEmpty()) {
                first = YearMonth.parse(asked);
            }
        } catch (DateTimeException _) { // typed by hand
            first = now;
        }
        if (Math.abs(first.getYear() - now.getYear()) > FARTHEST_YEARS) {
            first = now;
        }
        var length = address.value("months");
        var months = LENGTHS.stream()
                .filter(each -> each.toString().equals(length))
                .findFirst()
                .orElse(usually);
        return new Period(first, months);
    }

    static List<Option> lengths(Page page) {
        return LENGTHS.stream()
                .map(each -> new Option(each.toString(), page.t("portfolio.period.months", "count", each)))
                .toList();
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }
}
