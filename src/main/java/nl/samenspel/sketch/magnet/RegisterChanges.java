package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.assignment.AssignmentChanged;
import nl.samenspel.assignment.AssignmentProposed;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.LinkChanged;
import nl.samenspel.assignment.Standing;
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
import nl.samenspel.triangle.TriangleChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        forOpenBoards(
                changed.triangle(),
                changed.by(),
                (_, board) -> Magnet.find(
                                board,
                                Magnet.ASSIGNMENT,
                                AssignmentMagnets.ID,
                                changed.id().value())
                        .map(magnet -> isOut(changed.standing()) ? removal(magnet) : update(board, magnet, changed))
                        .orElse(List.of()));
        lookOver(changed.triangle(), changed.by());
    }

    @EventListener
    void on(AssignmentProposed proposed) {
        lookOver(proposed.triangle(), proposed.by());
    }

    @EventListener
    void on(TriangleChanged changed) {
        lookOver(changed.triangle(), changed.by());
    }

    @EventListener
    void on(LinkChanged changed) {
        forOpenBoards(
                changed.triangle(),
                changed.by(),
                (_, board) -> Magnet.find(
                                board,
                                Magnet.LINE,
                                LineMagnets.ID,
                                changed.link().id().value())
                        .map(line -> changed.link().state() instanceof Link.State.Removed
                                ? removal(line)
                                : update(line, changed.link()))
                        .orElse(List.of()));
        lookOver(changed.triangle(), changed.by());
    }

    private static boolean isOut(Standing.Name standing) {
        return standing == Standing.Name.DECLINED || standing == Standing.Name.MERGED;
    }

    private static List<BoardCommand.Direct> removal(Element element) {
        return List.of(new BoardCommand.Remove(element.id()));
    }

    private static List<BoardCommand.Direct> update(Element line, Link link) {
        var commands = new ArrayList<BoardCommand.Direct>();
        var fields = new TreeMap<String, @Nullable String>(RelationLines.fields(link));
        fields.keySet().removeIf(name -> same(fields.get(name), line.fields().get(name)));
        if (!fields.isEmpty()) {
            commands.add(new BoardCommand.SetFields(line.id(), fields));
        }
        if (!link.sentence().equals(line.text())) {
            commands.add(new BoardCommand.Write(line.id(), link.sentence()));
        }
        return commands;
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
        forOpenBoards(triangle, by, BoardsOwnWork.current(), answer);
    }

    private void forOpenBoards(Triangle.Id triangle, Actor by, Optional<SketchSession.Id> but, Answer answer) {
        var open = Identity.as(Actor.SYSTEM, () -> sessions.listOf(triangle)).stream()
                .filter(SketchSession::isOpen)
                .filter(session -> !but.filter(session.id()::equals).isPresent())
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

    /// Looks at the end of the transaction, once, what the boards of a triangle lack: a change is often told in parts.
    private void lookOver(Triangle.Id triangle, Actor by) {
        var look = new Look(triangle, BoardsOwnWork.current());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            lookOver(look, by);
            return;
        }
        var all = TransactionSynchronizationManager.getSynchronizations();
        if (all.stream().noneMatch(each -> each instanceof AtTheEnd end && end.look.equals(look))) {
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(look, by));
        }
    }

    private void lookOver(Look look, Actor by) {
        forOpenBoards(look.triangle(), by, look.but(), picture::lacking);
    }

    /// @param but the session whose own board made the change
    private record Look(Triangle.Id triangle, Optional<SketchSession.Id> but) {}

    private final class AtTheEnd implements TransactionSynchronization {
        private final Look look;
        private final Actor by;

        AtTheEnd(Look look, Actor by) {
            this.look = look;
            this.by = by;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            lookOver(look, by);
        }
    }
}
