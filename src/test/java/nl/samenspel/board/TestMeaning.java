package nl.samenspel.board;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;

/// A board that means little: who was let in may join; a text "forbidden" is refused; a text that starts with
/// "reach" has effects.
public final class TestMeaning implements BoardMeaning {
    enum TestRefusal implements Refusal {
        TEXT_TOO_LONG, // a sentence that exists
        NOT_REMOVED
    }

    private final Map<PersonId, Admission> admitted = new ConcurrentHashMap<>();
    volatile Function<Moment, List<BoardCommand.Direct>> effects = _ -> List.of();
    public volatile Function<Board, Looking> looking = _ -> Looking.OPEN;
    volatile Supplier<List<BoardCommand>> opening = List::of;

    public void admit(Actor actor, boolean mayChange) {
        admitted.put(actor.person(), new Admission(actor, mayChange, Map.of("corner", "client")));
    }

    public void dismiss(Actor actor) {
        admitted.remove(actor.person());
    }

    @Override
    public Admission admission(Board.Id id, Actor asker) {
        var admission = admitted.get(asker.person());
        if (admission == null) {
            throw new NotFound();
        }
        return admission;
    }

    @Override
    public void judge(Board.Id id, Board board, BoardCommand command, Admission by) {
        if (command instanceof BoardCommand.Write write && write.text().equals("forbidden")) {
            throw new Refused(TestRefusal.NOT_REMOVED);
        }
    }

    /// In a row.
    @Override
    public BoardCommand.Together arranged(Board shown, BoardCommand.Arrange command) {
        var elements = shown.listElements();
        return new BoardCommand.Together(IntStream.range(0, elements.size())
                .mapToObj(i -> (BoardCommand.Direct)
                        new BoardCommand.Move(elements.get(i).id(), new Element.Position(i * 200.0, 0)))
                .toList());
    }

    @Override
    public Looking looking(Board board) {
        return looking.apply(board);
    }

    @Override
    public boolean reachesOut(Moment moment) {
        return moment.edits().stream()
                .anyMatch(edit -> edit instanceof Edit.Write write
                                && write.text().startsWith("reach")
                        || edit instanceof Edit.Put put && put.element().text().startsWith("reach"));
    }

    @Override
    public List<BoardCommand.Direct> effects(Moment moment) {
        return effects.apply(moment);
    }

    @Override
    public List<BoardCommand> opening(Board.Id id, Board board) {
        return opening.get();
    }
}
