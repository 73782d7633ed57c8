package nl.samenspel.board;

import java.util.HashSet;
import java.util.Set;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A board as one person may see it (rules B39 to B41). A viewer of null is somebody who placed nothing.
record Shown(Board board, Looking looking) {

    boolean isOpen() {
        return looking == Looking.OPEN;
    }

    /// Without what is hidden from this viewer, and with what is withheld left out.
    Board to(@Nullable PersonId viewer) {
        if (isOpen()) {
            return board;
        }
        PMap<Element.Id, Element> elements = HashTreePMap.empty();
        for (var element : board.elements().values()) {
            if (!isHidden(element, viewer)) {
                elements = elements.plus(element.id(), masked(element, viewer));
            }
        }
        PMap<String, Board.Fact> state = HashTreePMap.empty();
        for (var each : board.state().entrySet()) {
            var key = looking.sight(each.getKey(), each.getValue().value()).keyFor(each.getKey(), viewer);
            if (key != null) {
                state = state.plus(key, each.getValue());
            }
        }
        return new Board(board.number(), elements, HashTreePMap.empty(), state);
    }

    /// Whether it is on the board and this viewer may not know.
    boolean hides(Element.Id id, @Nullable PersonId viewer) {
        var element = board.elements().get(id);
        return element != null && isHidden(element, viewer);
    }

    boolean isHidden(Element element, @Nullable PersonId viewer) {
        if (sight(element, viewer).hidden()) {
            return true;
        }
        var ends = element.ends();
        return ends != null && (hides(ends.from(), viewer) || hides(ends.to(), viewer));
    }

    /// How this viewer sees it; the ends of lines left aside.
    Sight sight(Element element, @Nullable PersonId viewer) {
        return viewer != null && looking.insiders(element).contains(viewer) ? Sight.WHOLE : looking.sight(element);
    }

    Element masked(Element element, @Nullable PersonId viewer) {
        var sight = sight(element, viewer);
        return sight.signed() && sight.withheld().isEmpty() ? element : element.seen(sight);
    }

    /// Whether others see less of it than who placed it.
    boolean isConcealed(Element.Id id) {
        var element = board.elements().get(id);
        return element != null
                && (isHidden(element, null) || !sight(element, null).equals(Sight.WHOLE));
    }

    /// Those who see more of this than others do.
    Set<PersonId> owners(Element element) {
        var owners = new HashSet<PersonId>();
        own(element, owners);
        var ends = element.ends();
        if (ends != null) {
            board.findElement(ends.from()).ifPresent(end -> own(end, owners));
            board.findElement(ends.to()).ifPresent(end -> own(end, owners));
        }
        return owners;
    }

    private void own(Element element, Set<PersonId> owners) {
        if (!looking.sight(element).equals(Sight.WHOLE)) {
            owners.addAll(looking.insiders(element));
        }
    }
}
