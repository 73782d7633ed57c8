package nl.samenspel.assignment.web;

import static nl.samenspel.assignment.AssignmentRefusal.DATE_UNREADABLE;
import static nl.samenspel.assignment.AssignmentRefusal.MONTH_UNREADABLE;
import static nl.samenspel.assignment.AssignmentRefusal.NUMBER_UNREADABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspel.assignment.AssignmentRefusal;
import nl.samenspel.document.Line;
import nl.samenspel.document.Notation;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into the fields of a form; what cannot be read becomes a problem at its field.
///
/// @param values by field name, as they came
/// @param problems grows while reading
record Typed(Map<String, List<String>> values, Language language, List<Problem> problems) {
    private static final Pattern FULL_DATE = Pattern.compile("\\d+\\D\\d+\\D\\d+.*");

    Typed(Map<String, List<String>> values, Language language) {
        this(values, language, new ArrayList<>());
    }

    /// The first value without spaces around it, or empty.
    String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// One item a line; blank lines do not count.
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    <E extends Enum<E>> @Nullable E name(String field, E[] all) {
        var word = text(field);
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    /// A month stands for its first or its last day: `maart 2027`, `2027-03`, `15-3-2027`.
    @Nullable
    LocalDate monthOrDay(String field, boolean last) {
        var cell = new Line.Cell(text(field), Line.Cell.Kind.TEXT);
        var month = Notation.findMonth(cell);
        if (month.isPresent() && !FULL_DATE.matcher(cell.text()).matches()) {
            return last ? month.get().atEndOfMonth() : month.get().atDay(1);
        }
        return date(field);
    }

    /// As a browser sends it or as people write it, `3-5-2027`.
    @Nullable
    LocalDate date(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        return Notation.findDate(new Line.Cell(text, Line.Cell.Kind.TEXT))
                .orElseGet(() -> refuse(field, DATE_UNREADABLE));
    }

    /// `2027-03`, `3-2027`, `maart 2027`.
    @Nullable
    YearMonth month(String field, String problemAt) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        return Notation.findMonth(new Line.Cell(text, Line.Cell.Kind.TEXT))
                .orElseGet(() -> refuse(problemAt, MONTH_UNREADABLE));
    }

    /// By the notation of the page's language; a number that only the other notation knows is read by that one.
    @Nullable
    BigDecimal number(String field, String problemAt) {
        var text = text(field).replace("%", "");
        if (text.isBlank()) {
            return null;
        }
        var cell = new Line.Cell(text.strip(), Line.Cell.Kind.TEXT);
        var first = language == Language.NL ? Notation.DUTCH : Notation.ENGLISH;
        var second = language == Language.NL ? Notation.ENGLISH : Notation.DUTCH;
        return first.findNumber(cell)
                .or(() -> second.findNumber(cell))
                .orElseGet(() -> refuse(problemAt, NUMBER_UNREADABLE));
    }

    <T> @Nullable T refuse(String field, AssignmentRefusal reason) {
        problems.add(Problem.of(field, reason));
        return null;
    }

    boolean isRefusedAt(String prefix) {
        return problems.stream().anyMatch(problem -> problem.field().startsWith(prefix));
    }
}
