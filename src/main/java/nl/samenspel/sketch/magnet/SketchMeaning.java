package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardMeaning;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// Gives a board its meaning: who may do what there, and what a change of it changes in the register.
@Component
class SketchMeaning implements BoardMeaning {
    private final TableSeats seats;
    private final SessionViews sessions;
    private final Turns turns;
    private final RegisterPicture picture;
    private final Map<String, MagnetKind> kinds;

    /// What turns of the session bring with them: it starts or ends, a card is turned, what was hidden is shown.
    @Component
    record Turns(SessionCourse course, CardTurning cards, Revealing revealing) {}

    SketchMeaning(
            TableSeats seats, SessionViews sessions, Turns turns, RegisterPicture picture, List<MagnetKind> kinds) {
        this.seats = seats;
        this.sessions = sessions;
        this.turns = turns;
        this.picture = picture;
        this.kinds = kinds.stream().collect(Collectors.toMap(MagnetKind::kind, Function.identity()));
    }

    @Override
    public Admission admission(Board.Id id, Actor asker) {
        return seats.admission(new SketchSession.Id(id.value()), asker);
    }

    @Override
    public Map<Actor, Admission> admissions(Board.Id id, Collection<Actor> askers) {
        return seats.admissions(new SketchSession.Id(id.value()), askers);
    }

    @Override
    public void judge(Board.Id id, Board board, BoardCommand command, Admission by) {
        TableRules.require(board, command, by);
    }

    @Override
    public BoardCommand complete(Board board, BoardCommand command, Admission by) {
        return CardTurning.complete(board, command, by);
    }

    @Override
    public BoardCommand.Together arranged(Board shown, BoardCommand.Arrange command) {
        return Arranging.of(shown, command.what());
    }

    @Override
    public Looking looking(Board board) {
        return turns.cards().looking(board);
    }

    @Override
    public boolean reachesOut(Moment moment) {
        return moment.edits().stream().anyMatch(edit -> switch (edit) {
            case Edit.Put put -> kinds.containsKey(put.element().kind());
            case Edit.Drop drop ->
                moment.before()
                        .findElement(drop.id())
                        .filter(element -> kinds.containsKey(element.kind()))
                        .isPresent();
            case Edit.Reconnect _ -> true;
            case Edit.Write write -> isKept(moment, write.id(), Set.of("text"));
            case Edit.SetFields set -> isKept(moment, set.id(), set.fields().keySet());
            case Edit.SetState state ->
                SessionCourse.reachesOut(state) || state.key().equals("card") || CardFacts.isReveal(state.key());
            case Edit.Move _, Edit.Resize _ -> false;
        });
    }

    @Override
    public List<BoardCommand.Direct> effects(Moment moment) {
        return BoardsOwnWork.of(new SketchSession.Id(moment.id().value()), () -> carryOut(moment));
    }

    @Override
    public List<BoardCommand> opening(Board.Id id, Board board) {
        var session = Identity.as(Actor.SYSTEM, () -> sessions.session(new SketchSession.Id(id.value())));
        return session.isOpen() && !session.plan().isRehearsal()
                ? List.copyOf(picture.missing(session, board))
                : List.of();
    }

    private List<BoardCommand.Direct> carryOut(Moment moment) {
        var id = new SketchSession.Id(moment.id().value());
        var added = new ArrayList<BoardCommand.Direct>();
        for (var edit : moment.edits()) {
            if (edit instanceof Edit.SetState state && SessionCourse.reachesOut(state)) {
                turns.course().carryOut(id, state, moment.before(), moment.by());
            }
            if (edit instanceof Edit.SetState(var key, var card) && key.equals("card") && card != null) {
                added.addAll(turns.cards().turned(moment.before(), card));
            }
        }
        var at = new MagnetKind.At(sessions.session(id), moment.before(), moment.after(), moment.by());
        if (at.session().plan().isRehearsal()) {
            return added; // the register never hears of a try-out
        }
        var before = looking(moment.before());
        var after = looking(moment.after());
        if (!before.equals(after)) {
            added.addAll(turns.revealing().records(moment, at, before, after));
        }
        if (!moment.edits().stream().allMatch(Edit.SetState.class::isInstance)) {
            added.addAll(write(moment, at, after));
        }
        return added;
    }

    /// Refuses: SESSION_OVER; nothing is written in the register for a session that is.
    private List<BoardCommand.Direct> write(Moment moment, MagnetKind.At at, Looking looking) {
        if (!at.session().isOpen()) {
            throw new Refused(SketchRefusal.SESSION_OVER);
        }
        for (var edit : moment.edits()) {
            if (edit instanceof Edit.Drop drop) {
                moment.before().findElement(drop.id()).ifPresent(element -> takeOff(at, element));
            }
        }
        var added = new ArrayList<BoardCommand.Direct>();
        touched(moment)
                .forEach((id, what) -> moment.after()
                        .findElement(id)
                        .filter(element -> !looking.sight(element).hidden())
                        .ifPresent(element -> added.addAll(carryOut(at, element, what))));
        return added;
    }

    private void takeOff(MagnetKind.At at, Element element) {
        var kind = kinds.get(element.kind());
        if (kind != null && kind.record(element).isPresent()) {
            kind.removed(at, element);
        }
    }

    private List<BoardCommand.Direct> carryOut(MagnetKind.At at, Element element, Set<String> what) {
        var kind = kinds.get(element.kind());
        if (kind == null) {
            return List.of();
        }
        var record = kind.record(element);
        var before = at.before().findElement(element.id());
        if (before.isEmpty()) {
            return cameOn(kind, at, element);
        }
        var recordBefore = kind.record(before.get());
        if (!recordBefore.equals(record)) { // undone or redone: only the server writes which record it is
            recordBefore.ifPresent(_ -> kind.removed(at, before.get()));
            record.ifPresent(_ -> kind.returned(at, element));
            return List.of();
        }
        var kept = new LinkedHashSet<>(what);
        kept.retainAll(kind.kept());
        if (kept.isEmpty()) {
            return List.of();
        }
        return record.isPresent() ? kind.changed(at, element, kept) : kind.placed(at, element);
    }

    private static List<BoardCommand.Direct> cameOn(MagnetKind kind, MagnetKind.At at, Element element) {
        if (kind.record(element).isEmpty()) {
            return kind.placed(at, element);
        }
        if (at.before().removed().containsKey(element.id())) {
            kind.returned(at, element);
            return List.of();
        }
        return kind.require(at, element);
    }

    /// Which elements say something else, and what: names of fields, or `text`. All there is for what came onto the
    /// board.
    private static Map<Element.Id, Set<String>> touched(Moment moment) {
        var touched = new LinkedHashMap<Element.Id, Set<String>>();
        for (var edit : moment.edits()) {
            switch (edit) {
                case Edit.Put put -> {
                    var all = touched.computeIfAbsent(put.element().id(), _ -> new LinkedHashSet<>());
                    all.add("text");
                    all.addAll(put.element().fields().keySet());
                }
                case Edit.Write write ->
                    touched.computeIfAbsent(write.id(), _ -> new LinkedHashSet<>())
                            .add("text");
                case Edit.SetFields set ->
                    touched.computeIfAbsent(set.id(), _ -> new LinkedHashSet<>())
                            .addAll(set.fields().keySet());
                case Edit.Reconnect reconnect ->
                    touched.computeIfAbsent(reconnect.id(), _ -> new LinkedHashSet<>())
                            .add(LineMagnets.ENDS);
                case Edit.Drop _, Edit.Move _, Edit.Resize _, Edit.SetState _ -> {}
            }
        }
        return touched;
    }

    private boolean isKept(Moment moment, Element.Id id, Set<String> what) {
        return moment.after()
                .findElement(id)
                .map(element -> kinds.get(element.kind()))
                .filter(kind -> what.stream().anyMatch(name -> says(kind, name)))
                .isPresent();
    }

    /// Which record it is counts as well: undoing takes that back.
    private static boolean says(MagnetKind kind, String name) {
        return kind.kept().contains(name) || name.equals(kind.idField()) || name.equals(ClientMagnets.ID);
    }
}
