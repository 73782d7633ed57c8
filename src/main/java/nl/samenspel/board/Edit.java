package nl.samenspel.board;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The smallest thing that can happen to a board. A change is a list of them; the log, the wire and undo speak
/// in edits.
public sealed interface Edit {

    /// The element is there, exactly so.
    record Put(Element element) implements Edit {}

    /// The element is gone.
    record Drop(Element.Id id) implements Edit {}

    record Move(Element.Id id, Element.Position position) implements Edit {}

    /// @param size null: its kind decides again
    record Resize(Element.Id id, Element.@Nullable Size size) implements Edit {}

    record Write(Element.Id id, String text) implements Edit {}

    /// @param fields a null value takes the field away
    record SetFields(Element.Id id, Map<String, @Nullable String> fields) implements Edit {
        public SetFields {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    record Reconnect(Element.Id id, Element.Ends ends) implements Edit {}

    /// A fact of the whole board.
    ///
    /// @param value null takes it away
    record SetState(String key, @Nullable String value) implements Edit {}
}
