package nl.samenspel.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One line of a file after the columns were given to fields. `line` counts as the file does: the head is line 1.
///
/// The text of a cell is in one notation whatever the file had: `1234.5`, `2026-11-22`, `2026-11`, `true`. A field
/// without a column, or with an empty cell, is not in the map.
public record ImportRow(int line, Map<String, String> cells) {
    public ImportRow {
        cells = Map.copyOf(cells);
    }

    /// The text of the field, or an empty text.
    public String text(String field) {
        return cells.getOrDefault(field, "");
    }

    /// The text of the field as [#keyOf] compares it.
    public String key(String field) {
        return keyOf(text(field));
    }

    /// A name as files write it in more than one way: capitals, and spaces around it, make no difference.
    public static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<BigDecimal> findNumber(String field) {
        return find(field).map(BigDecimal::new);
    }

    public Optional<LocalDate> findDate(String field) {
        return find(field).map(LocalDate::parse);
    }

    public Optional<YearMonth> findMonth(String field) {
        return find(field).map(YearMonth::parse);
    }

    public Optional<Boolean> findYesNo(String field) {
        return find(field).map(Boolean::valueOf);
    }

    private Optional<String> find(String field) {
        return Optional.ofNullable(cells.get(field));
    }
}
