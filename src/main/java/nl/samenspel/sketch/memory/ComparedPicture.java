package nl.samenspel.sketch.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.sketch.magnet.Sizes;
import nl.samenspel.sketch.memory.Comparison.Change;
import nl.samenspel.sketch.memory.Comparison.Item;
import nl.samenspel.sketch.result.Mark;
import nl.samenspel.sketch.result.Picture;

/// The later picture with what is gone in rows below it, and a mark on everything that differs.
public record ComparedPicture(Picture picture, Map<Element.Id, Mark> marks) {
    private static final double BETWEEN = 40;
    private static final double WIDE = 2_000;

    public ComparedPicture {
        marks = Map.copyOf(marks);
    }

    /// @param words for what is written at a mark
    public static ComparedPicture of(Picture later, List<Item> items, BoardWords words) {
        var edits = new ArrayList<Edit>();
        later.board().listElements().forEach(element -> edits.add(new Edit.Put(element)));
        edits.addAll(gone(later, items));
        var change = new BoardChange(1, new UUID(0, 1), null, "", Instant.EPOCH, edits);
        var marks = new HashMap<Element.Id, Mark>();
        items.forEach(item -> marks.put(
                item.element().id(),
                new Mark(
                        Mark.Shape.valueOf(item.change().name()),
                        words.text("memory.compare.mark." + item.change().code()))));
        var picture = new Picture(later.around(), Board.EMPTY.after(change), later.frozen(), later.takenAt());
        return new ComparedPicture(picture, marks);
    }

    private static List<Edit> gone(Picture later, List<Item> items) {
        var edits = new ArrayList<Edit>();
        var left = left(later);
        var x = left;
        var y = bottom(later) + 3 * BETWEEN;
        for (var item : items) {
            var element = item.element();
            if (item.change() != Change.GONE || element.isLine()) {
                continue;
            }
            var size = Sizes.of(element);
            if (x + size.width() > left + WIDE) {
                x = left;
                y += 3 * BETWEEN + BETWEEN;
            }
            var middle = new Element.Position(x + size.width() / 2, y + size.height() / 2);
            x += size.width() + BETWEEN;
            edits.add(new Edit.Put(
                    Element.placed(element.id(), element.kind(), middle, element.text(), element.fields())));
        }
        return edits;
    }

    private static double left(Picture picture) {
        return magnets(picture).stream()
                .mapToDouble(
                        element -> element.position().x() - Sizes.of(element).width() / 2)
                .min()
                .orElse(0);
    }

    private static double bottom(Picture picture) {
        return magnets(picture).stream()
                .mapToDouble(
                        element -> element.position().y() + Sizes.of(element).height() / 2)
                .max()
                .orElse(0);
    }

    private static List<Element> magnets(Picture picture) {
        return picture.board().listElements().stream()
                .filter(element -> !element.isLine())
                .toList();
    }
}
