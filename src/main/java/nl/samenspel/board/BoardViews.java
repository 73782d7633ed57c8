package nl.samenspel.board;

import java.util.List;
import org.springframework.stereotype.Service;

/// The window on boards, live or asleep. Whether the reader may look was asked by the room above: it reads as
/// Samenspel itself.
@Service
public class BoardViews {
    private final LiveBoards live;
    private final BoardTransactions transactions;
    private final BoardStore store;

    BoardViews(LiveBoards live, BoardTransactions transactions, BoardStore store) {
        this.live = live;
        this.transactions = transactions;
        this.store = store;
    }

    /// As it is now; empty when nothing happened on it yet.
    public Board board(Board.Id id) {
        return live.findLive(id)
                .map(LiveBoard::ledger)
                .orElseGet(() -> transactions.read(() -> store.ledger(id)))
                .board();
    }

    /// What happened after a number, in order, at most so many: for history and replay.
    public List<BoardChange> listChanges(Board.Id id, long after, int most) {
        return transactions.read(() -> store.listAfter(id, after, most)).stream()
                .map(LoggedChange::change)
                .toList();
    }
}
