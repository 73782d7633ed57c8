package nl.samenspel.sketch.magnet;

import java.util.Optional;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;

/// What a place on a sketch board is called (docs/board-elements.md §4).
public final class Places {
    private Places() {}

    /// The name of the area that a magnet with its middle here lies in, such as `work`.
    public static Optional<String> findArea(Board board, Element.Position middle) {
        return Areas.on(board).findAt(middle).map(Area::word);
    }
}
