package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import org.jspecify.annotations.Nullable;

/// Finds each new magnet a free place in its area; an area that is full becomes larger.
final class Placing {
    private static final double AIR = 20;
    private static final double BELOW_ALL = 60;

    private final Board board;
    private final Areas areas;
    private final List<Area.Bounds> taken = new ArrayList<>();

    private Placing(Board board, Areas areas) {
        this.board = board;
        this.areas = areas;
    }

    /// @param coming all that is to be placed: on an empty board the middle is made large enough for it
    static Placing on(Board board, List<Element> coming) {
        var isEmpty = board.elements().isEmpty();
        var work = coming.stream()
                .filter(element -> !element.isLine() && Area.of(element) == Area.WORK)
                .map(Sizes::of)
                .toList();
        var placing = new Placing(board, isEmpty ? roomFor(work) : Areas.on(board));
        board.listElements().stream()
                .filter(element -> !element.isLine())
                .forEach(element -> placing.taken.add(Area.Bounds.around(element.position(), Sizes.of(element))));
        return placing;
    }

    private static Areas roomFor(List<Element.Size> work) {
        for (int count = work.size(); ; count += 1 + count / 8) {
            var areas = Areas.withRoomFor(work, count);
            if (holds(areas, work)) {
                return areas;
            }
        }
    }

    private static boolean holds(Areas areas, List<Element.Size> work) {
        var trial = new Placing(Board.EMPTY, areas);
        for (var size : work) {
            var place = trial.firstFree(areas.of(Area.WORK), size);
            if (place == null) {
                return false;
            }
            trial.taken.add(place);
        }
        return true;
    }

    /// The first free place in the element's area, in rows from its upper left corner.
    Element.Position take(Element element) {
        var area = Area.of(element);
        var size = Sizes.of(element);
        var place = firstFree(areas.of(area), size);
        while (place == null && areas.grow(area, size)) {
            place = firstFree(areas.of(area), size);
        }
        var found = place == null ? below(size) : place;
        taken.add(found);
        return found.centre();
    }

    /// How much larger areas became.
    List<BoardCommand.Direct> facts() {
        return areas.facts(board);
    }

    private Area.@Nullable Bounds firstFree(Area.Bounds area, Element.Size size) {
        var near = taken.stream().filter(each -> each.touches(area, AIR)).toList();
        for (double y : rows(area, size, near)) {
            for (double x = area.left() + Areas.BETWEEN; x + size.width() <= area.right(); ) {
                var place = new Area.Bounds(x, x + size.width(), y, y + size.height());
                var inTheWay = near.stream()
                        .filter(each -> place.touches(each, AIR))
                        .mapToDouble(Area.Bounds::right)
                        .max();
                if (inTheWay.isEmpty()) {
                    return place;
                }
                x = Math.max(x + 1, inTheWay.getAsDouble() + Areas.BETWEEN);
            }
        }
        return null;
    }

    /// Under the upper edge, and each under the lowest of the row above it.
    private static List<Double> rows(Area.Bounds area, Element.Size size, List<Area.Bounds> near) {
        var rows = new ArrayList<Double>();
        double y = area.top() + Areas.BETWEEN;
        while (y + size.height() <= area.bottom()) {
            rows.add(y);
            double row = y;
            double lowest = near.stream()
                    .filter(each -> each.top() <= row + 1 && each.bottom() > row)
                    .mapToDouble(Area.Bounds::bottom)
                    .max()
                    .orElse(row + size.height());
            y = lowest + Areas.BETWEEN;
        }
        return rows;
    }

    /// Nothing can give way: under everything, still apart.
    private Area.Bounds below(Element.Size size) {
        double lowest = taken.stream()
                .mapToDouble(Area.Bounds::bottom)
                .max()
                .orElse(areas.of(Area.WORK).bottom());
        double top = Math.max(lowest, areas.of(Area.IMPROVEMENTS).bottom()) + BELOW_ALL;
        return new Area.Bounds(-size.width() / 2, size.width() / 2, top, top + size.height());
    }
}
