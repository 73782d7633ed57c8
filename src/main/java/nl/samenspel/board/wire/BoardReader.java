package nl.samenspel.board.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspel.board.Board;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import tools.jackson.databind.JsonNode;

/// Reads elements, edits and boards. What it cannot read exactly is [Unreadable].
public final class BoardReader {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST = 100_000;

    private BoardReader() {}

    /// Edits as the log keeps them.
    public static List<Edit> edits(String json) {
        return StrictJson.parseOwn(json).values().stream()
                .map(BoardReader::edit)
                .toList();
    }

    /// A board as a snapshot keeps it.
    public static Board board(String json) {
        var board = new StrictJson(StrictJson.parseOwn(json));
        PMap<Element.Id, Element> elements = HashTreePMap.empty();
        for (var node : board.list("elements", MOST)) {
            var element = element(node, true);
            elements = elements.plus(element.id(), element);
        }
        var state = state(board.object("state"));
        PMap<Element.Id, Board.Removed> removed = HashTreePMap.empty();
        for (var node : board.list("removed", MOST)) {
            var fields = new StrictJson(node);
            var element = element(fields.any("element"), true);
            removed = removed.plus(element.id(), new Board.Removed(element, fields.whole("number")));
        }
        return new Board(board.whole("number"), elements, removed, state);
    }

    static Element element(JsonNode node, boolean withMaker) {
        var fields = new StrictJson(node);
        var ends = fields.has("from") ? ends(fields) : null;
        var element = new Element(
                new Element.Id(fields.id("id")),
                kind(fields),
                ends == null ? position(fields) : Element.Position.ORIGIN,
                ends == null && fields.has("width") ? size(fields) : null,
                fields.text("text"),
                given(fields.any("fields")),
                ends,
                withMaker && fields.has("by") ? new PersonId(fields.id("by")) : null);
        fields.nothingElse();
        return element;
    }

    static Element.Position position(StrictJson fields) {
        return new Element.Position(fields.number("x"), fields.number("y"));
    }

    static Element.Size size(StrictJson fields) {
        return new Element.Size(fields.number("width"), fields.number("height"));
    }

    static Element.Ends ends(StrictJson fields) {
        return new Element.Ends(new Element.Id(fields.id("from")), new Element.Id(fields.id("to")));
    }

    /// Values by name; null means: take it away.
    static Map<String, @Nullable String> changed(JsonNode node) {
        var fields = new StrictJson(node);
        Map<String, @Nullable String> values = new HashMap<>();
        for (var name : node.propertyNames()) {
            values.put(name, fields.textOrNull(name));
        }
        return values;
    }

    private static Map<String, String> given(JsonNode node) {
        var fields = new StrictJson(node);
        Map<String, String> values = new HashMap<>();
        for (var name : node.propertyNames()) {
            values.put(name, fields.text(name));
        }
        return values;
    }

    private static Edit edit(JsonNode node) {
        var fields = new StrictJson(node);
        var edit = switch (fields.text("type")) {
            case "put" -> new Edit.Put(element(fields.any("element"), true));
            case "drop" -> new Edit.Drop(id(fields));
            case "move" -> new Edit.Move(id(fields), position(fields));
            case "resize" -> new Edit.Resize(id(fields), sizeOrNone(fields));
            case "write" -> new Edit.Write(id(fields), fields.text("text"));
            case "set" -> new Edit.SetFields(id(fields), changed(fields.any("fields")));
            case "ends" -> new Edit.Reconnect(id(fields), ends(fields));
            case "state" -> new Edit.SetState(fields.text("key"), fields.textOrNull("value"));
            default -> throw new Unreadable("unknown edit");
        };
        fields.nothingElse();
        return edit;
    }

    private static Element.Id id(StrictJson fields) {
        return new Element.Id(fields.id("id"));
    }

    private static Element.@Nullable Size sizeOrNone(StrictJson fields) {
        if (fields.hasNull("width")) {
            fields.any("width");
            fields.any("height");
            return null;
        }
        return size(fields);
    }

    private static PMap<String, Board.Fact> state(StrictJson facts) {
        PMap<String, Board.Fact> state = HashTreePMap.empty();
        for (var key : facts.keys()) {
            var fact = facts.object(key);
            state = state.plus(key, new Board.Fact(fact.text("value"), instant(fact.text("at"))));
        }
        return state;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable("not a moment");
        }
    }

    private static String kind(StrictJson fields) {
        var kind = fields.text("kind");
        if (!KIND.matcher(kind).matches()) {
            throw new Unreadable("not a kind");
        }
        return kind;
    }
}
