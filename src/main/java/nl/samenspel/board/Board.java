package nl.samenspel.board;

import static nl.samenspel.board.BoardRefusal.ALREADY_ON_BOARD;
import static nl.samenspel.board.BoardRefusal.BOARD_FULL;
import static nl.samenspel.board.BoardRefusal.NOT_ON_BOARD;
import static nl.samenspel.board.BoardRefusal.NOT_REMOVED;
import static nl.samenspel.board.BoardRefusal.STATE_NOT_POSSIBLE;
import static nl.samenspel.board.BoardRefusal.TOO_MANY_FIELDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A board as it is after change `number`: an immutable value. The next one shares what did not change.
///
/// A command becomes edits ([#edits]), which may be refused; a numbered change becomes the next board
/// ([#after]), which never fails. Replaying the log is the second half alone.
public record Board(
        long number, PMap<Element.Id, Element> elements, PMap<Element.Id, Removed> removed, PMap<String, Fact> state) {

    /// A board carries the id of what it is the board of, such as a sketch session.
    public record Id(UUID value) {}

    /// What was taken off, and by which change: what went together comes back together.
    public record Removed(Element element, long number) {}

    /// A fact of the whole board, and since when.
    public record Fact(String value, Instant at) {}

    public static final Board EMPTY = new Board(0, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public Optional<Element> findElement(Element.Id id) {
        return Optional.ofNullable(elements.get(id));
    }

    public Optional<String> findFact(String key) {
        return Optional.ofNullable(state.get(key)).map(Fact::value);
    }

    /// All elements, in the order of their ids: for ids of version 7 the order in which they were made.
    public List<Element> listElements() {
        return elements.values().stream()
                .sorted(Comparator.comparing(element -> element.id().value()))
                .toList();
    }

    /// What carries out this command here, in order.
    public List<Edit> edits(BoardCommand.Direct command, PersonId by) {
        return switch (command) {
            case BoardCommand.Place place -> List.of(new Edit.Put(placeable(place.element(), by)));
            case BoardCommand.Connect connect -> List.of(new Edit.Put(connectable(connect.line(), by)));
            case BoardCommand.Move move -> {
                BoardRules.mayBeAt(move.position());
                yield List.of(new Edit.Move(placed(move.id()), move.position()));
            }
            case BoardCommand.Resize resize -> {
                BoardRules.mayMeasure(resize.size());
                yield List.of(new Edit.Resize(placed(resize.id()), resize.size()));
            }
            case BoardCommand.Write write -> {
                BoardRules.maySay(write.text());
                yield List.of(new Edit.Write(present(write.id()).id(), write.text()));
            }
            case BoardCommand.SetFields set -> List.of(settable(set));
            case BoardCommand.Reconnect reconnect -> List.of(reconnectable(reconnect));
            case BoardCommand.Remove remove -> dropWithLines(present(remove.id()));
            case BoardCommand.Restore restore -> putWithLines(restore.id());
            case BoardCommand.SetState set -> List.of(settable(set));
        };
    }

    /// What carries out all of these, or the refusal of the first that cannot be.
    public List<Edit> edits(BoardCommand.Together together, PersonId by) {
        var edits = new ArrayList<Edit>();
        var board = this;
        for (var command : together.commands()) {
            var next = board.edits(command, by);
            board = board.edited(next, number + 1, Instant.EPOCH);
            edits.addAll(next);
        }
        return edits;
    }

    /// The board after the next change. Edits on what is gone have no effect.
    public Board after(BoardChange change) {
        if (change.number() != number + 1) {
            throw new IllegalArgumentException("change " + change.number() + " does not follow " + number);
        }
        var next = edited(change.edits(), change.number(), change.at());
        return new Board(change.number(), next.elements, next.removed, next.state);
    }

    /// The edits that would take these back, in the order to apply them. Facts of the board are not taken back.
    List<Edit> inverse(List<Edit> edits) {
        var back = new ArrayList<Edit>();
        var board = this;
        for (var edit : edits) {
            BoardEdits.inverse(board, edit).ifPresent(back::addFirst);
            board = board.edited(List.of(edit), number + 1, Instant.EPOCH);
        }
        return back;
    }

    Board edited(List<Edit> edits, long at, Instant when) {
        var board = this;
        for (var edit : edits) {
            board = BoardEdits.apply(board, edit, at, when);
        }
        return board;
    }

    private Element present(Element.Id id) {
        var element = elements.get(id);
        if (element == null) {
            throw new Refused(NOT_ON_BOARD);
        }
        return element;
    }

    private Element.Id placed(Element.Id id) {
        if (present(id).isLine()) {
            throw new Refused(NOT_ON_BOARD);
        }
        return id;
    }

    private Element placeable(Element element, PersonId by) {
        if (elements.containsKey(element.id()) || removed.containsKey(element.id())) {
            throw new Refused(ALREADY_ON_BOARD);
        }
        if (elements.size() >= BoardRules.MOST_ELEMENTS) {
            throw new Refused(BOARD_FULL);
        }
        BoardRules.mayBe(element);
        return element.madeBy(by);
    }

    private Element connectable(Element line, PersonId by) {
        BoardRules.mayJoin(this, endsOf(line));
        return placeable(line, by);
    }

    private Edit settable(BoardCommand.SetFields set) {
        BoardRules.mayHave(set.fields());
        if (present(set.id()).with(set.fields()).fields().size() > BoardRules.MOST_FIELDS) {
            throw new Refused(TOO_MANY_FIELDS);
        }
        return new Edit.SetFields(set.id(), set.fields());
    }

    private Edit settable(BoardCommand.SetState set) {
        BoardRules.mayStand(set.key(), set.value());
        if (!state.containsKey(set.key()) && state.size() >= BoardRules.MOST_STATE_KEYS) {
            throw new Refused(STATE_NOT_POSSIBLE);
        }
        return new Edit.SetState(set.key(), set.value());
    }

    private Edit reconnectable(BoardCommand.Reconnect reconnect) {
        if (!present(reconnect.id()).isLine()) {
            throw new Refused(BoardRefusal.ENDS_NOT_POSSIBLE);
        }
        BoardRules.mayJoin(this, reconnect.ends());
        return new Edit.Reconnect(reconnect.id(), reconnect.ends());
    }

    private List<Edit> dropWithLines(Element element) {
        var edits = new ArrayList<Edit>();
        for (var line : linesOf(elements.values().stream(), element.id())) {
            edits.add(new Edit.Drop(line.id()));
        }
        edits.add(new Edit.Drop(element.id()));
        return edits;
    }

    private List<Edit> putWithLines(Element.Id id) {
        var gone = removed.get(id);
        if (gone == null) {
            throw new Refused(NOT_REMOVED);
        }
        if (gone.element().isLine()) {
            BoardRules.mayJoin(this, endsOf(gone.element()));
        }
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Put(gone.element()));
        var together = removed.values().stream()
                .filter(other -> other.number() == gone.number())
                .map(Removed::element);
        for (var line : linesOf(together, id)) {
            var ends = endsOf(line);
            if (elements.containsKey(ends.from().equals(id) ? ends.to() : ends.from())) {
                edits.add(new Edit.Put(line));
            }
        }
        if (elements.size() + edits.size() > BoardRules.MOST_ELEMENTS) {
            throw new Refused(BOARD_FULL);
        }
        return edits;
    }

    private static List<Element> linesOf(Stream<Element> among, Element.Id id) {
        return among.filter(element -> element.ends() != null && element.ends().touches(id))
                .sorted(Comparator.comparing(element -> element.id().value()))
                .toList();
    }

    private static Element.Ends endsOf(Element line) {
        var ends = line.ends();
        if (ends == null) {
            throw new Refused(BoardRefusal.ENDS_NOT_POSSIBLE);
        }
        return ends;
    }
}
