package nl.samenspel.practice;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardMeaning;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A board on which a case is played: players put choices and thoughts there; all else comes from the door.
@Component
@Order(0) // before the room that takes every board
class PlayMeaning implements BoardMeaning {
    private static final Set<String> KINDS = Set.of(PlayBoard.CHOICE, PlayBoard.THOUGHT);
    private static final Set<String> OF_PLAYERS = Set.of(PlayBoard.OPTION, PlayBoard.INTERVENTION);

    private final PlayTable table;
    private final PlayStore store;
    private final Moves moves;
    private final TransactionTemplate reading;

    PlayMeaning(PlayTable table, PlayStore store, Moves moves, PlatformTransactionManager transactions) {
        this.table = table;
        this.store = store;
        this.moves = moves;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    /// Asked in a transaction of its own: one that already runs sees the rows of somebody else.
    @Override
    public boolean isBoardOfMine(Board.Id id) {
        return Identity.as(
                Actor.SYSTEM,
                () -> reading.execute(_ -> store.find(new Play.Id(id.value())).isPresent()));
    }

    @Override
    public Admission admission(Board.Id id, Actor asker) {
        return table.admission(new Play.Id(id.value()), asker);
    }

    /// Refuses: PLAY_ACT_NOT_POSSIBLE, SEAT_FIRST, PLAY_NOT_GOING.
    @Override
    public void judge(Board.Id id, Board board, BoardCommand command, Admission by) {
        switch (command) {
            case BoardCommand.Place(var element) ->
                judge(board, element, by.actor().person());
            case BoardCommand.Undo _, BoardCommand.Redo _ -> {}
            case BoardCommand.Direct _, BoardCommand.Together _, BoardCommand.Arrange _ ->
                throw new Refused(PracticeRefusal.PLAY_ACT_NOT_POSSIBLE);
        }
    }

    private static void judge(Board board, Element element, PersonId by) {
        if (!KINDS.contains(element.kind())
                || !OF_PLAYERS.containsAll(element.fields().keySet())) {
            throw new Refused(PracticeRefusal.PLAY_ACT_NOT_POSSIBLE);
        }
        if (PlayBoard.findSeat(board, by).isEmpty()) {
            throw new Refused(PracticeRefusal.SEAT_FIRST);
        }
        if (PlayBoard.part(board) == 0) {
            throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
        }
    }

    /// For which team and in which part, only the server says.
    @Override
    public BoardCommand complete(Board board, BoardCommand command, Admission by) {
        if (!(command instanceof BoardCommand.Place(var element))) {
            return command;
        }
        var seat = PlayBoard.findSeat(board, by.actor().person()).orElseThrow();
        var fields = new TreeMap<>(element.fields());
        fields.put(PlayBoard.TEAM, String.valueOf(seat.team()));
        fields.put(PlayBoard.PART, String.valueOf(PlayBoard.part(board)));
        return new BoardCommand.Place(element.saying(fields));
    }

    @Override
    public Looking looking(Board board) {
        return PlayLooking.on(board);
    }

    @Override
    public boolean reachesOut(Moment moment) {
        return moment.edits().stream().anyMatch(edit -> edit instanceof Edit.Put || edit instanceof Edit.Drop);
    }

    @Override
    public List<BoardCommand.Direct> effects(Moment moment) {
        var id = new Play.Id(moment.id().value());
        var facts = new ArrayList<BoardCommand.Direct>();
        for (var edit : moment.edits()) {
            switch (edit) {
                case Edit.Put(var element)
                when moment.before().removed().containsKey(element.id()) ->
                    facts.addAll(moves.standAgain(id, element.id().value()));
                case Edit.Put(var element) -> facts.addAll(moves.placed(id, element, moment.by()));
                case Edit.Drop(var gone) -> facts.addAll(moves.takeBack(id, gone.value()));
                case Edit.Move _, Edit.Resize _, Edit.Write _, Edit.SetFields _, Edit.Reconnect _, Edit.SetState _ -> {}
            }
        }
        return facts;
    }
}
