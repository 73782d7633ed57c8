package nl.samenspel.board;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody wants to happen on a board (docs/board-protocol.md §3).
public sealed interface BoardCommand {

    /// A command that says itself what should become of the board; undo and redo look at the past for that.
    sealed interface Direct extends BoardCommand {}

    record Place(Element element) implements Direct {}

    /// @param line an element with ends
    record Connect(Element line) implements Direct {}

    record Move(Element.Id id, Element.Position position) implements Direct {}

    record Resize(Element.Id id, Element.Size size) implements Direct {}

    record Write(Element.Id id, String text) implements Direct {}

    /// @param fields a null value takes the field away
    record SetFields(Element.Id id, Map<String, @Nullable String> fields) implements Direct {
        public SetFields {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    record Reconnect(Element.Id id, Element.Ends ends) implements Direct {}

    record Remove(Element.Id id) implements Direct {}

    record Restore(Element.Id id) implements Direct {}

    /// @param value null takes the fact away
    record SetState(String key, @Nullable String value) implements Direct {}

    /// All of these, or none, as one change.
    record Together(List<Direct> commands) implements BoardCommand {
        public Together {
            commands = List.copyOf(commands);
        }
    }

    /// Everything in a part of the board in good order. The room above says what that is: [BoardMeaning#arranged].
    ///
    /// @param what the part, by the name the room above gave it
    record Arrange(String what) implements BoardCommand {}

    record Undo() implements BoardCommand {}

    record Redo() implements BoardCommand {}
}
