package nl.samenspel.sketch.magnet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the register knows of a triangle, as magnets and lines on the board of its session.
///
/// The id of such an element follows from session and record, so that two who open a board at once do not fill it
/// twice.
@Component
public class RegisterPicture {
    private static final int MOST_AT_ONCE = 150;
    private static final int PATIENCE_S = 5;

    /// So that who plays a part stands in the middle, however many units there are.
    private static final Comparator<Element> PEOPLE_FIRST =
            Comparator.comparing(element -> !element.kind().equals(Magnet.ROLE));

    private final TriangleViews triangles;
    private final AssignmentViews assignments;
    private final BoardViews boards;
    private final LiveBoards live;
    private final TransactionTemplate transaction;

    RegisterPicture(
            TriangleViews triangles,
            AssignmentViews assignments,
            BoardViews boards,
            LiveBoards live,
            TransactionTemplate transaction) {
        this.triangles = triangles;
        this.assignments = assignments;
        this.boards = boards;
        this.live = live;
        this.transaction = transaction;
    }

    /// Fills the board of a session that nobody opened before, and waits until it is full.
    public void fillWhenEmpty(SketchSession session) {
        var id = new Board.Id(session.id().value());
        if (!session.isOpen() || boards.board(id).number() > 0) {
            return;
        }
        var commands = missing(session, Board.EMPTY);
        for (int from = 0; from < commands.size(); from += MOST_AT_ONCE) {
            var part = commands.subList(from, Math.min(from + MOST_AT_ONCE, commands.size()));
            if (!isCarriedOut(id, part)) {
                return;
            }
        }
    }

    /// Everything the register knows of the triangle of a session, without places. Ask only for who sees the session.
    public List<Element> magnets(SketchSession session) {
        return Identity.as(
                Actor.SYSTEM,
                () -> transaction.execute(_ -> wanted(session, Board.EMPTY, new RecordMagnets(Board.EMPTY))));
    }

    /// Commands that put on the board what the register knows and the board does not: neither there nor taken off.
    List<BoardCommand.Direct> missing(SketchSession session, Board board) {
        return Identity.as(
                Actor.SYSTEM,
                () -> transaction.execute(_ -> {
                    var commands = new ArrayList<BoardCommand.Direct>();
                    var there = new RecordMagnets(board);
                    var missing = wanted(session, board, there).stream()
                            .filter(element -> !there.isKnown(element))
                            .toList();
                    var placing = Placing.on(board, missing);
                    var places = new HashMap<Element.Id, Element.Position>();
                    missing.stream()
                            .filter(element -> !element.isLine())
                            .sorted(PEOPLE_FIRST)
                            .forEach(element -> places.put(element.id(), placing.take(element)));
                    commands.addAll(placing.facts());
                    for (var element : missing) {
                        commands.add(
                                element.isLine()
                                        ? new BoardCommand.Connect(element)
                                        : new BoardCommand.Place(Element.placed(
                                                element.id(),
                                                element.kind(),
                                                Objects.requireNonNull(places.get(element.id())),
                                                element.text(),
                                                element.fields())));
                    }
                    return commands;
                }));
    }

    /// All that makes a board say what the register says of this triangle: what is missing, what reads otherwise, and
    /// what is there no longer. What assignments and relations say is told apart, field by field.
    List<BoardCommand.Direct> lacking(SketchSession session, Board board) {
        return Identity.as(
                Actor.SYSTEM,
                () -> transaction.execute(_ -> {
                    var commands = new ArrayList<BoardCommand.Direct>();
                    var triangle = triangles.get(session.triangle());
                    var there = new RecordMagnets(board);
                    commands.addAll(TriangleDifferences.of(
                            board, there, triangle, TriangleMagnets.of(session, triangle, there)));
                    commands.addAll(missing(session, board));
                    return commands;
                }));
    }

    private List<Element> wanted(SketchSession session, Board board, RecordMagnets there) {
        var triangle = triangles.get(session.triangle());
        var wanted = new ArrayList<Element>();
        wanted.addAll(TriangleMagnets.of(session, triangle, there));
        var clientMagnets = clientMagnets(board, wanted);
        var byAssignment = new LinkedHashMap<UUID, Element.Id>();
        for (var assignment : assignments.forBoard(session.triangle())) {
            var id = there.find(Magnet.ASSIGNMENT, assignment.id().value())
                    .map(Element::id)
                    .orElse(id(session, assignment.id().value()));
            byAssignment.put(assignment.id().value(), id);
            wanted.add(Element.placed(
                    id,
                    Magnet.ASSIGNMENT,
                    Element.Position.ORIGIN,
                    assignment.title(),
                    AssignmentMagnets.fields(assignment, clientMagnets)));
        }
        assignments.links(session.triangle()).stream()
                .flatMap(link -> RelationLines.of(session, link, byAssignment).stream())
                .forEach(wanted::add);
        return wanted;
    }

    /// Ids of the magnets of client units, by organisation: those on the board, and those to come.
    static Map<Organisation.Id, String> clientMagnets(Board board, List<Element> coming) {
        var magnets = new LinkedHashMap<Organisation.Id, String>();
        coming.stream()
                .filter(element -> element.kind().equals(Magnet.CLIENT))
                .forEach(element -> put(magnets, element));
        Magnet.list(board, Magnet.CLIENT).forEach(element -> put(magnets, element));
        return magnets;
    }

    private static void put(Map<Organisation.Id, String> magnets, Element element) {
        Magnet.findId(element, ClientMagnets.ID)
                .ifPresent(id -> magnets.put(
                        new Organisation.Id(id), element.id().value().toString()));
    }

    static Element.Id id(SketchSession session, UUID record) {
        var name = session.id().value() + ":" + record;
        return new Element.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isCarriedOut(Board.Id id, List<BoardCommand.Direct> commands) {
        try {
            live.submit(id, commands, Actor.SYSTEM).get(PATIENCE_S, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false; // somebody else filled it just now, or the board comes later: the page shows what there is
        }
    }
}
