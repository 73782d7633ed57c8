package nl.samenspel.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How somebody writes numbers. Dates, months, yes and no are read the same in both.
public enum Notation {
    /// `1.234,5`
    DUTCH("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?", '.', ','),
    /// `1,234.5`
    ENGLISH("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?", ',', '.');

    private static final int LONGEST_NUMBER = 30;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})( .*)?");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20|21)\\d\\d");
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern WORD_YEAR = Pattern.compile("(\\p{L}{3,9})\\.?[ -](\\d{4})");
    /// Spreadsheets count days from here, so that 1 March 1900 is day 61.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("ja", true),
            Map.entry("j", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("waar", true),
            Map.entry("1", true),
            Map.entry("x", true),
            Map.entry("nee", false),
            Map.entry("n", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("onwaar", false),
            Map.entry("0", false));
    private static final List<String> MONTHS =
            List.of("jan", "feb", "maa mar mrt", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec");

    private final Pattern number;
    private final char grouping;
    private final char decimal;

    Notation(String number, char grouping, char decimal) {
        this.number = Pattern.compile(number);
        this.grouping = grouping;
        this.decimal = decimal;
    }

    /// The notation in which more of the cells of a column are numbers; Dutch when it makes no difference.
    public static Notation of(List<Line.Cell> column) {
        long dutch = column.stream().filter(DUTCH::reads).count();
        long english = column.stream().filter(ENGLISH::reads).count();
        return english > dutch ? ENGLISH : DUTCH;
    }

    public Optional<BigDecimal> findNumber(Line.Cell cell) {
        if (cell.kind() == Line.Cell.Kind.NUMBER) {
            return Optional.of(new BigDecimal(cell.text()));
        }
        var text = cell.text().replaceAll("^€\\s*|[\\s\u00A0\u202F]", "").replace('\u2212', '-');
        if (text.length() > LONGEST_NUMBER || !number.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new BigDecimal(text.replace(String.valueOf(grouping), "").replace(decimal, '.')));
    }

    /// `2026-11-22`, `22-11-2026`, `22/11/2026`, a year alone (its first day), or the number a spreadsheet gives a day.
    public static Optional<LocalDate> findDate(Line.Cell cell) {
        var text = cell.text();
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst, 1, 2, 3);
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst, 3, 2, 1);
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        if (DAY_NUMBER.matcher(text).matches()) {
            return Optional.of(DAY_ZERO.plusDays(new BigDecimal(text).intValue()));
        }
        return Optional.empty();
    }

    /// `2026-11`, `11-2026`, `november 2026`, `nov 2026`, or any date in the month.
    public static Optional<YearMonth> findMonth(Line.Cell cell) {
        var text = cell.text();
        var yearMonth = YEAR_MONTH.matcher(text);
        if (yearMonth.matches()) {
            return month(yearMonth.group(1), Integer.parseInt(yearMonth.group(2)));
        }
        var monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return month(monthYear.group(2), Integer.parseInt(monthYear.group(1)));
        }
        var wordYear = WORD_YEAR.matcher(text.toLowerCase(Locale.ROOT));
        if (wordYear.matches()) {
            return month(wordYear.group(2), monthNamed(wordYear.group(1).substring(0, 3)));
        }
        return YEAR.matcher(text).matches() ? Optional.empty() : findDate(cell).map(YearMonth::from);
    }

    public static Optional<Boolean> findYesNo(Line.Cell cell) {
        return Optional.ofNullable(YES_NO.get(cell.text().toLowerCase(Locale.ROOT)));
    }

    /// A number as spreadsheets store it, such as `1.1E-2`, in plain digits; rounded to what they can know.
    static Optional<String> findOwnNumber(String stored) {
        if (stored.length() > LONGEST_NUMBER || !stored.matches("[+-]?\\d*\\.?\\d+([eE][+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        var exact = new BigDecimal(stored).round(new MathContext(15));
        return Optional.of(
                exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    static LocalDate day(BigDecimal number) {
        return DAY_ZERO.plusDays(number.intValue());
    }

    private boolean reads(Line.Cell cell) {
        return cell.kind() == Line.Cell.Kind.TEXT && findNumber(cell).isPresent();
    }

    private static Optional<LocalDate> date(Matcher parts, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(parts, year), number(parts, month), number(parts, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<YearMonth> month(String year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(Integer.parseInt(year), month));
    }

    /// 0 when there is no such month.
    private static int monthNamed(String start) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ")).contains(start)) {
                return i + 1;
            }
        }
        return 0;
    }
}
