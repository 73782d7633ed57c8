package nl.samenspel.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What each edit does to a board, and what would take it back.
final class BoardEdits {
    private BoardEdits() {}

    static Board apply(Board board, Edit edit, long number, Instant at) {
        return switch (edit) {
            case Edit.Put put -> put(board, put.element());
            case Edit.Drop drop -> drop(board, drop.id(), number);
            case Edit.Move move -> altered(board, move.id(), element -> element.at(move.position()));
            case Edit.Resize resize -> altered(board, resize.id(), element -> element.sized(resize.size()));
            case Edit.Write write -> altered(board, write.id(), element -> element.saying(write.text()));
            case Edit.SetFields set -> altered(board, set.id(), element -> element.with(set.fields()));
            case Edit.Reconnect reconnect ->
                altered(board, reconnect.id(), element -> element.joining(reconnect.ends()));
            case Edit.SetState set -> state(board, set.key(), set.value(), at);
        };
    }

    /// Nothing for an edit without effect, and for facts of the board.
    static Optional<Edit> inverse(Board board, Edit edit) {
        return switch (edit) {
            case Edit.Put put ->
                Optional.of(board.findElement(put.element().id())
                        .<Edit>map(Edit.Put::new)
                        .orElseGet(() -> new Edit.Drop(put.element().id())));
            case Edit.Drop drop -> board.findElement(drop.id()).map(Edit.Put::new);
            case Edit.Move move -> board.findElement(move.id()).map(was -> new Edit.Move(was.id(), was.position()));
            case Edit.Resize resize -> board.findElement(resize.id()).map(was -> new Edit.Resize(was.id(), was.size()));
            case Edit.Write write -> board.findElement(write.id()).map(was -> new Edit.Write(was.id(), was.text()));
            case Edit.SetFields set -> board.findElement(set.id()).map(was -> before(was, set));
            case Edit.Reconnect reconnect ->
                board.findElement(reconnect.id())
                        .flatMap(was -> Optional.ofNullable(was.ends()))
                        .map(ends -> new Edit.Reconnect(reconnect.id(), ends));
            case Edit.SetState _ -> Optional.empty();
        };
    }

    private static Edit before(Element was, Edit.SetFields set) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (var name : set.fields().keySet()) {
            values.put(name, was.fields().get(name));
        }
        return new Edit.SetFields(was.id(), values);
    }

    private static Board put(Board board, Element element) {
        return new Board(
                board.number(),
                board.elements().plus(element.id(), element),
                board.removed().minus(element.id()),
                board.state());
    }

    private static Board drop(Board board, Element.Id id, long number) {
        var element = board.elements().get(id);
        if (element == null) {
            return board;
        }
        var removed = board.removed().plus(id, new Board.Removed(element, number));
        if (removed.size() > BoardRules.MOST_REMOVED) {
            var oldest = Collections.min(removed.values(), Comparator.comparingLong(Board.Removed::number));
            removed = removed.minus(oldest.element().id());
        }
        return new Board(board.number(), board.elements().minus(id), removed, board.state());
    }

    private static Board altered(Board board, Element.Id id, UnaryOperator<Element> change) {
        var element = board.elements().get(id);
        if (element == null) {
            return board;
        }
        return new Board(
                board.number(), board.elements().plus(id, change.apply(element)), board.removed(), board.state());
    }

    private static Board state(Board board, String key, @Nullable String value, Instant at) {
        var state = value == null ? board.state().minus(key) : board.state().plus(key, new Board.Fact(value, at));
        return new Board(board.number(), board.elements(), board.removed(), state);
    }
}
