package nl.samenspel.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The board as a browser makes it up from what it hears (docs/board-protocol.md §3, B14).
final class BenchPicture {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, JsonNode> elements = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private long number;

    /// Takes in one frame. True when it is a welcome.
    synchronized boolean hear(String frame) {
        var message = JSON.readTree(frame);
        var type = message.path("type").asString("");
        if (message.has("board")) {
            var board = message.get("board");
            elements.clear();
            board.get("elements").forEach(this::put);
            number = board.get("number").asLong();
        }
        message.path("changes").forEach(this::change);
        return type.equals("welcome");
    }

    synchronized Map<UUID, JsonNode> elements() {
        return Map.copyOf(elements);
    }

    /// The number under which each command was heard.
    synchronized Map<String, Long> numbers() {
        return Map.copyOf(numbers);
    }

    synchronized long number() {
        return number;
    }

    private void change(JsonNode change) {
        var its = change.get("number").asLong();
        if (change.hasNonNull("id")) {
            numbers.put(change.get("id").asString(), its);
        }
        if (its > number) {
            number = its;
            change.path("edits").forEach(this::edit);
        }
    }

    private void edit(JsonNode edit) {
        var type = edit.get("type").asString();
        if (type.equals("put")) {
            put(edit.get("element"));
            return;
        }
        if (type.equals("state")) {
            return;
        }
        var id = UUID.fromString(edit.get("id").asString());
        if (type.equals("drop")) {
            elements.remove(id);
        } else if (elements.get(id) instanceof ObjectNode element) {
            change(element, edit, type);
        }
    }

    private static void change(ObjectNode element, JsonNode edit, String type) {
        switch (type) {
            case "move" -> {
                element.put("x", edit.get("x").asDouble());
                element.put("y", edit.get("y").asDouble());
            }
            case "write" -> element.put("text", edit.get("text").asString());
            case "set" -> {
                var fields = (ObjectNode) element.get("fields");
                edit.get("fields").properties().forEach(field -> {
                    if (field.getValue().isNull()) {
                        fields.remove(field.getKey());
                    } else {
                        fields.set(field.getKey(), field.getValue());
                    }
                });
            }
            default -> throw new IllegalStateException("nobody here makes a change of type " + type);
        }
    }

    private void put(JsonNode element) {
        var own = (ObjectNode) element.deepCopy();
        if (own.has("x")) {
            own.put("x", own.get("x").asDouble());
            own.put("y", own.get("y").asDouble());
        }
        elements.put(UUID.fromString(own.get("id").asString()), own);
    }
}
