package nl.samenspel.logbook;

import nl.samenspel.platform.Refusal;

/// Why the logbook says no.
public enum LogbookRefusal implements Refusal {
    LOGBOOK_EMPTY,
    LOGBOOK_TITLE_TOO_LONG,
    LOGBOOK_TEXT_TOO_LONG,
    /// As many entries as can be searched within a moment.
    LOGBOOK_FULL,
    /// The author changed it in another window.
    LOGBOOK_CHANGED_MEANWHILE,
    PASSAGE_MISSING,
    PASSAGE_TOO_LONG,
    PASSAGE_READER_MISSING,
    PASSAGE_READERS_TOO_MANY,
    PASSAGE_READER_UNKNOWN,
    /// Shared with oneself.
    PASSAGE_READER_ONESELF,
    PASSAGE_READER_LEFT,
    /// Erasing everything wants a tick first.
    ERASURE_UNSURE
}
