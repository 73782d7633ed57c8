package nl.samenspel.board;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What live boards need from time to time: ephemeral things passed on, leases renewed, rights asked again,
/// deserted boards put to sleep. And at the end of the application: an orderly leave, before the web server
/// stops.
@Component
class BoardCare implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BoardCare.class);
    /// Smooth to the eye, and thirty cursors still are one frame.
    private static final Duration TICK = Duration.ofMillis(33);
    /// A third of the lease.
    private static final Duration RENEWAL = BoardLeaseStore.LEASE.dividedBy(3);
    /// Rule B11 promises two seconds, the asking itself included.
    private static final Duration RECHECK = Duration.ofMillis(1_200);
    /// Long enough for everyone to reload the page.
    private static final Duration DESERTED = Duration.ofSeconds(20);

    private final LiveBoards boards;
    private final BoardRights rights;
    private volatile boolean running;

    BoardCare(LiveBoards boards, BoardRights rights) {
        this.boards = boards;
        this.rights = rights;
    }

    @Override
    public void start() {
        running = true;
        boards.start();
        every(TICK, "board-tick", () -> boards.listLive().forEach(LiveBoard::tick));
        every(RENEWAL, "board-leases", boards::renewLeases);
        every(RECHECK, "board-rights", rights::askAgain);
        every(
                RENEWAL,
                "board-sleep",
                () -> boards.listLive().stream()
                        .filter(board -> board.isDesertedFor(DESERTED.toNanos()))
                        .forEach(board -> boards.close(board.id())));
    }

    @Override
    public void stop() {
        running = false;
        boards.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void every(Duration pause, String name, Runnable task) {
        Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                try {
                    Thread.sleep(pause);
                    task.run();
                } catch (InterruptedException e) {
                    return;
                } catch (DataAccessException | TransactionException away) {
                    log.debug("{}: the database is away", name); // the scribes say so to the people
                } catch (RuntimeException mistake) {
                    log.error("{}: a mistake of ours", name, mistake);
                }
            }
        });
    }
}
