package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.assignment.AssignmentChanged;
import nl.samenspel.assignment.AssignmentProposed;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.LinkChanged;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What changes in the register while a session is open appears on its board, as a change with a number. What a board
/// itself wrote in the register does not come back to it.
@Component
class RegisterChanges {
    /// Which field of the magnet shows which field of the assignment.
    private static final Map<Field, List<String>> SHOWN = Map.of(
            Field.SIZE, List.of("size"),
            Field.FIRMNESS, List.of("firmness"),
            Field.FROM, List.of("from"),
            Field.UNTIL, List.of("until"),
            Field.BASIS, List.of("basis"),
            Field.CLIENTS, List.of(AssignmentMagnets.FOR));

    private final SessionViews sessions;
    private final BoardViews boards;
    private final LiveBoards live;
    private final RegisterPicture picture;

    RegisterChanges(SessionViews sessions, BoardViews boards, LiveBoards live, RegisterPicture picture) {
        this.sessions = sessions;
        this.boards = boards;
        this.live = live;
        this.picture = picture;
    }

    @EventListener
    void on(AssignmentChanged changed) {
        forOpenBoards(changed.triangle(), changed.by(), (session, board) -> {
            var magnet = Magnet.find(
                    board, Magnet.ASSIGNMENT, AssignmentMagnets.ID, changed.id().value());
            return magnet.isEmpty() ? picture.missing(session, board) : update(board, magnet.get(), changed);
        });
    }

    @EventListener
    void on(AssignmentProposed proposed) {
        forOpenBoards(proposed.triangle(), proposed.by(), (session, board) -> picture.missing(session, board));
    }

    @EventListener
    void on(LinkChanged changed) {
        forOpenBoards(changed.triangle(), changed.by(), (session, board) -> {
            var line = Magnet.find(
                    board, Magnet.LINE, LineMagnets.ID, changed.link().id().value());
            if (line.isEmpty()) {
                return picture.missing(session, board);
            }
            var commands = new ArrayList<BoardCommand.Direct>();
            var fields = new TreeMap<String, @Nullable String>(RelationLines.fields(changed.link()));
            fields.keySet()
                    .removeIf(name -> fields.get(name) != null
                            && fields.get(name).equals(line.get().fields().get(name)));
            if (!fields.isEmpty()) {
                commands.add(new BoardCommand.SetFields(line.get().id(), fields));
            }
            if (!changed.link().sentence().equals(line.get().text())) {
                commands.add(
                        new BoardCommand.Write(line.get().id(), changed.link().sentence()));
            }
            return commands;
        });
    }

    private static List<BoardCommand.Direct> update(Board board, Element magnet, AssignmentChanged changed) {
        var commands = new ArrayList<BoardCommand.Direct>();
        var title = changed.description().title();
        if (changed.fields().contains(Field.TITLE) && !title.equals(magnet.text())) {
            commands.add(new BoardCommand.Write(magnet.id(), title));
        }
        var fields = AssignmentMagnets.changing(
                changed.description(), changed.standing(), RegisterPicture.clientMagnets(board, List.of()));
        var touched = touched(changed.fields());
        fields.keySet()
                .removeIf(name -> !touched.contains(name)
                        || same(fields.get(name), magnet.fields().get(name)));
        if (!fields.isEmpty()) {
            commands.add(new BoardCommand.SetFields(magnet.id(), fields));
        }
        return commands;
    }

    private static Set<String> touched(Set<Field> fields) {
        var names = new java.util.HashSet<>(Set.of("status"));
        fields.forEach(field -> names.addAll(SHOWN.getOrDefault(field, List.of())));
        return names;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return java.util.Objects.equals(one, other);
    }

    private interface Answer {
        List<BoardCommand.Direct> commands(SketchSession session, Board board);
    }

    private void forOpenBoards(Triangle.Id triangle, Actor by, Answer answer) {
        var open = Identity.as(Actor.SYSTEM, () -> sessions.listOf(triangle)).stream()
                .filter(SketchSession::isOpen)
                .filter(session -> !BoardsOwnWork.isOf(session.id()))
                .toList();
        for (var session : open) {
            var id = new Board.Id(session.id().value());
            var board = boards.board(id);
            if (board.number() > 0) {
                var commands = answer.commands(session, board);
                if (!commands.isEmpty()) {
                    live.submit(id, commands, by);
                }
            }
        }
    }
}
