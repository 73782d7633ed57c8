package nl.samenspel.board.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.samenspel.board.Connection;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// The sending half of one socket: a bounded queue and a writer of its own, so that nobody waits for a slow
/// reader (rule B34).
final class SocketConnection implements Connection {
    static final int MOST_FRAMES = 1_000;
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    /// A silent link is asked for a sign of life; without one for three times as long it is dead.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final WebSocketSession session;
    private final BoardHandshake.Visit visit;
    private final Runnable lostTrack;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<String> frames = new ArrayDeque<>();
    private long characters;
    private boolean dropped;
    private @Nullable CloseStatus closing;
    private volatile long lastSign = System.nanoTime();

    /// @param lostTrack what to do when frames had to be dropped and the reader reads again
    SocketConnection(WebSocketSession session, BoardHandshake.Visit visit, Runnable lostTrack) {
        this.session = session;
        this.visit = visit;
        this.lostTrack = lostTrack;
    }

    void start() {
        Thread.ofVirtual().name("board-connection").start(this::run);
    }

    @Override
    public Actor actor() {
        return visit.actor();
    }

    @Override
    public Language language() {
        return visit.language();
    }

    @Override
    public String login() {
        return visit.login();
    }

    @Override
    public void send(String frame) {
        lock.lock();
        try {
            if (closing != null || dropped) {
                return;
            }
            if (frames.size() >= MOST_FRAMES || characters + frame.length() > MOST_CHARACTERS) {
                forgetFrames();
                dropped = true;
            } else {
                queue(frame);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void restart(String welcome) {
        lock.lock();
        try {
            if (closing == null) {
                forgetFrames();
                dropped = false;
                queue(welcome);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close(Closing why) {
        close(new CloseStatus(why.code(), why.name()), why == Closing.NO_RIGHT);
    }

    /// @param detail for developers; at most some words
    void close(Closing why, String detail) {
        close(new CloseStatus(why.code(), why.name() + " " + detail), false);
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing != null;
        } finally {
            lock.unlock();
        }
    }

    void signOfLife() {
        lastSign = System.nanoTime();
    }

    private void close(CloseStatus status, boolean atOnce) {
        lock.lock();
        try {
            if (closing == null) {
                closing = status;
                if (atOnce) {
                    forgetFrames();
                }
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void queue(String frame) {
        frames.add(frame);
        characters += frame.length();
    }

    private void forgetFrames() {
        frames.clear();
        characters = 0;
    }

    private void run() {
        try {
            while (step()) {
                // one frame, one ping, or one wait at a time
            }
        } catch (IOException | IllegalStateException gone) {
            closeQuietly(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step() throws IOException, InterruptedException {
        @Nullable String frame;
        @Nullable CloseStatus status;
        boolean again;
        lock.lock();
        try {
            if (frames.isEmpty() && closing == null && !dropped) {
                var _ = changed.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            frame = frames.poll();
            characters -= frame == null ? 0 : frame.length();
            status = frame == null ? closing : null;
            again = dropped && frame == null && status == null;
        } finally {
            lock.unlock();
        }
        return act(frame, status, again);
    }

    private boolean act(@Nullable String frame, @Nullable CloseStatus status, boolean again) throws IOException {
        if (!session.isOpen()) {
            return false;
        }
        if (frame != null) {
            session.sendMessage(new TextMessage(frame));
        } else if (status != null) {
            closeQuietly(status);
            return false;
        } else if (again) {
            lostTrack.run();
        } else {
            return askForSign();
        }
        return true;
    }

    private boolean askForSign() throws IOException {
        if (System.nanoTime() - lastSign > 3 * SILENCE.toNanos()) {
            closeQuietly(CloseStatus.SESSION_NOT_RELIABLE);
            return false;
        }
        session.sendMessage(new PingMessage());
        return true;
    }

    private void closeQuietly(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            // there is nobody left to tell
        }
    }
}
