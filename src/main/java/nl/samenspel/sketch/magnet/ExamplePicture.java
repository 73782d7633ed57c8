package nl.samenspel.sketch.magnet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// The example triangle on the board of a try-out: names of our own making, and no record behind any of them.
@Component
public class ExamplePicture {
    private static final int PATIENCE_S = 5;

    private final BoardViews boards;
    private final LiveBoards live;
    private final Messages messages;

    ExamplePicture(BoardViews boards, LiveBoards live, Messages messages) {
        this.boards = boards;
        this.live = live;
        this.messages = messages;
    }

    /// Fills the board of a try-out that nobody opened before.
    public void fillWhenEmpty(SketchSession session) {
        var id = new Board.Id(session.id().value());
        if (!session.plan().isRehearsal() || boards.board(id).number() > 0) {
            return;
        }
        try {
            live.submit(id, magnets(session), Actor.SYSTEM).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the example could not be put on the board", e);
        }
    }

    private List<BoardCommand.Direct> magnets(SketchSession session) {
        var commands = new ArrayList<BoardCommand.Direct>();
        for (var each : List.of(
                new Example("owner", Magnet.ROLE, 0, -520, Map.of("role", "owner")),
                new Example("provider", Magnet.ROLE, 880, -240, Map.of("role", "provider")),
                new Example("client", Magnet.ROLE, -880, -260, Map.of("role", "coordinating_client")),
                new Example("woods", Magnet.CLIENT, -880, -100, Map.of("participation", "member")),
                new Example("ponds", Magnet.CLIENT, -880, 60, Map.of("participation", "member")),
                new Example("paths", Magnet.CLIENT, -880, 220, Map.of("participation", "agenda_only")),
                new Example("count", Magnet.ASSIGNMENT, -300, -200, Map.of("size", "L", "firmness", "firm")),
                new Example("clean", Magnet.ASSIGNMENT, 260, -40, Map.of("size", "M", "firmness", "planned")),
                new Example("signs", Magnet.ASSIGNMENT, -240, 240, Map.of("size", "S", "firmness", "outlook")))) {
            commands.add(new BoardCommand.Place(magnet(session, each)));
        }
        commands.add(new BoardCommand.Connect(Element.line(
                idOf(session, "line"),
                Magnet.LINE,
                new Element.Ends(idOf(session, "count"), idOf(session, "clean")),
                text(session, "line"),
                Map.of("relation", "competes", "weight", "heavy"))));
        return commands;
    }

    /// One magnet of the example, at a place in its area.
    private record Example(String name, String kind, int x, int y, Map<String, String> fields) {}

    private Element magnet(SketchSession session, Example example) {
        return Element.placed(
                idOf(session, example.name),
                example.kind,
                new Element.Position(example.x, example.y),
                text(session, example.name),
                example.fields);
    }

    private String text(SketchSession session, String name) {
        return messages.text(session.plan().language(), "sketch.example." + name);
    }

    private static Element.Id idOf(SketchSession session, String name) {
        var of = session.id().value() + ":" + name;
        return new Element.Id(UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)));
    }
}
