package nl.samenspel.board;

import java.time.Instant;
import java.util.List;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The window on boards, live or asleep. Whether the reader may look was asked by the room above: it reads as
/// Samenspel itself.
@Service
public class BoardViews {
    private final LiveBoards live;
    private final BoardTransactions transactions;
    private final BoardStore store;
    private final BoardMeanings meanings;

    BoardViews(LiveBoards live, BoardTransactions transactions, BoardStore store, BoardMeanings meanings) {
        this.meanings = meanings;
        this.live = live;
        this.transactions = transactions;
        this.store = store;
    }

    /// As it is now, for one person to see (rules B39 to B41): what pages are made from. Empty when nothing
    /// happened on it yet.
    public Board shownTo(Board.Id id, PersonId viewer) {
        var board = board(id);
        return new Shown(board, meanings.of(id).looking(board)).to(viewer);
    }

    /// As it is now for anybody: without what is hidden, unsigned where it was unsigned.
    public Board shown(Board.Id id) {
        var board = board(id);
        return new Shown(board, meanings.of(id).looking(board)).to(null);
    }

    /// All of it, for the rooms' own work; never to be shown. Empty when nothing happened on it yet.
    public Board board(Board.Id id) {
        return live.findLive(id)
                .map(board -> board.ledger().board())
                .orElseGet(() -> transactions.read(() -> store.board(id)));
    }

    /// One value that a fact of the board got; null when it was taken away.
    public record FactWas(Instant at, @Nullable String value) {}

    /// All values a fact ever got, in order. Only for facts that everybody may see.
    public List<FactWas> listValues(Board.Id id, String key) {
        return transactions.read(() -> store.listValues(id, key));
    }
}
