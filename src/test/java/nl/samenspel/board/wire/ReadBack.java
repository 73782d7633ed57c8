package nl.samenspel.board.wire;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.platform.PersonId;
import org.pcollections.HashTreePMap;
import tools.jackson.databind.JsonNode;

/// Reads what the server tells as a browser does.
public final class ReadBack {
    private ReadBack() {}

    public static BoardChange change(JsonNode node) {
        var by = node.has("by") ? new PersonId(UUID.fromString(node.path("by").asString())) : null;
        return new BoardChange(
                node.path("number").asLong(),
                UUID.fromString(node.path("id").asString()),
                by,
                node.path("name").asString(""),
                Instant.parse(node.path("at").asString()),
                BoardReader.edits(node.path("edits").toString()));
    }

    public static Board board(JsonNode node) {
        var board = Board.EMPTY;
        var elements = board.elements();
        for (var each : node.path("elements")) {
            var element = BoardReader.element(each, true);
            elements = elements.plus(element.id(), element);
        }
        var state = board.state();
        for (var each : node.path("state").properties()) {
            var fact = each.getValue();
            state = state.plus(
                    each.getKey(),
                    new Board.Fact(
                            fact.path("value").asString(),
                            Instant.parse(fact.path("at").asString())));
        }
        return new Board(node.path("number").asLong(), elements, HashTreePMap.empty(), state);
    }
}
