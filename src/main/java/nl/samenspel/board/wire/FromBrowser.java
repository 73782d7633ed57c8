package nl.samenspel.board.wire;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.board.Sense;
import tools.jackson.databind.JsonNode;

/// What a browser may say (docs/board-protocol.md §2 to §4). Anything else is [Unreadable].
public sealed interface FromBrowser {
    int MOST_MESSAGES = 200;
    int MOST_TOGETHER = 200;

    /// A part of a board, by the name the room above gave it.
    Pattern PART = Pattern.compile("[a-z][a-z-]{0,39}");

    /// @param at the number of the last change it knows; 0 when it knows nothing
    record Hello(long at) implements FromBrowser {}

    /// @param id of the command, made by the browser: the same id again is the same command again
    record Do(UUID id, BoardCommand command) implements FromBrowser {}

    record Sensed(Sense sense) implements FromBrowser {}

    /// One message, or an array of them.
    static List<FromBrowser> read(String frame) {
        var node = StrictJson.parseMessage(frame);
        if (!node.isArray()) {
            return List.of(message(node));
        }
        if (node.isEmpty() || node.size() > MOST_MESSAGES) {
            throw new Unreadable("none or too many messages");
        }
        return node.values().stream().map(FromBrowser::message).toList();
    }

    /// What [BoardWriter#commands] wrote.
    static List<BoardCommand.Direct> commands(String json) {
        return StrictJson.parseOwn(json).values().stream()
                .map(FromBrowser::direct)
                .toList();
    }

    private static FromBrowser message(JsonNode node) {
        var fields = new StrictJson(node);
        var message = switch (fields.text("type")) {
            case "hello" -> new Hello(fields.whole("at"));
            case "do" -> new Do(fields.id("id"), command(fields.any("command")));
            case "sense" -> new Sensed(SenseReader.read(fields));
            default -> throw new Unreadable("unknown message");
        };
        fields.nothingElse();
        return message;
    }

    private static BoardCommand command(JsonNode node) {
        var fields = new StrictJson(node);
        var command = switch (fields.text("type")) {
            case "arrange" -> new BoardCommand.Arrange(part(fields));
            case "undo" -> new BoardCommand.Undo();
            case "redo" -> new BoardCommand.Redo();
            case "together" -> together(fields);
            case String type -> direct(type, fields);
        };
        fields.nothingElse();
        return command;
    }

    private static String part(StrictJson fields) {
        var what = fields.text("what");
        if (!PART.matcher(what).matches()) {
            throw new Unreadable("not a part of a board");
        }
        return what;
    }

    private static BoardCommand together(StrictJson fields) {
        var nodes = fields.list("commands", MOST_TOGETHER);
        if (nodes.isEmpty()) {
            throw new Unreadable("nothing together");
        }
        return new BoardCommand.Together(nodes.stream().map(FromBrowser::direct).toList());
    }

    private static BoardCommand.Direct direct(JsonNode node) {
        var fields = new StrictJson(node);
        var command = direct(fields.text("type"), fields);
        fields.nothingElse();
        return command;
    }

    private static BoardCommand.Direct direct(String type, StrictJson fields) {
        return switch (type) {
            case "place" -> new BoardCommand.Place(element(fields, false));
            case "connect" -> new BoardCommand.Connect(element(fields, true));
            case "move" -> new BoardCommand.Move(id(fields), BoardReader.position(fields));
            case "resize" -> new BoardCommand.Resize(id(fields), BoardReader.size(fields));
            case "write" -> new BoardCommand.Write(id(fields), fields.text("text"));
            case "set" -> new BoardCommand.SetFields(id(fields), BoardReader.changed(fields.any("fields")));
            case "reconnect" -> new BoardCommand.Reconnect(id(fields), BoardReader.ends(fields));
            case "remove" -> new BoardCommand.Remove(id(fields));
            case "restore" -> new BoardCommand.Restore(id(fields));
            case "set-state" -> new BoardCommand.SetState(fields.text("key"), fields.textOrNull("value"));
            default -> throw new Unreadable("unknown command");
        };
    }

    private static Element element(StrictJson fields, boolean line) {
        var element = BoardReader.element(fields.any("element"), false);
        if (element.isLine() != line) {
            throw new Unreadable("lines are connected, everything else is placed");
        }
        return element;
    }

    private static Element.Id id(StrictJson fields) {
        return new Element.Id(fields.id("id"));
    }
}
