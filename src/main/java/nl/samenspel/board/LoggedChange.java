package nl.samenspel.board;

import java.util.List;

/// A change as the log keeps it: with what would take it back.
///
/// @param undo the edits that take it back, in order; empty for an undo itself
/// @param undoes the number of the change that this one takes back, or 0
/// @param redoes the number of the change that this one does again, or 0
/// @param fromOutside it came from the register, not from somebody at the board: nobody's undo reaches it
record LoggedChange(BoardChange change, List<Edit> undo, long undoes, long redoes, boolean fromOutside) {
    LoggedChange {
        undo = List.copyOf(undo);
    }
}
