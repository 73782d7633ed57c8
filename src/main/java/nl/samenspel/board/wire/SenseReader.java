package nl.samenspel.board.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspel.board.Element;
import nl.samenspel.board.Sense;
import tools.jackson.databind.JsonNode;

/// Reads what a connection shows of itself, and keeps each known part as the JSON to pass on.
public final class SenseReader {
    private static final int MOST_IDS = 200;

    private SenseReader() {}

    static Sense read(StrictJson fields) {
        Map<String, String> parts = new HashMap<>();
        for (var name : fields.keys()) {
            if (!name.equals("type")) {
                parts.put(name, part(name, fields));
            }
        }
        return new Sense(parts);
    }

    /// The same, without a word about these elements.
    public static Sense without(Sense sense, Predicate<Element.Id> concealed) {
        Map<String, String> parts = new HashMap<>();
        sense.parts().forEach((name, json) -> parts.put(name, speaksOfElements(name) ? told(json, concealed) : json));
        return new Sense(parts);
    }

    private static boolean speaksOfElements(String name) {
        return name.equals("writing") || name.equals("selection") || name.equals("dragging");
    }

    private static String told(String json, Predicate<Element.Id> concealed) {
        var value = StrictJson.parseOwn(json);
        if (!value.isArray()) {
            return value.isNull() || concealed.test(id(value)) ? "null" : json;
        }
        return value.values().stream()
                .filter(each -> !concealed.test(id(each.isObject() ? each.path("id") : each)))
                .map(JsonNode::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Element.Id id(JsonNode value) {
        return new Element.Id(StrictJson.idOf(value, "id"));
    }

    private static String part(String name, StrictJson fields) {
        var value = fields.any(name);
        switch (name) {
            case "cursor" -> point(value);
            case "view" -> view(value);
            case "writing" -> idOrNone(value);
            case "ready" -> fields.yesOrNo(name);
            case "selection" -> fields.list(name, MOST_IDS).forEach(id -> StrictJson.idOf(id, name));
            case "dragging" -> fields.list(name, MOST_IDS).forEach(SenseReader::dragged);
            default -> throw new Unreadable("a key too many");
        }
        return value.toString();
    }

    private static void point(JsonNode value) {
        if (!value.isNull()) {
            var fields = new StrictJson(value);
            BoardReader.position(fields);
            fields.nothingElse();
        }
    }

    private static void view(JsonNode value) {
        if (!value.isNull()) {
            var fields = new StrictJson(value);
            BoardReader.position(fields);
            BoardReader.size(fields);
            fields.nothingElse();
        }
    }

    private static void idOrNone(JsonNode value) {
        if (!value.isNull()) {
            StrictJson.idOf(value, "writing");
        }
    }

    private static void dragged(JsonNode value) {
        var fields = new StrictJson(value);
        fields.id("id");
        BoardReader.position(fields);
        fields.nothingElse();
    }
}
