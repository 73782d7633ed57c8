package nl.samenspel.practice;

import java.util.List;
import java.util.TreeMap;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Admission;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The board of a play, for the door: who has a place there, and what it is told.
@Component
class PlayTable {
    private final LiveBoards boards;
    private final Access access;
    private final PlayStore store;
    private final TransactionTemplate transactions;

    PlayTable(LiveBoards boards, Access access, PlayStore store, TransactionTemplate transactions) {
        this.boards = boards;
        this.access = access;
        this.store = store;
        this.transactions = transactions;
    }

    /// Throws [NotFound] for who is not in the play.
    Admission admission(Play.Id id, Actor asker) {
        return Identity.as(
                asker,
                () -> transactions.execute(_ -> {
                    access.require(asker, Action.SEE, Resource.PLAY, id.value());
                    var fields = new TreeMap<String, String>();
                    if (access.may(asker, Action.LEAD, Resource.PLAY, id.value())) {
                        fields.put("leader", "yes");
                    }
                    store.players(id).stream()
                            .filter(player -> player.person().equals(asker.person()))
                            .findFirst()
                            .flatMap(player -> player.findRole().map(role -> new PlayBoard.Seat(player.team(), role)))
                            .ifPresent(seat -> {
                                fields.put(PlayBoard.TEAM, String.valueOf(seat.team()));
                                fields.put(PlayBoard.ROLE, seat.role().name());
                            });
                    return new Admission(asker, access.may(asker, Action.TAKE_PART, Resource.PLAY, id.value()), fields);
                }));
    }

    /// As one change, in the transaction of what it tells about; carried out after the commit.
    void tell(Play.Id id, List<BoardCommand.Direct> commands, Actor by) {
        if (!commands.isEmpty()) {
            var _ = boards.submit(PlayBoard.of(id), commands, by);
        }
    }
}
