package nl.samenspel.board;

import java.util.List;
import nl.samenspel.board.wire.BoardReader;
import nl.samenspel.board.wire.BoardWriter;

/// A whole board as text, for a page to start with or a frozen copy to keep: the JSON of docs/board-protocol.md §2.
public final class BoardText {
    private BoardText() {}

    /// For a browser to start with.
    public static String write(Board board) {
        return BoardWriter.board(board);
    }

    /// What happened, for a browser to apply.
    public static String write(List<Edit> edits) {
        return BoardWriter.edits(edits);
    }

    /// To keep: with what was taken off the board and could come back.
    public static String keep(Board board) {
        return BoardWriter.snapshot(board);
    }

    /// What [#keep] kept.
    public static Board read(String text) {
        return BoardReader.board(text);
    }
}
