package nl.samenspel.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.DatabaseServer;
import nl.samenspel.platform.database.Endpoint;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears the bell of other instances, on one connection outside the pool. When that connection breaks another one is
/// made; what was missed meanwhile is found when leases are renewed and rights are asked again.
@Component
class BoardNotices implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BoardNotices.class);
    private static final int LISTEN_MS = 500;
    private static final int AGAIN_AFTER_MS = 500;

    private final Endpoint database;
    private final LiveBoards boards;
    private volatile boolean running;
    private volatile @Nullable Connection listening;

    @Autowired
    BoardNotices(DatabaseServer server, LiveBoards boards) {
        this(server.web(), boards);
    }

    BoardNotices(Endpoint database, LiveBoards boards) {
        this.database = database;
        this.boards = boards;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("board-notices").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Whether the bell can be heard now.
    boolean isListening() {
        return listening != null;
    }

    private void run() {
        while (running) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + BoardBell.CHANNEL);
                listening = connection;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                log.debug("no notices for now: {}", away.toString());
                rest();
            } finally {
                listening = null;
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running) {
            for (var notice : connection.getNotifications(LISTEN_MS)) {
                hear(notice.getParameter());
            }
        }
    }

    private void hear(String what) {
        try {
            if (what.startsWith(BoardBell.BOARD)) {
                boards.readSoon(new Board.Id(UUID.fromString(what.substring(BoardBell.BOARD.length()))));
            } else if (what.startsWith(BoardBell.RIGHTS)) {
                boards.recheck(new PersonId(UUID.fromString(what.substring(BoardBell.RIGHTS.length()))));
            }
        } catch (IllegalArgumentException notOurs) {
            log.debug("a notice of another version: {}", what);
        }
    }

    private void rest() {
        try {
            Thread.sleep(AGAIN_AFTER_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
