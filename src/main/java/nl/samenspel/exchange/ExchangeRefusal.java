package nl.samenspel.exchange;

import nl.samenspel.platform.Refusal;

/// Why a file is not brought in, or what deserves a look before it is.
public enum ExchangeRefusal implements Refusal {
    IMPORT_KIND_UNKNOWN,
    IMPORT_FILE_MISSING,
    FIELD_WITHOUT_COLUMN,
    COLUMNS_NOT_CHOSEN,
    IMPORT_RUNS,
    IMPORT_RUNS_NOT,
    /// Not JSON.
    WHOLE_FILE_UNREADABLE,
    /// JSON, but not an export of ours in a version that we know.
    WHOLE_FORM_UNKNOWN,
    /// Stands for a mistake of ours with one thing.
    OUR_MISTAKE,

    // only hints
    /// With `first`, the earlier line.
    LINE_TWICE,
    /// With `text`, `other` and `line`, where the other stands.
    SPELLING_VARIANT,
    OLD_LETTERS
}
