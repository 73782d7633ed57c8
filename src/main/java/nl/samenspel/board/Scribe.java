package nl.samenspel.board;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/// The one that writes a live board: takes what waits, has it written as one group, and tells. What arrives during a
/// commit and just after it forms the next group; who comes when it was quiet waits for nobody.
///
/// Works in turns, given by a [Pace] one at a time: the same turns on a thread and in a simulation.
final class Scribe {
    private static final Logger log = LoggerFactory.getLogger(Scribe.class);
    /// Bounds how long the first of a group waits for the last of it.
    private static final int MOST_IN_GROUP = 256;
    /// A snapshot each so many changes keeps opening a board below a tenth of a second.
    private static final int CHANGES_PER_SNAPSHOT = 500;

    /// After each group, for each who listens. Telling costs more the more there are: changes then travel together, and
    /// what three hundred wait for it is 6 ms.
    private static final Duration GATHERING = Duration.ofNanos(20_000);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final long LEAST_PAUSE_MS = 200;
    /// Everybody can draw again soon after the database is back; asking each second costs next to nothing.
    private static final long MOST_PAUSE_MS = 1_000;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final LiveBoard board;
    private final Tools tools;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private Pace.@Nullable Worker worker;
    private volatile boolean finishing;
    private volatile boolean lost;
    private volatile boolean busy;
    private volatile boolean sittingOut;
    private volatile boolean behind = true;
    private int outages;
    private long snapshotNumber;

    /// @param submitted what waits in the outbox for this board, in order
    /// @param stillOurs renews the lease; false when another instance has the board
    record Tools(
            BoardClerk clerk,
            BoardTransactions transactions,
            BoardStore store,
            Supplier<List<Waiting>> submitted,
            BooleanSupplier stillOurs,
            InstantSource clock,
            Pace pace) {}

    Scribe(LiveBoard board, Tools tools) {
        this.board = board;
        this.tools = tools;
    }

    void start() {
        snapshotNumber = board.ledger().board().number();
        worker = tools.pace().begin(this);
    }

    void add(Waiting waiting) {
        queue.add(waiting);
        wake();
    }

    /// There may be more in the log than we wrote.
    void readSoon() {
        behind = true;
        wake();
    }

    boolean isIdle() {
        return queue.isEmpty() && !busy && !sittingOut;
    }

    /// Waits until what was taken is carried out; gives up after five seconds, when the database is away.
    void finish() {
        finishing = true;
        wake();
        if (worker != null) {
            worker.await(PATIENCE_AT_THE_END);
        }
    }

    /// Another instance has the board: nothing more is written here.
    void stopAtOnce() {
        lost = true;
        wake();
    }

    private void wake() {
        if (worker != null) {
            worker.wake();
        }
    }

    /// Carries out one group, or looks once whether the database is back.
    Pace.Next turn() {
        try {
            var next = next();
            busy = false;
            if (next instanceof Pace.Next.Ended) {
                abandon();
            }
            return next;
        } catch (DataAccessException | TransactionException away) {
            behind = true;
            return pause();
        } catch (RuntimeException mistake) {
            log.error(
                    "board {}: stopped by a mistake of ours; it is read anew",
                    board.id().value(),
                    mistake);
            board.stepDown();
            abandon();
            return Pace.Next.ENDED;
        }
    }

    private Pace.Next next() {
        if (lost) {
            return Pace.Next.ENDED;
        }
        if (sittingOut) {
            return comeBack();
        }
        if (behind) {
            behind = false;
            readOn();
            queue.addAll(tools.transactions().read(tools.submitted()));
        }
        var group = takeGroup();
        if (!group.isEmpty()) {
            carryOut(group);
            return sittingOut ? pause() : new Pace.Next.Gather(GATHERING.multipliedBy(board.listeners()));
        }
        if (finishing) {
            keepLastSnapshot();
            return Pace.Next.ENDED;
        }
        return new Pace.Next.Rest(IDLE);
    }

    private List<Waiting> takeGroup() {
        busy = true;
        var group = new ArrayList<Waiting>();
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            group.add(waiting);
            if (group.size() == MOST_IN_GROUP) {
                break;
            }
        }
        return group;
    }

    private void carryOut(List<Waiting> group) {
        try {
            write(group);
            outages = 0;
            keepSnapshotNowAndThen();
        } catch (DataAccessException | TransactionException away) {
            sitOut(group, away);
        }
    }

    private void write(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            board.publish(tools.clerk().write(board.ledger(), group));
        } catch (DuplicateKeyException taken) {
            long number = board.ledger().board().number();
            var rest = settle(group);
            if (rest.size() == group.size() && board.ledger().board().number() == number) {
                isolate(group, taken);
            } else {
                write(rest);
            }
        } catch (DataIntegrityViolationException broken) {
            isolate(group, broken);
        }
    }

    /// One command's effects that only fail at commit must not take the group with them.
    private void isolate(List<Waiting> group, DataIntegrityViolationException broken) {
        if (group.size() == 1) {
            log.error("board {}: a command went wrong at commit", board.id().value(), broken);
            board.answer(new Outcome.No(group.getFirst(), new Refused(BoardRefusal.WENT_WRONG)));
            return;
        }
        for (var waiting : group) {
            write(List.of(waiting));
        }
    }

    /// A number or a command is in the log already: reads what is there, answers those commands, returns the
    /// rest.
    private List<Waiting> settle(List<Waiting> group) {
        if (!tools.stillOurs().getAsBoolean()) {
            board.stepDown();
            return List.of();
        }
        readOn();
        var ids = group.stream().map(Waiting::id).toList();
        var known = tools.transactions().read(() -> tools.store().listByCommand(board.id(), ids)).stream()
                .collect(Collectors.toMap(each -> each.change().commandId(), LoggedChange::change));
        var rest = new ArrayList<Waiting>();
        for (var waiting : group) {
            var change = known.get(waiting.id());
            if (change == null) {
                rest.add(waiting);
            } else {
                board.answer(new Outcome.DoneBefore(waiting, change));
            }
        }
        return rest;
    }

    private void readOn() {
        var ledger = board.ledger();
        var number = ledger.board().number();
        var later = tools.transactions().read(() -> tools.store().listAfter(board.id(), number, Integer.MAX_VALUE));
        for (var logged : later) {
            ledger = ledger.with(logged);
        }
        board.follow(ledger, later.stream().map(LoggedChange::change).toList());
    }

    /// The database is away or full. Nothing is acknowledged. What came from browsers is dropped: they keep it
    /// and send it again; what came from outside is kept here. Whether the last group is on disk after all, the
    /// log tells.
    private void sitOut(List<Waiting> group, RuntimeException away) {
        log.warn("board {}: cannot write, sitting it out ({})", board.id().value(), away.toString());
        board.writable(false);
        var kept = new ArrayList<>(group);
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            kept.add(waiting);
        }
        kept.removeIf(waiting -> !waiting.isFromOutside());
        behind = true;
        queue.addAll(kept);
        sittingOut = true;
    }

    private Pace.Next comeBack() {
        if (finishing) {
            return Pace.Next.ENDED;
        }
        try {
            if (!tools.stillOurs().getAsBoolean()) {
                board.stepDown();
                return Pace.Next.ENDED;
            }
            readOn();
        } catch (DataAccessException | TransactionException still) {
            return pause();
        }
        sittingOut = false;
        board.writable(true);
        return Pace.Next.AT_ONCE;
    }

    private Pace.Next pause() {
        return new Pace.Next.Rest(
                Duration.ofMillis(Math.min(MOST_PAUSE_MS, LEAST_PAUSE_MS << Math.min(outages++, 10))));
    }

    private void keepSnapshotNowAndThen() {
        var now = board.ledger().board();
        if (now.number() - snapshotNumber >= CHANGES_PER_SNAPSHOT) {
            snapshotNumber = now.number();
            tools.pace().aside(() -> keepSnapshot(now));
        }
    }

    private void keepLastSnapshot() {
        var now = board.ledger().board();
        if (!lost && now.number() > snapshotNumber) {
            keepSnapshot(now);
        }
    }

    /// A snapshot saves time only: without it, the log is read from the one before.
    private void keepSnapshot(Board now) {
        try {
            tools.transactions().write(() -> {
                tools.store().keepSnapshot(board.id(), now, tools.clock().instant());
                return now;
            });
        } catch (DataAccessException | TransactionException e) {
            log.warn("board {}: no snapshot at {} ({})", board.id().value(), now.number(), e.toString());
        }
    }

    /// What came from browsers they send again; what came from the register is still in the outbox.
    private void abandon() {
        queue.clear();
    }
}
