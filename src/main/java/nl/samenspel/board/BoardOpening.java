package nl.samenspel.board;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Component;

/// Brings boards to life and lets them go: the lease first, then the log.
@Component
class BoardOpening {
    private final BoardMeanings meanings;
    private final BoardTransactions transactions;
    private final BoardStore store;
    private final CommonLog log;
    private final BoardLeaseStore leases;
    private final Intake intake;
    private final Surroundings surroundings;
    /// One start of this instance: after a restart it is another holder.
    private final UUID holder;

    /// What every live board needs and nobody tests alone.
    @Component
    record Surroundings(Messages messages, InstantSource clock, Ids ids, Pace pace) {}

    /// What comes from outside the boards.
    @Component
    record Intake(BoardOutbox outbox, Answers answers, BoardBell bell) {}

    BoardOpening(
            BoardMeanings meanings,
            BoardTransactions transactions,
            BoardStore store,
            BoardLeaseStore leases,
            Intake intake,
            Surroundings surroundings) {
        this.intake = intake;
        this.meanings = meanings;
        this.transactions = transactions;
        this.store = store;
        this.log = new CommonLog(transactions, store);
        this.leases = leases;
        this.surroundings = surroundings;
        this.holder = surroundings.ids().next();
    }

    BoardMeaning meaning(Board.Id id) {
        return meanings.of(id);
    }

    /// Throws [BoardHeldElsewhere].
    LiveBoard open(Board.Id id) {
        if (!transactions.write(() -> leases.take(id, holder))) {
            throw new BoardHeldElsewhere(transactions.read(() -> leases.addressOf(id)));
        }
        var ledger = transactions.read(() -> store.ledger(id));
        var clock = surroundings.clock();
        var meaning = meaning(id);
        var clerk =
                new BoardClerk(id, meaning, transactions, new BoardClerk.Shelves(store, log, intake.outbox()), clock);
        var tools = new Scribe.Tools(
                clerk,
                transactions,
                store,
                () -> intake.outbox().list(id).stream()
                        .map(each -> each.waiting(intake.answers()))
                        .toList(),
                () -> transactions.write(() -> leases.take(id, holder)),
                clock,
                surroundings.pace());
        var board = new LiveBoard(id, ledger, new Curtain(meaning, ledger.board()), surroundings.messages(), tools);
        board.start();
        return board;
    }

    /// Those of them that are still ours, with the last number in their logs.
    Map<Board.Id, BoardLeaseStore.Standing> renew(Collection<Board.Id> ids) {
        return transactions.write(() -> leases.renew(ids, holder));
    }

    void release(Board.Id id) {
        transactions.write(() -> {
            leases.release(id, holder);
            return id;
        });
    }

    /// Writes a submission down: in the transaction of whoever asks, else in one of its own.
    void put(Board.Id id, BoardOutbox.Submission submission, boolean joining) {
        if (joining) {
            intake.outbox().put(id, submission);
        } else {
            transactions.write(() -> {
                intake.outbox().put(id, submission);
                return id;
            });
        }
    }

    Intake intake() {
        return intake;
    }

    /// Tells who waits on this instance what became of submissions that another one carried out.
    void answerFromLog() {
        var open = intake.answers().all();
        if (open.isEmpty()) {
            return;
        }
        var waiting = transactions.read(() -> intake.outbox().waiting(open.keySet()));
        open.forEach((command, expected) -> {
            if (!waiting.contains(command)) {
                var logged = transactions.read(() -> store.listByCommand(expected.board(), List.of(command)));
                logged.stream()
                        .findFirst()
                        .ifPresentOrElse(
                                each -> expected.answer().complete(each.change()),
                                () -> expected.answer().completeExceptionally(new Refused(BoardRefusal.WENT_WRONG)));
            }
        });
    }

    Pace pace() {
        return surroundings.pace();
    }

    UUID nextId() {
        return surroundings.ids().next();
    }
}
