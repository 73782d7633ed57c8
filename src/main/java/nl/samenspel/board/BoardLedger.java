package nl.samenspel.board;

import static nl.samenspel.board.BoardRefusal.CHANGED_SINCE;
import static nl.samenspel.board.BoardRefusal.NOTHING_TO_REDO;
import static nl.samenspel.board.BoardRefusal.NOTHING_TO_UNDO;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A board with its recent past: what a command becomes, `undo` and `redo` included, and what came since a
/// number. An immutable value, like the board.
///
/// @param recent the last changes, oldest first, without a gap up to the board's number
/// @param done per person the numbers of own changes that stand, newest first
/// @param undone per person the numbers of own changes that were taken back, newest first
record BoardLedger(
        Board board,
        PVector<LoggedChange> recent,
        PMap<UUID, Long> commands,
        PMap<PersonId, PStack<Long>> done,
        PMap<PersonId, PStack<Long>> undone) {

    /// How many changes are remembered: enough for a long talk's undo and for who was away some minutes.
    static final int REMEMBERED = 2_000;

    static final BoardLedger EMPTY = of(Board.EMPTY);

    /// What a command became: the edits, what would take them back, and which change it takes back or does
    /// again (0: none).
    record Draft(List<Edit> edits, List<Edit> undo, long undoes, long redoes) {}

    /// A board without remembered past.
    static BoardLedger of(Board board) {
        return new BoardLedger(
                board, TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
    }

    Draft draft(BoardCommand command, PersonId by) {
        return switch (command) {
            case BoardCommand.Direct direct -> made(board.edits(direct, by));
            case BoardCommand.Together together -> made(board.edits(together, by));
            case BoardCommand.Arrange _ ->
                throw new Refused(BoardRefusal.ARRANGE_NOT_POSSIBLE); // has become moves before
            case BoardCommand.Undo _ -> undo(by);
            case BoardCommand.Redo _ -> redo(by);
        };
    }

    /// The same draft with further edits from the room above, or from anyone who knows more.
    Draft and(Draft draft, List<Edit> more) {
        var edits = folded(draft.edits(), more);
        return new Draft(edits, board.inverse(edits), draft.undoes(), draft.redoes());
    }

    BoardLedger with(LoggedChange logged) {
        var next = remember(logged, board.after(logged.change()));
        return next.recent.size() > REMEMBERED ? next.forgetOldest() : next;
    }

    /// The same, for what lies before the board already: how the past is filled when a board is read from the
    /// log.
    BoardLedger remembering(LoggedChange logged) {
        return remember(logged, board);
    }

    Optional<BoardChange> findByCommand(UUID commandId) {
        return Optional.ofNullable(commands.get(commandId))
                .map(number -> logged(number).change());
    }

    /// Whether no change of this board is older than what is remembered.
    boolean remembersAll() {
        return recent.size() == board.number();
    }

    /// What came after this number; empty when not all of it is remembered, or when there is no such number.
    Optional<List<BoardChange>> findSince(long number) {
        long first = board.number() - recent.size();
        if (number > board.number() || number < first) {
            return Optional.empty();
        }
        return Optional.of(recent.subList((int) (number - first), recent.size()).stream()
                .map(LoggedChange::change)
                .toList());
    }

    private Draft made(List<Edit> edits) {
        return new Draft(edits, board.inverse(edits), 0, 0);
    }

    private Draft undo(PersonId by) {
        var last = top(done, by);
        if (last == null) {
            throw new Refused(NOTHING_TO_UNDO);
        }
        refuseWhenOthersChanged(last, last.change().number(), by);
        refuseWhenFull(last.undo());
        return new Draft(last.undo(), List.of(), last.change().number(), 0);
    }

    private Draft redo(PersonId by) {
        var last = top(undone, by);
        if (last == null) {
            throw new Refused(NOTHING_TO_REDO);
        }
        refuseWhenOthersChanged(last, undoneAt(last.change().number()), by);
        var edits = last.change().edits().stream()
                .filter(edit -> !(edit instanceof Edit.SetState))
                .toList();
        refuseWhenFull(edits);
        return new Draft(edits, board.inverse(edits), 0, last.change().number());
    }

    private void refuseWhenFull(List<Edit> edits) {
        if (board.edited(edits, board.number() + 1, Instant.EPOCH).elements().size() > BoardRules.MOST_ELEMENTS) {
            throw new Refused(BoardRefusal.BOARD_FULL);
        }
    }

    /// A change and its undo, both after that number, cancel out; everything else of others counts.
    private void refuseWhenOthersChanged(LoggedChange own, long since, PersonId by) {
        var touched = BoardTouch.of(own);
        var later = recent.subList((int) (since - first() + 1), recent.size());
        var cancelled = new HashSet<Long>();
        for (var each : later) {
            if (each.undoes() > since) {
                cancelled.add(each.undoes());
                cancelled.add(each.change().number());
            }
        }
        for (var each : later) {
            var other = !by.equals(each.change().by());
            if (other && !cancelled.contains(each.change().number()) && meet(touched, each)) {
                throw new Refused(CHANGED_SINCE);
            }
        }
    }

    private static boolean meet(Set<BoardTouch> touched, LoggedChange other) {
        return BoardTouch.of(other).stream().anyMatch(theirs -> touched.stream().anyMatch(theirs::meets));
    }

    private @Nullable LoggedChange top(PMap<PersonId, PStack<Long>> stacks, PersonId person) {
        var stack = stacks.get(person);
        return stack == null || stack.isEmpty() || stack.getFirst() < first() ? null : logged(stack.getFirst());
    }

    private long undoneAt(long number) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).undoes() == number) {
                return recent.get(i).change().number();
            }
        }
        return number;
    }

    /// The number of the oldest remembered change.
    private long first() {
        return board.number() - recent.size() + 1;
    }

    private LoggedChange logged(long number) {
        return recent.get((int) (number - first()));
    }

    private BoardLedger remember(LoggedChange logged, Board next) {
        var change = logged.change();
        var ledger = new BoardLedger(
                next, recent.plus(logged), commands.plus(change.commandId(), change.number()), done, undone);
        var by = change.by();
        return by == null || logged.fromOutside() ? ledger : ledger.stacked(logged, by);
    }

    private BoardLedger stacked(LoggedChange logged, PersonId by) {
        var number = logged.change().number();
        var own = done.getOrDefault(by, ConsPStack.empty());
        var taken = undone.getOrDefault(by, ConsPStack.empty());
        if (logged.undoes() > 0) {
            return stacks(by, own.minus(logged.undoes()), taken.plus(logged.undoes()));
        }
        if (logged.redoes() > 0) {
            return stacks(by, own.plus(number), taken.minus(logged.redoes()));
        }
        return logged.change().isStateOnly() ? this : stacks(by, own.plus(number), ConsPStack.empty());
    }

    private BoardLedger stacks(PersonId by, PStack<Long> own, PStack<Long> taken) {
        return new BoardLedger(board, recent, commands, done.plus(by, own), undone.plus(by, taken));
    }

    private BoardLedger forgetOldest() {
        var oldest = recent.getFirst();
        return new BoardLedger(
                board, recent.minus(0), commands.minus(oldest.change().commandId()), done, undone);
    }

    /// Fields that are set on what the same change puts there become part of what is put: undo and redo then
    /// see one thing.
    private static List<Edit> folded(List<Edit> edits, List<Edit> more) {
        var all = new ArrayList<>(edits);
        for (var each : more) {
            if (each instanceof Edit.SetFields set) {
                int at = indexOfPut(all, set.id());
                if (at >= 0 && all.get(at) instanceof Edit.Put put) {
                    all.set(at, new Edit.Put(put.element().with(set.fields())));
                    continue;
                }
            }
            all.add(each);
        }
        return List.copyOf(all);
    }

    private static int indexOfPut(List<Edit> edits, Element.Id id) {
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i) instanceof Edit.Put put && put.element().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
