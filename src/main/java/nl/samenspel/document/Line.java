package nl.samenspel.document;

import java.util.List;

/// One line of a table that was read. `number` counts as people see it in their own program: the first is 1.
public record Line(int number, List<Cell> cells) {

    /// What stands in one cell, without spaces around it. Text has the notation of whoever made the file; a number, a
    /// date or a yes that the file itself marks as such is in ours: `1234.5`, `2026-11-22`, `true`.
    public record Cell(String text, Kind kind) {
        public static final Cell EMPTY = new Cell("", Kind.TEXT);

        public enum Kind {
            TEXT,
            NUMBER,
            DATE,
            YES_NO
        }

        /// Without the sign that a writer of CSV puts before what looks like a formula.
        static Cell text(String text) {
            var plain = TableValues.unguarded(text.strip()).strip();
            return plain.isEmpty() ? EMPTY : new Cell(plain, Kind.TEXT);
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    public Line {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
