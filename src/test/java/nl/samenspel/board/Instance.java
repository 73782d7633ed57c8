package nl.samenspel.board;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.database.IdentityTransactionManager;
import nl.samenspel.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// One instance's board engine on a real database that can be taken away.
final class Instance {
    final TestMeaning meaning = new TestMeaning();
    final LiveBoards boards;
    final BoardViews views;
    final BoardPast past;
    final BoardStore store;
    final BoardTransactions transactions;
    final IdentityTransactionManager manager;
    final BoardOutbox outbox;
    final Link link;

    /// The way to the database.
    static final class Link extends DelegatingDataSource {
        volatile boolean away;
        volatile boolean losesNextCommit;

        Link(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("the database is away", "08006");
            }
            return guarded(super.getConnection());
        }

        private Connection guarded(Connection real) {
            return guarded(Connection.class, real, (method, result) -> {
                if (method.equals("commit") && !real.isReadOnly()) {
                    committed();
                }
                return result instanceof PreparedStatement statement && real.getAutoCommit()
                        ? guarded(statement)
                        : result;
            });
        }

        private PreparedStatement guarded(PreparedStatement alone) {
            return guarded(PreparedStatement.class, alone, (method, result) -> {
                if (method.equals("executeUpdate")) {
                    committed();
                }
                return result;
            });
        }

        /// Loses the link before the answer: nobody knows whether it happened.
        private void committed() throws SQLException {
            if (losesNextCommit) {
                losesNextCommit = false;
                throw new SQLException("the link broke", "08006");
            }
        }

        private interface Then {
            @Nullable
            Object after(String method, @Nullable Object result) throws SQLException;
        }

        private static <T> T guarded(Class<T> type, T real, Then then) {
            return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                    Link.class.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
                        try {
                            return then.after(method.getName(), method.invoke(real, args));
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    Instance(TestDatabase database) {
        link = new Link(database.dataSource());
        var sql = JdbcClient.create(link);
        manager = new IdentityTransactionManager(link);
        outbox = new BoardOutbox(sql);
        transactions = new BoardTransactions(manager);
        store = new BoardStore(sql);
        var ids = new Ids(Clock.systemUTC(), new Random());
        var surroundings =
                new BoardOpening.Surroundings(new Messages(List.of("board")), Clock.systemUTC(), ids, new ThreadPace());
        var intake = new BoardOpening.Intake(outbox, new Answers(), new BoardBell(sql, transactions));
        var provider = BoardMeanings.only(meaning);
        boards = new LiveBoards(
                new BoardOpening(provider, transactions, store, new BoardLeaseStore(sql), intake, surroundings));
        views = new BoardViews(boards, transactions, store, provider);
        past = new BoardPast(transactions, store, provider);
    }

    /// Somebody may change this board, and is there.
    Listener join(Board.Id id, nl.samenspel.platform.Actor actor) {
        return join(id, actor, 0);
    }

    Listener join(Board.Id id, nl.samenspel.platform.Actor actor, long at) {
        meaning.admit(actor, true);
        var listener = new Listener(actor);
        boards.join(id, listener, at);
        return listener;
    }

    UUID take(Board.Id id, Listener by, BoardCommand command) {
        var commandId = UUID.randomUUID();
        boards.take(id, by, commandId, command);
        return commandId;
    }

    void tick() {
        boards.listLive().forEach(LiveBoard::tick);
    }

    List<LoggedChange> log(Board.Id id) {
        return transactions.read(() -> store.listAfter(id, 0, Integer.MAX_VALUE));
    }
}
