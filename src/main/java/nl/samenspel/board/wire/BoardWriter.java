package nl.samenspel.board.wire;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes elements, edits, changes and boards; always in the same order of keys.
public final class BoardWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private BoardWriter() {}

    /// Edits as the log keeps them and the wire carries them.
    public static String edits(List<Edit> edits) {
        return json(out -> edits(out, edits));
    }

    /// Commands that wait for a board: as a browser would say them.
    public static String commands(List<BoardCommand.Direct> commands) {
        return json(out -> {
            out.writeStartArray();
            for (var command : commands) {
                out.writeStartObject();
                command(out, command);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /// A board as a snapshot keeps it: with what was removed.
    public static String snapshot(Board board) {
        return json(out -> {
            out.writeStartObject();
            content(out, board);
            out.writeName("removed");
            out.writeStartArray();
            for (var removed : board.removed().values()) {
                out.writeStartObject();
                out.writeName("element");
                element(out, removed.element());
                out.writeNumberProperty("number", removed.number());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    /// A board as a browser gets it.
    public static String board(Board board) {
        return json(out -> {
            out.writeStartObject();
            content(out, board);
            out.writeEndObject();
        });
    }

    public static String change(BoardChange change) {
        return json(out -> change(out, change));
    }

    static String json(Consumer<JsonGenerator> writing) {
        var text = new StringWriter(256);
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            writing.accept(out);
        }
        return text.toString();
    }

    private static void content(JsonGenerator out, Board board) {
        out.writeNumberProperty("number", board.number());
        out.writeName("elements");
        out.writeStartArray();
        for (var element : board.listElements()) {
            element(out, element);
        }
        out.writeEndArray();
        out.writeName("state");
        out.writeStartObject();
        new TreeMap<>(board.state()).forEach((key, fact) -> {
            out.writeName(key);
            out.writeStartObject();
            out.writeStringProperty("value", fact.value());
            out.writeStringProperty("at", fact.at().toString());
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private static void change(JsonGenerator out, BoardChange change) {
        out.writeStartObject();
        out.writeNumberProperty("number", change.number());
        out.writeStringProperty("id", change.commandId().toString());
        var by = change.by();
        if (by != null) {
            out.writeStringProperty("by", by.value().toString());
            out.writeStringProperty("name", change.byName());
        }
        out.writeStringProperty("at", change.at().toString());
        out.writeName("edits");
        edits(out, change.edits());
        out.writeEndObject();
    }

    private static void command(JsonGenerator out, BoardCommand.Direct command) {
        switch (command) {
            case BoardCommand.Place(var element) -> made(out, "place", element);
            case BoardCommand.Connect(var line) -> made(out, "connect", line);
            case BoardCommand.Move(var id, var position) -> {
                on(out, "move", id);
                position(out, position);
            }
            case BoardCommand.Resize(var id, var size) -> {
                on(out, "resize", id);
                number(out, "width", size.width());
                number(out, "height", size.height());
            }
            case BoardCommand.Write(var id, var text) -> {
                on(out, "write", id);
                out.writeStringProperty("text", text);
            }
            case BoardCommand.SetFields(var id, var fields) -> {
                on(out, "set", id);
                fields(out, fields);
            }
            case BoardCommand.Reconnect(var id, var ends) -> {
                on(out, "reconnect", id);
                ends(out, ends);
            }
            case BoardCommand.Remove(var id) -> on(out, "remove", id);
            case BoardCommand.Restore(var id) -> on(out, "restore", id);
            case BoardCommand.SetState(var key, var value) -> {
                out.writeStringProperty("type", "set-state");
                out.writeStringProperty("key", key);
                out.writeStringProperty("value", value);
            }
        }
    }

    private static void made(JsonGenerator out, String type, Element element) {
        out.writeStringProperty("type", type);
        out.writeName("element");
        element(out, element);
    }

    private static void fields(JsonGenerator out, Map<String, @Nullable String> fields) {
        out.writeName("fields");
        out.writeStartObject();
        fields.forEach((name, value) -> out.writeStringProperty(name, value));
        out.writeEndObject();
    }

    private static void edits(JsonGenerator out, List<Edit> edits) {
        out.writeStartArray();
        for (var edit : edits) {
            edit(out, edit);
        }
        out.writeEndArray();
    }

    private static void edit(JsonGenerator out, Edit edit) {
        out.writeStartObject();
        switch (edit) {
            case Edit.Put put -> {
                out.writeStringProperty("type", "put");
                out.writeName("element");
                element(out, put.element());
            }
            case Edit.Drop drop -> on(out, "drop", drop.id());
            case Edit.Move move -> {
                on(out, "move", move.id());
                position(out, move.position());
            }
            case Edit.Resize resize -> {
                on(out, "resize", resize.id());
                size(out, resize);
            }
            case Edit.Write write -> {
                on(out, "write", write.id());
                out.writeStringProperty("text", write.text());
            }
            case Edit.SetFields set -> {
                on(out, "set", set.id());
                fields(out, set.fields());
            }
            case Edit.Reconnect reconnect -> {
                on(out, "ends", reconnect.id());
                ends(out, reconnect.ends());
            }
            case Edit.SetState set -> {
                out.writeStringProperty("type", "state");
                out.writeStringProperty("key", set.key());
                out.writeStringProperty("value", set.value());
            }
        }
        out.writeEndObject();
    }

    private static void on(JsonGenerator out, String type, Element.Id id) {
        out.writeStringProperty("type", type);
        out.writeStringProperty("id", id.value().toString());
    }

    private static void element(JsonGenerator out, Element element) {
        out.writeStartObject();
        out.writeStringProperty("id", element.id().value().toString());
        out.writeStringProperty("kind", element.kind());
        var ends = element.ends();
        if (ends == null) {
            position(out, element.position());
        } else {
            ends(out, ends);
        }
        var size = element.size();
        if (size != null) {
            number(out, "width", size.width());
            number(out, "height", size.height());
        }
        out.writeStringProperty("text", element.text());
        out.writeName("fields");
        out.writeStartObject();
        new TreeMap<>(element.fields()).forEach(out::writeStringProperty);
        out.writeEndObject();
        var by = element.by();
        if (by != null) {
            out.writeStringProperty("by", by.value().toString());
        }
        out.writeEndObject();
    }

    private static void position(JsonGenerator out, Element.Position position) {
        number(out, "x", position.x());
        number(out, "y", position.y());
    }

    private static void size(JsonGenerator out, Edit.Resize resize) {
        var size = resize.size();
        if (size == null) {
            out.writeNullProperty("width");
            out.writeNullProperty("height");
        } else {
            number(out, "width", size.width());
            number(out, "height", size.height());
        }
    }

    private static void ends(JsonGenerator out, Element.Ends ends) {
        out.writeStringProperty("from", ends.from().value().toString());
        out.writeStringProperty("to", ends.to().value().toString());
    }

    /// 12 rather than 12.0: what browsers write themselves.
    private static void number(JsonGenerator out, String name, double value) {
        if (value == Math.rint(value)) {
            out.writeNumberProperty(name, (long) value);
        } else {
            out.writeNumberProperty(name, value);
        }
    }
}
