package nl.samenspel.portfolio.overlap.finder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import org.jspecify.annotations.Nullable;

/// The months in which something runs, both counted in, as months since the year 0.
record Months(int first, int last) {
    /// Of an open end we look no further than this.
    private static final int OPEN = 24;

    /// Empty when nothing is said of it. What has no period of its own runs while it asks for people.
    static Optional<Months> of(Description says) {
        var blocks = says.demand();
        var from = number(says.from());
        var until = number(says.until());
        if (from == null && !blocks.isEmpty()) {
            from = blocks.stream()
                    .map(Demand::from)
                    .mapToInt(Months::number)
                    .min()
                    .getAsInt();
        }
        if (until == null && !blocks.isEmpty()) {
            until = blocks.stream()
                    .map(Demand::until)
                    .mapToInt(Months::number)
                    .max()
                    .getAsInt();
        }
        if (from == null && until == null) {
            return Optional.empty();
        }
        int first = from != null ? from : until != null ? until - OPEN : 0;
        int last = until != null ? until : first + OPEN;
        return Optional.of(new Months(Math.min(first, last), Math.max(first, last)));
    }

    private static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null ? null : number(YearMonth.from(day));
    }

    static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH));
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    static String text(int number) {
        return month(number).toString();
    }

    int length() {
        return last - first + 1;
    }

    /// How many months they share; below one: how far apart they are.
    int shared(Months other) {
        return Math.min(last, other.last) - Math.max(first, other.first) + 1;
    }

    /// The months they share of the months of the longer one, `0` to `1`.
    double sameness(Months other) {
        return Math.max(0, shared(other)) / (double) Math.max(length(), other.length());
    }

    /// The months they share, if any.
    Months both(Months other) {
        return new Months(Math.max(first, other.first), Math.min(last, other.last));
    }
}
