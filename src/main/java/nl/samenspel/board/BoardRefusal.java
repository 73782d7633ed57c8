package nl.samenspel.board;

import nl.samenspel.platform.Refusal;

/// Why the engine itself says no; the room above has reasons of its own.
public enum BoardRefusal implements Refusal {
    NOT_ON_BOARD,
    ALREADY_ON_BOARD,
    NOT_REMOVED,
    ENDS_NOT_POSSIBLE,
    BOARD_FULL,
    OUT_OF_BOUNDS,
    TEXT_TOO_LONG,
    TOO_MANY_FIELDS,
    FIELD_NOT_POSSIBLE,
    STATE_NOT_POSSIBLE,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    CHANGED_SINCE,
    /// This board knows no good order of its own.
    ARRANGE_NOT_POSSIBLE,
    /// The asker may look, not change.
    ONLY_LOOKING,
    /// The room above broke on this command: our mistake, the board goes on.
    WENT_WRONG
}
