package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;

/// The parts of a sketch board and where there is room in them (docs/board-elements.md §4). Board units; a position is
/// a
/// magnet's centre.
enum Area {
    OWNER(-360, 360, -640, -400),
    CLIENTS(-1160, -600, -360, 480),
    WORK(-560, 560, -360, 480),
    PROVIDER(600, 1160, -360, 480),
    AGREEMENTS(-1160, -40, 520, 840),
    IMPROVEMENTS(0, 1160, 520, 840);

    private static final double BETWEEN = 24;
    private static final double AIR = 20;
    private static final double BESIDE_TOP = -1060;
    private static final double BESIDE_BOTTOM = 1200;

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    Area(double left, double right, double top, double bottom) {
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
    }

    /// Where a new element of this kind belongs.
    static Area of(Element element) {
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

    /// Whether a magnet with its middle here lies in this area.
    boolean holds(Element.Position middle) {
        return middle.x() >= left && middle.x() <= right && middle.y() >= top && middle.y() <= bottom;
    }

    /// Width and height that an element of its kind has unless somebody resized it.
    static Element.Size size(Element element) {
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

    /// The boxes that magnets take on a board, with those that are about to come.
    static final class Taken {
        private final List<Box> boxes = new ArrayList<>();

        Taken(Board board) {
            board.listElements().stream()
                    .filter(element -> !element.isLine())
                    .forEach(element -> boxes.add(Box.of(element.position(), size(element))));
        }

        /// The first free place in the element's area, in rows from its upper left corner; when the area is full, in
        /// columns beside it (clients to the left, provider to the right) or in rows far below.
        Element.Position take(Element element) {
            var area = Area.of(element);
            var size = size(element);
            var place = area.firstFree(size, boxes);
            boxes.add(Box.of(place, size));
            return place;
        }
    }

    private Element.Position firstFree(Element.Size size, List<Box> taken) {
        var stepX = size.width() + BETWEEN;
        var stepY = size.height() + BETWEEN;
        for (double y = top + BETWEEN; y + size.height() <= bottom; y += stepY) {
            for (double x = left + BETWEEN; x + size.width() <= right; x += stepX) {
                var box = new Box(x, y, size.width(), size.height());
                if (taken.stream().noneMatch(box::touches)) {
                    return box.centre();
                }
            }
        }
        return this == CLIENTS || this == PROVIDER ? beside(size, taken) : below(size, taken);
    }

    /// Higher than the picture itself, so that with a hundred clients the whole has about the shape of a screen.
    private Element.Position beside(Element.Size size, List<Box> taken) {
        var step = size.width() + BETWEEN;
        var first = this == CLIENTS ? left - step : right + BETWEEN;
        for (double x = first; ; x += this == CLIENTS ? -step : step) {
            for (double y = BESIDE_TOP; y + size.height() <= BESIDE_BOTTOM; y += size.height() + BETWEEN) {
                var box = new Box(x, y, size.width(), size.height());
                if (taken.stream().noneMatch(box::touches)) {
                    return box.centre();
                }
            }
        }
    }

    private Element.Position below(Element.Size size, List<Box> taken) {
        for (double y = 900; ; y += size.height() + BETWEEN) {
            for (double x = left; x + size.width() <= right; x += size.width() + BETWEEN) {
                var box = new Box(x, y, size.width(), size.height());
                if (taken.stream().noneMatch(box::touches)) {
                    return box.centre();
                }
            }
        }
    }

    private record Box(double x, double y, double width, double height) {
        static Box of(Element.Position centre, Element.Size size) {
            return new Box(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
        }

        Element.Position centre() {
            return new Element.Position(x + width / 2, y + height / 2);
        }

        /// Also when they leave less than some air between them.
        boolean touches(Box other) {
            return x < other.x + other.width + AIR
                    && other.x < x + width + AIR
                    && y < other.y + other.height + AIR
                    && other.y < y + height + AIR;
        }
    }
}
