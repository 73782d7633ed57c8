package nl.samenspel.board.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.board.Admission;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardRules;
import nl.samenspel.board.Sense;

/// What a browser hears (docs/board-protocol.md §2 to §6). Each is encoded once and sent to all.
public final class ToBrowser {
    public static final int COMMANDS_PER_SECOND = 60;
    public static final int FRAME_BYTES = 64 * 1024;

    private ToBrowser() {}

    /// Somebody at the board, on one connection.
    public record Present(long connection, Admission admission) {
        String json() {
            return BoardWriter.json(out -> {
                out.writeStartObject();
                out.writeNumberProperty("connection", connection);
                out.writeStringProperty(
                        "person", admission.actor().person().value().toString());
                out.writeStringProperty("name", admission.actor().name());
                out.writeBooleanProperty("mayChange", admission.mayChange());
                out.writeName("fields");
                out.writeStartObject();
                new TreeMap<>(admission.fields()).forEach(out::writeStringProperty);
                out.writeEndObject();
                out.writeEndObject();
            });
        }
    }

    /// @param hidden how much is hidden, as in [#sensed]; nothing when nothing is
    /// @param boardOrChanges `"board":…` or `"changes":…`, see [#wholeBoard] and [#changes]
    public record Welcome(
            long number,
            Instant now,
            boolean writable,
            Present you,
            List<Present> others,
            Map<Long, Sense> sensed,
            int elements,
            String hidden,
            String boardOrChanges) {
        public String json() {
            return "{\"type\":\"welcome\",\"protocol\":1,\"number\":" + number
                    + ",\"now\":\"" + now
                    + "\",\"connection\":" + you.connection
                    + ",\"writable\":" + writable
                    + ",\"you\":" + you.json()
                    + ",\"present\":" + list(others.stream().map(Present::json).toList())
                    + ",\"sensed\":" + list(who(sensed))
                    + ",\"limits\":{\"text\":" + BoardRules.MOST_TEXT
                    + ",\"elementsLeft\":" + Math.max(0, BoardRules.MOST_ELEMENTS - elements)
                    + ",\"commandsPerSecond\":" + COMMANDS_PER_SECOND
                    + ",\"batch\":" + FromBrowser.MOST_MESSAGES
                    + ",\"frameBytes\":" + FRAME_BYTES
                    + "}" + hidden + "," + boardOrChanges + "}";
        }
    }

    /// @param board as [BoardWriter#board] writes it
    public static String wholeBoard(String board) {
        return "\"board\":" + board;
    }

    public static String changes(List<BoardChange> changes) {
        return "\"changes\":" + list(changes.stream().map(BoardWriter::change).toList());
    }

    public static String did(List<BoardChange> changes) {
        return "{\"type\":\"did\"," + changes(changes) + "}";
    }

    /// @param reason stable, for scripts; `sentence` is for people
    public static String refused(UUID commandId, String reason, String sentence) {
        return BoardWriter.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("type", "refused");
            out.writeStringProperty("id", commandId.toString());
            out.writeStringProperty("reason", reason);
            out.writeStringProperty("sentence", sentence);
            out.writeEndObject();
        });
    }

    /// @param hidden `,"hidden":…` when the count is another than before, else nothing
    public static String sensed(
            Collection<Present> joined, Collection<Long> left, Map<Long, Sense> who, String hidden) {
        return "{\"type\":\"sensed\",\"joined\":"
                + list(joined.stream().map(Present::json).toList())
                + ",\"left\":" + list(left.stream().map(String::valueOf).toList())
                + ",\"who\":" + list(who(who))
                + hidden
                + "}";
    }

    public static String notice(String notice, String sentence) {
        return BoardWriter.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("type", "notice");
            out.writeStringProperty("notice", notice);
            out.writeStringProperty("sentence", sentence);
            out.writeEndObject();
        });
    }

    private static List<String> who(Map<Long, Sense> sensed) {
        return new TreeMap<>(sensed)
                .entrySet().stream()
                        .map(each -> "{\"connection\":" + each.getKey()
                                + new TreeMap<>(each.getValue().parts())
                                        .entrySet().stream()
                                                .map(part -> ",\"" + part.getKey() + "\":" + part.getValue())
                                                .collect(Collectors.joining())
                                + "}")
                        .toList();
    }

    private static String list(Collection<String> items) {
        return items.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
