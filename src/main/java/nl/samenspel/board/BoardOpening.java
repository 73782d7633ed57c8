package nl.samenspel.board;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Brings boards to life and lets them go: the lease first, then the log.
@Component
class BoardOpening {
    private final ObjectProvider<BoardMeaning> meaning;
    private final BoardTransactions transactions;
    private final BoardStore store;
    private final BoardLeaseStore leases;
    private final Surroundings surroundings;
    /// One start of this instance: after a restart it is another holder.
    private final UUID holder;

    /// What every live board needs and nobody tests alone.
    @Component
    record Surroundings(Messages messages, InstantSource clock, Ids ids, Pace pace) {}

    BoardOpening(
            ObjectProvider<BoardMeaning> meaning,
            BoardTransactions transactions,
            BoardStore store,
            BoardLeaseStore leases,
            Surroundings surroundings) {
        this.meaning = meaning;
        this.transactions = transactions;
        this.store = store;
        this.leases = leases;
        this.surroundings = surroundings;
        this.holder = surroundings.ids().next();
    }

    BoardMeaning meaning() {
        return meaning.getObject();
    }

    /// Throws [BoardHeldElsewhere].
    LiveBoard open(Board.Id id) {
        if (!transactions.write(() -> leases.take(id, holder))) {
            throw new BoardHeldElsewhere();
        }
        var ledger = transactions.read(() -> store.ledger(id));
        var clock = surroundings.clock();
        var clerk = new BoardClerk(id, meaning(), transactions, store, clock);
        var tools = new Scribe.Tools(
                clerk,
                transactions,
                store,
                () -> transactions.write(() -> leases.take(id, holder)),
                clock,
                surroundings.pace());
        var board = new LiveBoard(id, ledger, new Curtain(meaning(), ledger.board()), surroundings.messages(), tools);
        board.start();
        return board;
    }

    /// Those of them that are still ours, with the last number in their logs.
    Map<Board.Id, Long> renew(Collection<Board.Id> ids) {
        return transactions.write(() -> leases.renew(ids, holder));
    }

    void release(Board.Id id) {
        transactions.write(() -> {
            leases.release(id, holder);
            return id;
        });
    }

    Pace pace() {
        return surroundings.pace();
    }

    UUID nextId() {
        return surroundings.ids().next();
    }
}
