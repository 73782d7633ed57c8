package nl.samenspel.document;

import nl.samenspel.platform.Refusal;

/// Why a file, a line or a cell cannot be read as a table.
public enum FileRefusal implements Refusal {
    FILE_EMPTY,
    /// With `megabytes`, the most that is accepted.
    FILE_TOO_LARGE,
    /// A packed file that grows out of proportion.
    FILE_UNPACKS_TOO_LARGE,
    FILE_NOT_A_TABLE,
    /// The binary form of before 2007.
    FILE_OLD_SPREADSHEET,
    FILE_UNKNOWN_LETTERS,
    /// With `line`, the last line that could be read.
    FILE_BROKEN,
    /// With `rows`, the most that is accepted.
    FILE_TOO_MANY_ROWS,
    /// With `columns`, the most that is accepted.
    FILE_TOO_MANY_COLUMNS,
    /// With `line` and `letters`.
    FILE_CELL_TOO_LONG,
    /// With `cells` and `expected`.
    LINE_RAGGED,
    CELL_EMPTY,
    /// These with `text`, what stands there.
    CELL_NOT_A_NUMBER,
    CELL_NOT_A_DATE,
    CELL_NOT_A_MONTH,
    CELL_NOT_YES_NO
}
