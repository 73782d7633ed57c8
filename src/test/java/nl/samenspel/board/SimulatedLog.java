package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The database of a simulated world: one log, its snapshots and the lease, with every moment at which it can fail.
final class SimulatedLog {
    private static final long LEASE_MS = BoardLeaseStore.LEASE.toMillis();

    boolean away;
    /// The next commit happens, and whoever asked for it hears that the link broke.
    boolean losesNextAnswer;

    private final SimulatedWorld world;
    private final List<LoggedChange> committed = new ArrayList<>();
    private final Map<UUID, LoggedChange> byCommand = new HashMap<>();
    private final List<Board> boards = new ArrayList<>(List.of(Board.EMPTY));
    private Board snapshot = Board.EMPTY;
    private final Map<UUID, BoardOutbox.Submission> outbox = new java.util.LinkedHashMap<>();
    private int submitted;
    private @Nullable UUID holder;
    private long until;

    /// Where an instance can die.
    enum Point {
        BEFORE_INSERT,
        BEFORE_COMMIT,
        BEFORE_TELLING,
        AFTER_TELLING
    }

    /// An instance dies: nothing of it goes on.
    static final class Crash extends Error {
        Crash() {
            super("killed", null, false, false);
        }
    }

    SimulatedLog(SimulatedWorld world) {
        this.world = world;
    }

    Board board() {
        return boards.getLast();
    }

    /// As it was at a number.
    Board board(long number) {
        return boards.get((int) number);
    }

    Optional<LoggedChange> findByCommand(UUID command) {
        return Optional.ofNullable(byCommand.get(command));
    }

    /// From 1 without gaps, each command once, and replayed it gives the board.
    void examine() {
        var replayed = Board.EMPTY;
        for (int i = 0; i < committed.size(); i++) {
            assertThat(committed.get(i).change().number()).isEqualTo(i + 1);
            replayed = replayed.after(committed.get(i).change());
        }
        assertThat(byCommand).hasSameSizeAs(committed);
        assertThat(replayed).isEqualTo(board());
        assertThat(outbox).as("what the register asked for is done").isEmpty();
        assertThat(committed.stream().filter(LoggedChange::fromOutside)).hasSize(submitted);
    }

    private void reach() {
        if (away) {
            throw new RecoverableDataAccessException("the database is away");
        }
    }

    private void commit(List<LoggedChange> staged) {
        for (var logged : staged) {
            assertThat(logged.change().number()).as("no gap").isEqualTo(committed.size() + 1);
            committed.add(logged);
            assertThat(byCommand.put(logged.change().commandId(), logged))
                    .as("once")
                    .isNull();
            boards.add(board().after(logged.change()));
        }
    }

    /// As one instance sees the database.
    final class Store extends BoardStore {
        private final SimulatedHost host;
        private @Nullable List<LoggedChange> staged;
        private final List<Runnable> atCommit = new ArrayList<>();

        Store(SimulatedHost host) {
            super(JdbcClient.create(NOWHERE));
            this.host = host;
        }

        void atCommit(Runnable work) {
            atCommit.add(work);
        }

        @Override
        void append(Board.Id id, List<LoggedChange> changes) {
            host.at(Point.BEFORE_INSERT);
            reach();
            for (var logged : changes) {
                var taken = logged.change().number() <= committed.size()
                        || byCommand.containsKey(logged.change().commandId());
                if (taken) {
                    throw new DuplicateKeyException("taken");
                }
            }
            if (staged != null) {
                staged.addAll(changes);
            }
        }

        @Override
        List<LoggedChange> listAfter(Board.Id id, long number, int most) {
            reach();
            return committed.stream().skip(Math.max(0, number)).limit(most).toList();
        }

        @Override
        List<LoggedChange> listByCommand(Board.Id id, Collection<UUID> commands) {
            reach();
            return committed.stream()
                    .filter(each -> commands.contains(each.change().commandId()))
                    .toList();
        }

        @Override
        void keepSnapshot(Board.Id id, Board board, Instant at) {
            reach();
            if (board.number() > snapshot.number()) {
                snapshot = board;
            }
        }

        @Override
        Optional<Board> findSnapshot(Board.Id id) {
            return Optional.of(snapshot);
        }

        @Override
        long lastNumber(Board.Id id) {
            return committed.size();
        }
    }

    BoardOpening.Intake intake(Store store) {
        var transactions = new BoardTransactions(new org.springframework.jdbc.support.JdbcTransactionManager(NOWHERE));
        var bell = new BoardBell(JdbcClient.create(NOWHERE), transactions) {
            @Override
            void ring(Board.Id board) {
                reach();
                if (!world.oneIn(3)) {
                    world.hosts.forEach(host -> host.hearsTheBell());
                }
            }
        };
        return new BoardOpening.Intake(new Outbox(store), new Answers(), bell);
    }

    /// Rows for the register's changes; written and taken away with the transaction around.
    private final class Outbox extends BoardOutbox {
        private final Store store;

        private Outbox(Store store) {
            super(JdbcClient.create(NOWHERE));
            this.store = store;
        }

        @Override
        void put(Board.Id board, Submission submission) {
            reach();
            store.atCommit(() -> {
                outbox.put(submission.id(), submission);
                submitted++;
            });
        }

        @Override
        List<Submission> list(Board.Id board) {
            reach();
            return List.copyOf(outbox.values());
        }

        @Override
        void take(Collection<UUID> commands) {
            reach();
            store.atCommit(() -> outbox.keySet().removeAll(commands));
        }

        @Override
        java.util.Set<UUID> waiting(Collection<UUID> commands) {
            reach();
            var waiting = new java.util.HashSet<>(outbox.keySet());
            waiting.retainAll(commands);
            return waiting;
        }
    }

    final class Transactions extends BoardTransactions {
        private final SimulatedHost host;
        private final Store store;

        Transactions(SimulatedHost host, Store store) {
            super(new org.springframework.jdbc.support.JdbcTransactionManager(NOWHERE));
            this.host = host;
            this.store = store;
        }

        @Override
        <T> T write(java.util.function.Supplier<T> work) {
            reach();
            var staged = new ArrayList<LoggedChange>();
            store.staged = staged;
            store.atCommit.clear();
            try {
                var result = work.get();
                if (!staged.isEmpty() || !store.atCommit.isEmpty()) {
                    host.at(Point.BEFORE_COMMIT);
                    reach();
                    commit(staged);
                    store.atCommit.forEach(Runnable::run);
                    host.at(Point.BEFORE_TELLING);
                    loseAnswer();
                }
                return result;
            } finally {
                store.staged = null;
            }
        }

        @Override
        <T> T writeAtOnce(java.util.function.Supplier<T> statement) {
            return write(statement);
        }

        @Override
        <T> T read(java.util.function.Supplier<T> work) {
            reach();
            return work.get();
        }

        @Override
        <T> T part(java.util.function.Supplier<T> work) {
            return work.get();
        }

        private void loseAnswer() {
            if (losesNextAnswer) {
                losesNextAnswer = false;
                throw new RecoverableDataAccessException("the link broke after the commit");
            }
        }
    }

    final class Leases extends BoardLeaseStore {
        Leases() {
            super(JdbcClient.create(NOWHERE));
        }

        @Override
        String addressOf(Board.Id id) {
            return "";
        }

        @Override
        boolean take(Board.Id id, UUID asker) {
            if (holder == null || holder.equals(asker) || until < world.now()) {
                holder = asker;
                until = world.now() + LEASE_MS;
                return true;
            }
            return false;
        }

        @Override
        Map<Board.Id, Standing> renew(Collection<Board.Id> ids, UUID asker) {
            if (!asker.equals(holder)) {
                return Map.of();
            }
            until = world.now() + LEASE_MS;
            return Map.of(SimulatedWorld.BOARD, new Standing(committed.size(), !outbox.isEmpty()));
        }

        @Override
        void release(Board.Id id, UUID asker) {
            if (asker.equals(holder)) {
                holder = null;
            }
        }
    }

    private static final DataSource NOWHERE = new AbstractDataSource() {
        @Override
        public java.sql.Connection getConnection() throws SQLException {
            throw new SQLException("there is no database in a simulation");
        }

        @Override
        public java.sql.Connection getConnection(String name, String password) throws SQLException {
            return getConnection();
        }
    };
}
