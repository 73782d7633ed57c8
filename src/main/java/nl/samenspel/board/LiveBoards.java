package nl.samenspel.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door to live boards: for browsers ([#join] to [#leave]) and for the register ([#submit]).
///
/// A board goes live with its first visitor or submission, and sleeps some time after the last one left.
@Service
public class LiveBoards {
    private static final Logger log = LoggerFactory.getLogger(LiveBoards.class);

    private final BoardOpening opening;
    private final Map<Board.Id, LiveBoard> live = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    LiveBoards(BoardOpening opening) {
        this.opening = opening;
    }

    /// The asker's place at a board. `NotFound` when there is no such board for the asker.
    public Admission admission(Board.Id id, Actor asker) {
        return Identity.as(asker, () -> opening.meaning(id).admission(id, asker));
    }

    /// Welcomes a connection, or welcomes it anew, with what came since change `at`.
    /// Throws `NotFound`, [BoardHeldElsewhere], or a database exception when the board cannot be read now.
    public void join(Board.Id id, Connection connection, long at) {
        var admission = admission(id, connection.actor());
        while (!open(id).join(connection, admission, at)) {
            forget(id);
        }
    }

    /// The answer comes over the connection.
    public void take(Board.Id id, Connection connection, UUID commandId, BoardCommand command) {
        findLive(id).ifPresent(board -> board.take(connection, commandId, command));
    }

    public void sense(Board.Id id, Connection connection, Sense sense) {
        findLive(id).ifPresent(board -> board.sense(connection, sense));
    }

    public void leave(Board.Id id, Connection connection) {
        findLive(id).ifPresent(board -> board.leave(connection));
    }

    /// Carries these out on the board as one numbered change (rules B25, B45), whether or not anyone is there and
    /// whatever breaks: inside a transaction they are kept with it, and it begins after the commit; do not wait for
    /// the answer inside one.
    ///
    /// The room above is not asked and no effects follow. The answer fails with `Refused` when the board says
    /// no.
    public CompletableFuture<BoardChange> submit(Board.Id id, List<BoardCommand.Direct> commands, Actor by) {
        var submission = new BoardOutbox.Submission(opening.nextId(), by, commands);
        var inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        opening.put(id, submission, inTransaction);
        var answer = opening.intake().answers().expect(id, submission.id());
        if (inTransaction) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliver(id);
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        answer.cancel(false);
                    }
                }
            });
        } else {
            deliver(id);
        }
        return answer;
    }

    /// Something waits for this board in the database.
    void readSoon(Board.Id id) {
        findLive(id).ifPresent(LiveBoard::readSoon);
    }

    /// This person may do less than before.
    void recheck(PersonId person) {
        listLive().stream()
                .filter(board -> board.connections().stream()
                        .anyMatch(each -> each.actor().person().equals(person)))
                .forEach(board -> recheck(board.id()));
    }

    /// To be called when somebody's relation to a board changed: who lost the right is out at once.
    public void recheck(Board.Id id) {
        findLive(id).ifPresent(board -> opening.pace().aside(() -> recheck(board)));
    }

    /// Ends the live board on this instance; who is there comes back where it is opened next.
    public void close(Board.Id id) {
        var board = live.get(id);
        if (board != null) {
            board.end();
            forget(id);
        }
    }

    Optional<LiveBoard> findLive(Board.Id id) {
        return Optional.ofNullable(live.get(id));
    }

    List<LiveBoard> listLive() {
        return List.copyOf(live.values());
    }

    /// False: these boards were live here, and are not ours any more.
    void renewLeases() {
        opening.answerFromLog();
        var ids = List.copyOf(live.keySet());
        if (!ids.isEmpty()) {
            var ours = opening.renew(ids);
            for (var id : ids) {
                var standing = ours.get(id);
                findLive(id).ifPresent(board -> {
                    if (standing == null) {
                        board.stepDown();
                        live.remove(id, board);
                    } else {
                        board.lookUpTo(standing);
                    }
                });
            }
        }
    }

    /// Asks for all who are at the board at once.
    void recheck(LiveBoard board) {
        var connections = board.connections();
        var askers = connections.stream().map(Connection::actor).collect(Collectors.toSet());
        if (askers.isEmpty()) {
            return;
        }
        var now = opening.meaning(board.id()).admissions(board.id(), askers);
        for (var connection : connections) {
            Optional.ofNullable(now.get(connection.actor()))
                    .ifPresentOrElse(allowed -> board.readmit(connection, allowed), () -> board.dismiss(connection));
        }
    }

    /// From now on boards may be opened here, also after a stop.
    void start() {
        stopping = false;
    }

    void stop() {
        stopping = true;
        listLive().stream()
                .map(board -> Thread.ofVirtual().start(() -> close(board.id())))
                .toList()
                .forEach(LiveBoards::await);
    }

    private LiveBoard open(Board.Id id) {
        if (stopping) {
            throw new BoardHeldElsewhere("");
        }
        var board = live.get(id);
        return board != null ? board : opened(id);
    }

    private LiveBoard opened(Board.Id id) {
        var fresh = new LiveBoard[1];
        var board = live.computeIfAbsent(id, _ -> fresh[0] = opening.open(id));
        if (fresh[0] != null) {
            catchUpWithRegister(board);
        }
        return board;
    }

    /// A mistake of the room above must not keep people from their board.
    private void catchUpWithRegister(LiveBoard board) {
        try {
            var commands = Identity.as(
                    Actor.SYSTEM,
                    () -> opening.meaning(board.id())
                            .opening(board.id(), board.ledger().board()));
            var system = new Admission(Actor.SYSTEM, true, Map.of());
            for (var command : commands) {
                board.takeFromOutside(Waiting.fromOutside(system, opening.nextId(), command));
            }
        } catch (RuntimeException mistake) {
            log.error(
                    "board {}: opens without what is new in the register",
                    board.id().value(),
                    mistake);
        }
    }

    /// To be read soon by whoever has the board; when that fails, by whoever opens it next.
    private void deliver(Board.Id id) {
        opening.pace().inOrder(() -> {
            try {
                if (!readsHere(id)) {
                    opening.intake().bell().ring(id);
                }
            } catch (DataAccessException | TransactionException away) {
                log.debug("board {}: what is submitted waits in the outbox", id.value());
            }
        });
    }

    private boolean readsHere(Board.Id id) {
        try {
            open(id).readSoon();
            return true;
        } catch (BoardHeldElsewhere elsewhere) {
            return false;
        }
    }

    private void forget(Board.Id id) {
        var board = live.get(id);
        if (board != null && board.hasEnded() && live.remove(id, board)) {
            try {
                opening.release(id);
            } catch (DataAccessException | TransactionException e) {
                return; // it ends by itself within three seconds
            }
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
