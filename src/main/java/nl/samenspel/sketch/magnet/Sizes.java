package nl.samenspel.sketch.magnet;

import nl.samenspel.board.Element;

/// How big a magnet is drawn, in board units (docs/board-elements.md §4).
public final class Sizes {
    private Sizes() {}

    public static Element.Size of(Element element) {
        return Area.size(element);
    }
}
