package nl.samenspel.sketch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Connection;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the board of a session, as a browser would be, without one.
public final class AtTable implements Connection {
    private static final JsonMapper JSON = new JsonMapper();

    private final Actor actor;
    private final Board.Id board;
    private final LiveBoards live;
    private final BoardViews views;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private AtTable(SketchWorld world, SketchSession.Id session, Actor actor) {
        this.actor = actor;
        this.board = new Board.Id(session.value());
        this.live = world.get(LiveBoards.class);
        this.views = world.get(BoardViews.class);
    }

    public static AtTable join(SketchWorld world, SketchSession.Id session, Actor actor) {
        var at = new AtTable(world, session, actor);
        at.live.join(at.board, at, 0);
        return at;
    }

    /// The reason of the refusal; empty when it was carried out.
    public String tries(BoardCommand command) {
        var id = UUID.randomUUID();
        live.take(board, this, id, command);
        var answer = await(each -> isAnswer(each, id.toString()));
        return answer.path("type").asString().equals("did")
                ? ""
                : answer.path("reason").asString();
    }

    public void does(BoardCommand command) {
        var reason = tries(command);
        if (!reason.isEmpty()) {
            throw new AssertionError("refused: " + reason);
        }
    }

    public Element place(String kind, String text, Map<String, String> fields) {
        var id = new Element.Id(UUID.randomUUID());
        does(new BoardCommand.Place(Element.placed(id, kind, Element.Position.ORIGIN, text, fields)));
        return element(id);
    }

    public Element connect(Element from, Element to, String text, Map<String, String> fields) {
        var id = new Element.Id(UUID.randomUUID());
        does(new BoardCommand.Connect(Element.line(id, "line", new Element.Ends(from.id(), to.id()), text, fields)));
        return element(id);
    }

    public void set(Element element, String name, String value) {
        does(new BoardCommand.SetFields(element.id(), Map.of(name, value)));
    }

    public Element element(Element.Id id) {
        return board().findElement(id).orElseThrow();
    }

    public Board board() {
        return views.board(board);
    }

    /// The first element of a kind with this text, now or soon.
    public Element awaitElement(String kind, String text) {
        return soon(() -> board().listElements().stream()
                .filter(each -> each.kind().equals(kind) && each.text().equals(text))
                .findFirst());
    }

    public void awaitBoard(Predicate<Board> test) {
        soon(() -> Optional.of(board()).filter(test));
    }

    public JsonNode await(Predicate<JsonNode> which) {
        return soon(() -> heard.stream().filter(which).findFirst());
    }

    public List<JsonNode> heard() {
        return heard;
    }

    private static boolean isAnswer(JsonNode frame, String id) {
        return switch (frame.path("type").asString()) {
            case "did" ->
                frame.path("changes").values().stream()
                        .anyMatch(change -> change.path("id").asString().equals(id));
            case "refused" -> frame.path("id").asString().equals(id);
            default -> false;
        };
    }

    private static <T> T soon(Supplier<Optional<T>> found) {
        for (int i = 0; i < 2_000; i++) {
            var now = found.get();
            if (now.isPresent()) {
                return now.get();
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("did not happen");
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
        heard.add(JSON.readTree(frame));
    }

    @Override
    public void restart(String welcome) {
        send(welcome);
    }

    @Override
    public void close(Closing why) {
        heard.add(JSON.readTree("{\"type\":\"closed\",\"reason\":\"" + why + "\"}"));
    }
}
