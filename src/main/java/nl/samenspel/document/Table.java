package nl.samenspel.document;

import java.util.List;

/// A list to hand out: a title, columns, and rows that are asked for once, one by one, so that they need not all be in
/// memory.
///
/// The values of a row stand in the order of the columns: `String`, [BigDecimal] or another number, [LocalDate],
/// [YearMonth] or `Boolean`, whatever fits the kind of the column; an empty text is an empty cell in any column.
public record Table(String title, List<Column> columns, Iterable<? extends List<?>> rows) {

    public enum Kind {
        TEXT,
        NUMBER,
        /// Euros.
        MONEY,
        DATE,
        MONTH,
        YES_NO
    }

    /// @param label as people read it, in their language
    public record Column(String label, Kind kind) {}

    public Table {
        columns = List.copyOf(columns);
    }
}
