package nl.samenspel.board;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/// Decides what becomes of a group of commands, and writes it, in one transaction. Used by one writer alone.
final class BoardClerk {
    private static final Logger log = LoggerFactory.getLogger(BoardClerk.class);
    private static final int REMEMBERED_REFUSALS = 1_000;
    private static final int MOST_CROSSINGS = 3;

    private final Board.Id id;
    private final BoardMeaning meaning;
    private final BoardTransactions transactions;
    private final Shelves shelves;
    private final InstantSource clock;
    private final Map<UUID, Refused> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Refused> eldest) {
            return size() > REMEMBERED_REFUSALS;
        }
    };

    BoardClerk(
            Board.Id id, BoardMeaning meaning, BoardTransactions transactions, Shelves shelves, InstantSource clock) {
        this.id = id;
        this.meaning = meaning;
        this.transactions = transactions;
        this.shelves = shelves;
        this.clock = clock;
    }

    /// Where changes are written, alone and together with those of other boards, and where those from outside wait.
    record Shelves(BoardStore store, CommonLog log, BoardOutbox outbox) {}

    /// What can be asked while a command is decided.
    private enum Ground {
        /// The board as it is: most commands need no more.
        MEMORY,
        /// And the database, in the transaction that writes.
        DATABASE
    }

    /// This command cannot be decided from memory alone.
    private static final class NeedsDatabase extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NeedsDatabase() {
            super(null, null, false, false);
        }
    }

    /// @param ledger as it is after all of them
    record Written(BoardLedger ledger, List<Outcome> outcomes) {
        List<BoardChange> changes() {
            return outcomes.stream()
                    .filter(Outcome.Done.class::isInstance)
                    .map(outcome -> ((Outcome.Done) outcome).change())
                    .toList();
        }
    }

    /// When this returns, the changes are on disk. Fails as a whole or not at all.
    Written write(BoardLedger before, List<Waiting> batch) {
        var decided = decideInMemory(before, batch);
        var written = decided.isPresent() ? writtenTogether(decided.get()) : writtenWithEffects(before, batch);
        remember(written);
        return written;
    }

    /// Somebody who changes the same records in another order may have to be let through first.
    private Written writtenWithEffects(BoardLedger before, List<Waiting> batch) {
        for (int again = MOST_CROSSINGS; ; again--) {
            try {
                return transactions.write(() -> writtenAlone(decide(before, batch, Ground.DATABASE), batch));
            } catch (PessimisticLockingFailureException crossed) {
                if (again == 0) {
                    throw crossed;
                }
                log.info("board {}: once more, as others were at the same records", id.value());
            }
        }
    }

    /// What a batch becomes, before it is written.
    private record Decided(Written outcome, List<LoggedChange> changes) {}

    /// Empty when something in it means something outside the board, or came from there.
    private Optional<Decided> decideInMemory(BoardLedger before, List<Waiting> batch) {
        if (batch.stream().anyMatch(Waiting::isFromOutside)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decide(before, batch, Ground.MEMORY));
        } catch (NeedsDatabase _) {
            return Optional.empty();
        }
    }

    private Decided decide(BoardLedger before, List<Waiting> batch, Ground ground) {
        var outcomes = new ArrayList<Outcome>(batch.size());
        var changes = new ArrayList<LoggedChange>(batch.size());
        var ledger = before;
        for (var waiting : batch) {
            var outcome = decide(ledger, waiting, changes, ground);
            outcomes.add(outcome);
            ledger = outcome instanceof Outcome.Done ? ledger.with(changes.getLast()) : ledger;
        }
        return new Decided(new Written(ledger, outcomes), changes);
    }

    private Written writtenTogether(Decided decided) {
        if (!decided.changes().isEmpty()) {
            shelves.log().append(id, decided.changes());
        }
        return decided.outcome();
    }

    private Written writtenAlone(Decided decided, List<Waiting> batch) {
        if (!decided.changes().isEmpty()) {
            shelves.store().append(id, decided.changes());
        }
        takeFromOutbox(batch);
        return decided.outcome();
    }

    /// Answered here and taken away there, or neither.
    private void takeFromOutbox(List<Waiting> batch) {
        var submitted =
                batch.stream().filter(Waiting::isFromOutside).map(Waiting::id).toList();
        if (!submitted.isEmpty()) {
            shelves.outbox().take(submitted);
        }
    }

    private Outcome decide(BoardLedger ledger, Waiting waiting, List<LoggedChange> changes, Ground ground) {
        var before = ledger.findByCommand(waiting.id());
        if (before.isPresent()) {
            return new Outcome.DoneBefore(waiting, before.get());
        }
        var refusedBefore = refusals.get(waiting.id());
        if (refusedBefore != null) {
            return new Outcome.No(waiting, refusedBefore);
        }
        try {
            var logged = change(ledger, waiting, ground);
            changes.add(logged);
            return new Outcome.Done(waiting, logged.change());
        } catch (Refused refused) {
            return findInLog(ledger, waiting, ground).orElseGet(() -> new Outcome.No(waiting, refused));
        }
    }

    /// What was carried out longer ago than the ledger remembers is often impossible by now, but answered all
    /// the same.
    private Optional<Outcome> findInLog(BoardLedger ledger, Waiting waiting, Ground ground) {
        if (ledger.remembersAll()) {
            return Optional.empty();
        }
        require(ground);
        return shelves.store().listByCommand(id, List.of(waiting.id())).stream()
                .<Outcome>map(logged -> new Outcome.DoneBefore(waiting, logged.change()))
                .findFirst();
    }

    private LoggedChange change(BoardLedger ledger, Waiting waiting, Ground ground) {
        var by = waiting.by();
        var command = waiting.isFromOutside() ? waiting.command() : allowed(ledger.board(), waiting);
        var draft = ledger.draft(command, by.actor().person());
        if (!waiting.isFromOutside()) {
            draft = withEffects(ledger, draft, by, ground);
        }
        var change = new BoardChange(
                ledger.board().number() + 1,
                waiting.id(),
                by.actor().person(),
                by.actor().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                draft.edits());
        return new LoggedChange(change, draft.undo(), draft.undoes(), draft.redoes(), waiting.isFromOutside());
    }

    private BoardCommand allowed(Board board, Waiting waiting) {
        var by = waiting.by();
        if (!by.mayChange()) {
            throw new Refused(BoardRefusal.ONLY_LOOKING);
        }
        var shown = new Shown(board, meaning.looking(board));
        Reach.within(shown, waiting.command(), by.actor().person());
        try {
            meaning.judge(id, board, waiting.command(), by);
            return waiting.command() instanceof BoardCommand.Arrange arrange
                    ? meaning.arranged(shown.to(by.actor().person()), arrange)
                    : meaning.complete(board, waiting.command(), by);
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException mistake) {
            throw wentWrong(mistake);
        }
    }

    private BoardLedger.Draft withEffects(BoardLedger ledger, BoardLedger.Draft draft, Admission by, Ground ground) {
        var board = ledger.board();
        var after = board.edited(draft.edits(), board.number() + 1, clock.instant());
        var moment = new BoardMeaning.Moment(id, board, after, draft.edits(), by.actor());
        var added = effects(moment, ground);
        return added.isEmpty() ? draft : ledger.and(draft, added);
    }

    /// A mistake of the room above must not stop the board for everyone; a database that is away must.
    private List<Edit> effects(BoardMeaning.Moment moment, Ground ground) {
        try {
            if (!meaning.reachesOut(moment)) {
                return List.of();
            }
            require(ground);
            return transactions.part(() -> added(moment));
        } catch (NeedsDatabase
                | Refused
                | NonTransientDataAccessResourceException
                | TransientDataAccessResourceException
                | RecoverableDataAccessException
                | PessimisticLockingFailureException
                | TransactionException known) {
            throw known;
        } catch (RuntimeException mistake) {
            throw wentWrong(mistake);
        }
    }

    private static void require(Ground ground) {
        if (ground == Ground.MEMORY) {
            throw new NeedsDatabase();
        }
    }

    private List<Edit> added(BoardMeaning.Moment moment) {
        var more = meaning.effects(moment);
        return more.isEmpty()
                ? List.of()
                : moment.after()
                        .edits(new BoardCommand.Together(more), moment.by().person());
    }

    private Refused wentWrong(RuntimeException mistake) {
        log.error("board {}: a command went wrong", id.value(), mistake);
        return new Refused(BoardRefusal.WENT_WRONG);
    }

    private void remember(Written written) {
        for (var outcome : written.outcomes()) {
            if (outcome instanceof Outcome.No no) {
                refusals.put(no.waiting().id(), no.refused());
            }
        }
    }
}
