package nl.samenspel.board;

import nl.samenspel.board.wire.BoardReader;
import nl.samenspel.board.wire.BoardWriter;

/// A whole board as text, for a page to start with or a frozen copy to keep: the JSON of docs/board-protocol.md §2.
public final class BoardText {
    private BoardText() {}

    public static String write(Board board) {
        return BoardWriter.board(board);
    }

    /// What [#write] wrote. What was taken off the board is not in it.
    public static Board read(String text) {
        return BoardReader.board(text);
    }
}
