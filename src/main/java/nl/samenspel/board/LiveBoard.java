package nl.samenspel.board;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.samenspel.board.wire.ToBrowser;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// One board that people are at: its ledger, its audience, and the scribe that writes.
///
/// The lock is held for memory work only. What the audience hears is in the order of the ledger because both
/// change under it: who joins gets a welcome at a number and everything after it.
final class LiveBoard {
    /// More than this and a whole board is shorter to send and to draw.
    private static final int MOST_CHANGES_IN_WELCOME = 500;

    private final Board.Id id;
    private final Messages messages;
    private final InstantSource clock;
    private final Pace pace;
    private final Scribe scribe;
    private final Lock lock = new ReentrantLock();
    private final Audience audience = new Audience();
    private BoardLedger ledger;
    private boolean writable = true;
    private boolean ended;
    private long emptySince;
    private final Curtain curtain;

    LiveBoard(Board.Id id, BoardLedger ledger, Curtain curtain, Messages messages, Scribe.Tools tools) {
        this.id = id;
        this.ledger = ledger;
        this.messages = messages;
        this.curtain = curtain;
        this.clock = tools.clock();
        this.pace = tools.pace();
        this.emptySince = System.nanoTime();
        this.scribe = new Scribe(this, tools);
    }

    void start() {
        scribe.start();
    }

    Board.Id id() {
        return id;
    }

    BoardLedger ledger() {
        lock.lock();
        try {
            return ledger;
        } finally {
            lock.unlock();
        }
    }

    /// Welcomes a connection, also one that was here already and lost track. False when the board has ended.
    boolean join(Connection connection, Admission admission, long at) {
        var person = connection.actor().person();
        var known = curtain.whole(person);
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            var you = audience.admit(connection, admission);
            var since = at == 0 ? Optional.<List<BoardChange>>empty() : curtain.findSince(ledger, at, person);
            if (since.isPresent() && since.get().size() <= MOST_CHANGES_IN_WELCOME) {
                connection.restart(welcome(connection, you, now(), ToBrowser.changes(since.get())));
            } else {
                welcomeWhole(connection, you, known);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(Connection connection) {
        lock.lock();
        try {
            audience.leave(connection);
            emptySince = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    void sense(Connection connection, Sense sense) {
        lock.lock();
        try {
            audience.sense(connection, sense);
        } finally {
            lock.unlock();
        }
    }

    /// While nothing can be written the command stays unanswered: the browser keeps it and sends it again.
    void take(Connection connection, UUID id, BoardCommand command) {
        lock.lock();
        try {
            if (writable && !ended) {
                audience.findAdmission(connection)
                        .ifPresent(by -> scribe.add(Waiting.from(connection, by, id, command)));
            }
        } finally {
            lock.unlock();
        }
    }

    /// An instance that had the board before may have written without our knowing, or the register asked for
    /// something while the bell was not heard.
    void lookUpTo(BoardLeaseStore.Standing standing) {
        if (standing.submitted() || standing.last() > ledger().board().number()) {
            scribe.readSoon();
        }
    }

    void readSoon() {
        scribe.readSoon();
    }

    /// False when the board has ended.
    boolean takeFromOutside(Waiting waiting) {
        lock.lock();
        try {
            if (!ended) {
                scribe.add(waiting);
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    void tick() {
        lock.lock();
        try {
            audience.takeSensed(curtain::isConcealed, curtain.hidden()).ifPresent(audience::tell);
        } finally {
            lock.unlock();
        }
    }

    List<Connection> connections() {
        lock.lock();
        try {
            return audience.connections();
        } finally {
            lock.unlock();
        }
    }

    /// How many connections hear what is written.
    int listeners() {
        lock.lock();
        try {
            return audience.size();
        } finally {
            lock.unlock();
        }
    }

    /// What a connection may from now on; when that changed it is welcomed anew.
    void readmit(Connection connection, Admission admission) {
        lock.lock();
        try {
            var before = audience.findAdmission(connection);
            if (before.isPresent() && !before.get().equals(admission)) {
                var you = audience.admit(connection, admission);
                connection.send(welcome(connection, you, now(), ToBrowser.changes(List.of())));
            }
        } finally {
            lock.unlock();
        }
    }

    void dismiss(Connection connection) {
        leave(connection);
        connection.close(Connection.Closing.NO_RIGHT);
    }

    /// What was written becomes the board; everyone hears of it, in one frame encoded once.
    void publish(BoardClerk.Written written) {
        var drawn = curtain.draw(written.changes());
        var frame = drawn.frame();
        lock.lock();
        try {
            tell(written.ledger(), drawn, frame);
            written.outcomes().forEach(this::answer);
        } finally {
            lock.unlock();
        }
    }

    /// What another instance wrote, or what turned out to be on disk after all.
    void follow(BoardLedger later, List<BoardChange> changes) {
        var drawn = curtain.draw(changes);
        var frame = drawn.frame();
        lock.lock();
        try {
            tell(later, drawn, frame);
        } finally {
            lock.unlock();
        }
    }

    void answer(Outcome outcome) {
        var connection = outcome.waiting().from();
        switch (outcome) {
            case Outcome.Done done -> done.waiting().answer().completeAsync(done::change, pace::aside);
            case Outcome.DoneBefore before -> {
                before.waiting().answer().completeAsync(before::change, pace::aside);
                whenHere(connection, here -> {
                    var again = curtain.again(before.change(), here.actor().person());
                    here.send(ToBrowser.did(List.of(again)));
                });
            }
            case Outcome.No no -> {
                no.waiting().answer().completeExceptionally(no.refused());
                whenHere(
                        connection, here -> here.send(refused(here, no.waiting().id(), no.refused())));
            }
        }
    }

    /// Who left, or lost the right, hears nothing more: no answer either.
    private void whenHere(@Nullable Connection connection, Consumer<Connection> tell) {
        lock.lock();
        try {
            if (connection != null && audience.findAdmission(connection).isPresent()) {
                tell.accept(connection);
            }
        } finally {
            lock.unlock();
        }
    }

    void writable(boolean now) {
        lock.lock();
        try {
            if (writable != now) {
                writable = now;
                var notice = now ? "WRITABLE" : "READ_ONLY";
                for (var connection : audience.connections()) {
                    var sentence = messages.text(connection.language(), "board.notice." + notice);
                    connection.send(ToBrowser.notice(notice, sentence));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends here, not for good: what was taken is still carried out, everyone is told to come back.
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
        scribe.finish();
        disperse();
    }

    /// Ends at once: another instance has the board, or a mistake of ours broke it here.
    void stepDown() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
        scribe.stopAtOnce();
        disperse();
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    boolean isDesertedFor(long nanos) {
        lock.lock();
        try {
            return audience.isEmpty() && scribe.isIdle() && System.nanoTime() - emptySince > nanos;
        } finally {
            lock.unlock();
        }
    }

    private void disperse() {
        for (var connection : connections()) {
            connection.close(Connection.Closing.MOVED);
            leave(connection);
        }
    }

    private void tell(BoardLedger later, Curtain.Drawn drawn, String frame) {
        assert later.board().number() == ledger.board().number() + drawn.told().size() : "no number is left out";
        assert later.board() == drawn.after().board()
                        || later.board().equals(drawn.after().board())
                : "what is told adds up to the board";
        ledger = later;
        curtain.take(drawn);
        if (!drawn.told().isEmpty()) {
            audience.tell(drawn.told(), frame);
        }
    }

    /// What came while the whole board was being written down follows it.
    private void welcomeWhole(Connection connection, ToBrowser.Present you, Curtain.Whole known) {
        var person = connection.actor().person();
        var missed = curtain.findSince(ledger, known.number(), person);
        var whole = missed.isPresent() ? known : curtain.whole(person);
        connection.restart(welcome(connection, you, whole.number(), ToBrowser.wholeBoard(whole.json())));
        if (missed.isPresent() && !missed.get().isEmpty()) {
            connection.send(ToBrowser.did(missed.get()));
        }
    }

    private long now() {
        return ledger.board().number();
    }

    private String welcome(Connection connection, ToBrowser.Present you, long number, String boardOrChanges) {
        var hidden = curtain.hidden();
        return new ToBrowser.Welcome(
                        number,
                        clock.instant(),
                        writable,
                        you,
                        audience.others(connection),
                        audience.othersSense(connection, curtain::isConcealed),
                        ledger.board().elements().size(),
                        hidden.equals(Curtain.Hidden.NOTHING) ? "" : hidden.json(),
                        boardOrChanges)
                .json();
    }

    private String refused(Connection connection, UUID command, Refused refused) {
        var problem = refused.problems().getFirst();
        var sentence = messages.text(
                connection.language(), "refused." + problem.reason().name(), Map.copyOf(problem.args()));
        return ToBrowser.refused(command, problem.reason().name(), sentence);
    }
}
