package nl.samenspel.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The window on what a board was, change by change, as one person was told it or would have been (rules B39 to B43,
/// B47).
/// A viewer of null is somebody who placed nothing. Whether the reader may look was asked by the room above.
///
/// It remembers boards at every so many changes, without any name, so that the end of a long log is not told from its
/// beginning each time. Boards share what they have in common, so that costs little.
@Service
public class BoardPast {
    /// Changes from one remembered board to the next.
    static final int STRIDE = 2_000;

    /// Remembered boards, of all logs and viewers together.
    private static final int REMEMBERED = 100;

    private final BoardTransactions transactions;
    private final BoardStore store;
    private final BoardMeanings meanings;
    private final Map<Place, Known> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Place(Board.Id board, @Nullable PersonId viewer, long number) {}

    /// The board itself and what the viewer knows of it. The latter has what was taken off before the viewer's eyes.
    private record Known(Shown shown, Board told) {}

    /// Hears changes one by one, with the board before and after each; all of it as the viewer may know it.
    public interface Listener {
        void hear(Board before, BoardChange change, Board after);
    }

    /// When a fact of the board got this value.
    public record Turn(long number, String value, Instant at) {}

    /// When a change happened.
    public record Mark(long number, Instant at) {}

    /// A stretch in which nothing was changed.
    public record Pause(Instant from, Instant until) {}

    BoardPast(BoardTransactions transactions, BoardStore store, BoardMeanings meanings) {
        this.transactions = transactions;
        this.store = store;
        this.meanings = meanings;
    }

    /// 0 when nothing happened yet.
    public long lastNumber(Board.Id id) {
        return transactions.read(() -> store.lastNumber(id));
    }

    /// After this change, or after the last one when there are not so many.
    public Board boardAt(Board.Id id, @Nullable PersonId viewer, long number) {
        return tell(id, viewer, number, number, (_, _, _) -> {});
    }

    /// What came after a number, in order, at most so many.
    public List<BoardChange> listChanges(Board.Id id, @Nullable PersonId viewer, long after, int most) {
        var told = new ArrayList<BoardChange>();
        tell(id, viewer, after, after + most, (_, change, _) -> told.add(change));
        return told;
    }

    /// All changes after one number up to another, in order; answers the board after them.
    public Board tell(Board.Id id, @Nullable PersonId viewer, long after, long until, Listener listener) {
        var at = nearest(id, viewer, after);
        while (at.told().number() < until) {
            var from = at.told().number();
            var most = (int) Math.min(STRIDE - from % STRIDE, until - from);
            var changes = transactions.read(() -> store.listChanges(id, from, most));
            if (changes.isEmpty()) {
                break;
            }
            for (var change : changes) {
                var step = Step.of(at.shown(), change, meanings.of(id));
                var told = step.isOpen() ? change : step.shownTo(viewer);
                var next = new Known(step.after(), at.told().after(told));
                if (told.number() > after) {
                    listener.hear(at.told(), told, next.told());
                }
                at = next;
            }
            remember(id, viewer, at);
        }
        return at.told();
    }

    /// Each time a fact of the board was set, in order. Ask only for facts that no rule conceals.
    public List<Turn> listTurns(Board.Id id, String key) {
        return transactions.read(() -> store.listTurns(id, key));
    }

    /// The first change of every so many: where in the log a moment is found.
    public List<Mark> listMarks(Board.Id id, int every) {
        return transactions.read(() -> store.listMarks(id, every));
    }

    /// Stretches of at least this long in which nothing was changed, in order.
    public List<Pause> listPauses(Board.Id id, Duration least) {
        return transactions.read(() -> store.listPauses(id, least));
    }

    private Known nearest(Board.Id id, @Nullable PersonId viewer, long number) {
        synchronized (known) {
            for (long at = number - number % STRIDE; at > 0; at -= STRIDE) {
                var there = known.get(new Place(id, viewer, at));
                if (there != null) {
                    return there;
                }
            }
        }
        return new Known(new Shown(Board.EMPTY, meanings.of(id).looking(Board.EMPTY)), Board.EMPTY);
    }

    private void remember(Board.Id id, @Nullable PersonId viewer, Known at) {
        var number = at.told().number();
        if (number % STRIDE == 0) {
            synchronized (known) {
                known.put(new Place(id, viewer, number), at);
            }
        }
    }
}
