package nl.samenspel.sketch.magnet;

import java.util.Locale;
import nl.samenspel.board.Element;

/// The parts of a sketch board, and where each lies unless a board says otherwise (docs/board-elements.md §4). Board
/// units.
enum Area {
    OWNER(-360, 360, -640, -400),
    CLIENTS(-1160, -600, -360, 480),
    WORK(-560, 560, -360, 480),
    PROVIDER(600, 1160, -360, 480),
    AGREEMENTS(-1160, -40, 520, 840),
    IMPROVEMENTS(0, 1160, 520, 840),
    PARKING(1200, 1560, -360, 840);

    private final Bounds usual;

    Area(double left, double right, double top, double bottom) {
        this.usual = new Bounds(left, right, top, bottom);
    }

    Bounds usual() {
        return usual;
    }

    /// Where an element of this kind belongs.
    static Area of(Element element) {
        if (element.findField("parked").isPresent()) {
            return PARKING;
        }
        return switch (element.kind()) {
            case Magnet.CLIENT -> CLIENTS;
            case Magnet.ROLE ->
                switch (element.findField("corner").orElse("")) {
                    case "owner" -> OWNER;
                    case "client" -> CLIENTS;
                    default -> PROVIDER;
                };
            case Magnet.AGREEMENT, Magnet.FORUM, Magnet.GAP -> AGREEMENTS;
            case Magnet.IMPROVEMENT, Magnet.IDEA -> IMPROVEMENTS;
            default -> WORK;
        };
    }

    /// As facts of the board and scripts call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A rectangle on the board.
    record Bounds(double left, double right, double top, double bottom) {
        static Bounds around(Element.Position centre, Element.Size size) {
            return new Bounds(
                    centre.x() - size.width() / 2,
                    centre.x() + size.width() / 2,
                    centre.y() - size.height() / 2,
                    centre.y() + size.height() / 2);
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        Element.Position centre() {
            return new Element.Position((left + right) / 2, (top + bottom) / 2);
        }

        boolean holds(Bounds other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }

        boolean holds(Element.Position at) {
            return left <= at.x() && at.x() <= right && top <= at.y() && at.y() <= bottom;
        }

        /// Also when they leave less than this between them.
        boolean touches(Bounds other, double between) {
            return left < other.right + between
                    && other.left < right + between
                    && top < other.bottom + between
                    && other.top < bottom + between;
        }

        Bounds moved(double dx, double dy) {
            return new Bounds(left + dx, right + dx, top + dy, bottom + dy);
        }

        Bounds grown(double left, double right, double top, double bottom) {
            return new Bounds(this.left - left, this.right + right, this.top - top, this.bottom + bottom);
        }
    }
}
