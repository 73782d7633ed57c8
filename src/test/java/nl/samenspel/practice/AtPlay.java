package nl.samenspel.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Connection;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the board of a play, as a browser would be, without one. Remembers all it ever heard.
final class AtPlay implements Connection {
    private static final JsonMapper JSON = new JsonMapper();

    private final Play.Id play;
    private final Actor actor;
    private final LiveBoards boards;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    AtPlay(Play.Id play, Actor actor, LiveBoards boards) {
        this.play = play;
        this.actor = actor;
        this.boards = boards;
    }

    /// The reason of the refusal; empty when it was carried out.
    String does(BoardCommand command) {
        var id = UUID.randomUUID();
        boards.take(PlayBoard.of(play), this, id, command);
        soon(command.toString(), () -> heard.stream().anyMatch(frame -> frame.contains(id.toString())));
        return heard.stream()
                .filter(frame -> frame.contains(id.toString()))
                .map(JSON::readTree)
                .map(frame -> frame.path("reason").asString(""))
                .findFirst()
                .orElseThrow();
    }

    String places(String kind, String text, Map<String, String> fields) {
        var id = new Element.Id(UUID.randomUUID());
        return does(new BoardCommand.Place(Element.placed(id, kind, Element.Position.ORIGIN, text, fields)));
    }

    /// Everything, in one text.
    String heard() {
        return String.join("\n", heard);
    }

    void await(String words) {
        soon(words, () -> heard().contains(words));
    }

    void awaitFact(String key, String value) {
        awaitFactThat(key, value::equals);
    }

    void awaitFactThat(String key, Predicate<String> test) {
        soon(key, () -> heard.stream().map(JSON::readTree).anyMatch(frame -> says(frame, key, test)));
    }

    private static boolean says(JsonNode frame, String key, Predicate<String> test) {
        var whole = frame.path("board").path("state").path(key).path("value");
        return whole.isString() && test.test(whole.asString())
                || frame.path("changes").values().stream()
                        .flatMap(change -> change.path("edits").values().stream())
                        .filter(edit -> key.equals(edit.path("key").asString("")))
                        .anyMatch(edit -> test.test(edit.path("value").asString("")));
    }

    private static void soon(String what, BooleanSupplier happened) {
        for (int i = 0; i < 2_000; i++) {
            if (happened.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("did not happen: " + what);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String login() {
        return "";
    }

    @Override
    public Language language() {
        return Language.NL;
    }

    @Override
    public void send(String frame) {
        heard.add(frame);
    }

    @Override
    public void restart(String welcome) {
        heard.add(welcome);
    }

    @Override
    public void close(Closing why) {
        heard.add("{\"type\":\"closed\",\"reason\":\"" + why + "\"}");
    }
}
