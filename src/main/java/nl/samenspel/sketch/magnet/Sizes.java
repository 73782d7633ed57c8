package nl.samenspel.sketch.magnet;

import java.util.Locale;
import nl.samenspel.board.Element;

/// How big a magnet is drawn, in board units (docs/board-elements.md §4).
public final class Sizes {
    private Sizes() {}

    /// What its kind has unless somebody resized it.
    public static Element.Size of(Element element) {
        var own = element.size();
        if (own != null) {
            return own;
        }
        return switch (element.kind()) {
            case Magnet.CLIENT -> new Element.Size(220, 100);
            case Magnet.ASSIGNMENT ->
                switch (element.findField("size").orElse("M").toUpperCase(Locale.ROOT)) {
                    case "S" -> new Element.Size(164, 88);
                    case "L" -> new Element.Size(248, 132);
                    default -> new Element.Size(204, 108);
                };
            case Magnet.BOTTLENECK -> new Element.Size(188, 108);
            case Magnet.AGREEMENT -> new Element.Size(212, 104);
            case Magnet.GAP -> new Element.Size(188, 104);
            case Magnet.IMPROVEMENT -> new Element.Size(228, 112);
            case Magnet.IDEA -> new Element.Size(180, 120);
            default -> new Element.Size(204, 92);
        };
    }
}
