package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
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
    public void judge(Board.Id id, Board board, BoardCommand command, Admission by) {
        TableRules.require(board, command, by);
    }

    @Override
    public BoardCommand complete(Board board, BoardCommand command, Admission by) {
        return CardTurning.complete(board, command, by);
    }

    @Override
    public Looking looking(Board board) {
        return turns.cards().looking(board);
    }

    @Override
    public boolean reachesOut(Moment moment) {
        return moment.edits().stream().anyMatch(edit -> switch (edit) {
            case Edit.Put put -> kinds.containsKey(put.element().kind());
            case Edit.Write write -> isKept(moment, write.id(), Set.of("text"));
            case Edit.SetFields set -> isKept(moment, set.id(), set.fields().keySet());
            case Edit.SetState state ->
                SessionCourse.reachesOut(state) || state.key().equals("card") || CardFacts.isReveal(state.key());
            case Edit.Drop _, Edit.Move _, Edit.Resize _, Edit.Reconnect _ -> false;
        });
    }

    @Override
    public List<BoardCommand.Direct> effects(Moment moment) {
        return BoardsOwnWork.of(new SketchSession.Id(moment.id().value()), () -> carryOut(moment));
    }

    @Override
    public List<BoardCommand> opening(Board.Id id, Board board) {
        var session = Identity.as(Actor.SYSTEM, () -> sessions.session(new SketchSession.Id(id.value())));
        return session.isOpen() ? List.copyOf(picture.missing(session, board)) : List.of();
    }

    private List<BoardCommand.Direct> carryOut(Moment moment) {
        var session = sessions.session(new SketchSession.Id(moment.id().value()));
        var at = new MagnetKind.At(session, moment.after(), moment.by());
        var added = new ArrayList<BoardCommand.Direct>();
        for (var edit : moment.edits()) {
            if (edit instanceof Edit.SetState state && SessionCourse.reachesOut(state)) {
                turns.course().carryOut(session.id(), state, moment.by());
            }
            if (edit instanceof Edit.SetState(var key, var card) && key.equals("card") && card != null) {
                added.addAll(turns.cards().turned(moment.before(), card));
            }
        }
        var before = looking(moment.before());
        var after = looking(moment.after());
        if (!before.equals(after)) {
            added.addAll(turns.revealing().records(moment, at, before, after));
        }
        touched(moment)
                .forEach((id, what) -> moment.after()
                        .findElement(id)
                        .filter(element -> !after.sight(element).hidden())
                        .ifPresent(element -> added.addAll(carryOut(moment, at, element, what))));
        return added;
    }

    private List<BoardCommand.Direct> carryOut(Moment moment, MagnetKind.At at, Element element, Set<String> what) {
        var kind = kinds.get(element.kind());
        if (kind == null) {
            return List.of();
        }
        var hasRecord = Magnet.findId(element, kind.idField()).isPresent();
        var isNew = moment.before().findElement(element.id()).isEmpty();
        if (hasRecord && isNew && !moment.before().removed().containsKey(element.id())) {
            kind.require(at, element);
            return List.of();
        }
        if (hasRecord) {
            var kept = new LinkedHashSet<>(what);
            kept.retainAll(kind.kept());
            if (!kept.isEmpty()) {
                kind.changed(at, element, kept);
            }
            return List.of();
        }
        return kind.placed(at, element);
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
                case Edit.Drop _, Edit.Move _, Edit.Resize _, Edit.Reconnect _, Edit.SetState _ -> {}
            }
        }
        return touched;
    }

    private boolean isKept(Moment moment, Element.Id id, Set<String> what) {
        return moment.after()
                .findElement(id)
                .map(element -> kinds.get(element.kind()))
                .filter(kind -> what.stream().anyMatch(kind.kept()::contains))
                .isPresent();
    }

    /// For a browser that sends a kind nobody knows.
    static void requireKind(Element element) {
        if (!Magnet.KINDS.contains(element.kind())) {
            throw new Refused(SketchRefusal.KIND_UNKNOWN);
        }
    }
}
