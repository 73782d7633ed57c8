package nl.samenspel.board.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspel.board.BoardHeldElsewhere;
import nl.samenspel.board.Connection.Closing;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.board.wire.FromBrowser;
import nl.samenspel.board.wire.ToBrowser;
import nl.samenspel.board.wire.Unreadable;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// The receiving half: reads, counts, and passes on. Whatever is wrong ends this one connection with a reason.
@Component
class BoardSocket implements WebSocketHandler, SmartLifecycle {
    /// Sends of a blocked reader are given up after this long; Tomcat reads the property from the session.
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final long MOST_BLOCKED_MS = 10_000;
    /// After an hour without a link a browser may have this many commands to send again.
    private static final int COMMANDS_AT_ONCE = 600;
    /// A welcome may cost as much as many commands.
    private static final int PRICE_OF_HELLO = 20;

    /// At a stop everyone is told where to go (rule B35); the web server closes what is left after this.
    private static final int STOP_MS = 2_000;

    private final LiveBoards boards;
    private final Tickets tickets;
    private volatile boolean running;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    /// One open socket.
    private static final class Visitor {
        private final BoardHandshake.Visit visit;
        private final SocketConnection connection;
        private final Allowance commands =
                new Allowance(ToBrowser.COMMANDS_PER_SECOND, COMMANDS_AT_ONCE, System::nanoTime);
        /// Commands and senses of a visitor who is passed through.
        private final Allowance frames =
                new Allowance(2.0 * ToBrowser.COMMANDS_PER_SECOND, COMMANDS_AT_ONCE, System::nanoTime);
        private final Allowance senses =
                new Allowance(ToBrowser.COMMANDS_PER_SECOND, ToBrowser.COMMANDS_PER_SECOND, System::nanoTime);
        /// The part of a long frame that came so far; most frames come whole.
        private final StringBuilder begun = new StringBuilder();
        private boolean saidHello;
        private volatile @Nullable Relay relay;

        private Visitor(BoardHandshake.Visit visit, SocketConnection connection) {
            this.visit = visit;
            this.connection = connection;
        }

        /// The whole frame when this is its end; empty: more of it comes, or it is too long.
        private Optional<String> whole(TextMessage part) {
            if (begun.length() + part.getPayload().length() > ToBrowser.FRAME_BYTES) {
                begun.setLength(0);
                begun.trimToSize();
                connection.close(Closing.TOO_BIG);
                return Optional.empty();
            }
            if (begun.isEmpty() && part.isLast()) {
                return Optional.of(part.getPayload());
            }
            begun.append(part.getPayload());
            if (!part.isLast()) {
                return Optional.empty();
            }
            var frame = begun.toString();
            begun.setLength(0);
            begun.trimToSize();
            return Optional.of(frame);
        }
    }

    BoardSocket(LiveBoards boards, Tickets tickets) {
        this.tickets = tickets;
        this.boards = boards;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof org.springframework.web.socket.adapter.standard.StandardWebSocketSession standard) {
            Objects.requireNonNull(standard.getNativeSession(jakarta.websocket.Session.class))
                    .getUserProperties()
                    .put(BLOCKING_SEND_TIMEOUT, MOST_BLOCKED_MS);
        }
        var visit = (BoardHandshake.Visit)
                Objects.requireNonNull(session.getAttributes().get(BoardHandshake.VISIT));
        var connection = new SocketConnection(session, visit, () -> rejoin(session));
        visitors.put(session.getId(), new Visitor(visit, connection));
        connection.start();
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        var visitor = visitors.get(session.getId());
        if (visitor == null || visitor.connection.isClosing()) {
            return;
        }
        visitor.connection.signOfLife();
        switch (message) {
            case TextMessage text -> visitor.whole(text).ifPresent(frame -> read(visitor, frame));
            case BinaryMessage _ -> visitor.connection.close(Closing.BINARY);
            case PongMessage _ -> {}
            default -> {}
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        // the container closes what is broken, and says so below
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var visitor = visitors.remove(session.getId());
        if (visitor != null) {
            visitor.connection.close(Closing.MOVED);
            boards.leave(visitor.visit.board(), visitor.connection);
            var relay = visitor.relay;
            if (relay != null) {
                relay.close();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            for (int waited = 0; waited < STOP_MS && !visitors.isEmpty(); waited += 10) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the boards told everyone, before the web server closes what is left.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

    /// So that the web server need not keep room for the longest frame at every socket.
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    private void read(Visitor visitor, String frame) {
        var relay = visitor.relay;
        if (relay != null) {
            passOn(visitor, relay, frame);
            return;
        }
        try {
            for (var message : FromBrowser.read(frame)) {
                if (!visitor.connection.isClosing()) {
                    hear(visitor, message);
                }
            }
        } catch (Unreadable unreadable) {
            visitor.connection.close(Closing.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// The holder reads it; here only how much comes is bounded.
    private static void passOn(Visitor visitor, Relay relay, String frame) {
        if (visitor.frames.take(1)) {
            relay.say(frame);
        } else {
            visitor.connection.close(Closing.TOO_FAST);
        }
    }

    private void hear(Visitor visitor, FromBrowser message) {
        if (!visitor.saidHello && !(message instanceof FromBrowser.Hello)) {
            visitor.connection.close(Closing.HELLO_FIRST);
            return;
        }
        var board = visitor.visit.board();
        switch (message) {
            case FromBrowser.Hello hello -> {
                if (visitor.commands.take(PRICE_OF_HELLO)) {
                    visitor.saidHello = true;
                    join(visitor, hello.at());
                } else {
                    visitor.connection.close(Closing.TOO_FAST);
                }
            }
            case FromBrowser.Do wanted -> {
                if (visitor.commands.take(1)) {
                    boards.take(board, visitor.connection, wanted.id(), wanted.command());
                } else {
                    visitor.connection.close(Closing.TOO_FAST);
                }
            }
            case FromBrowser.Sensed sensed -> {
                if (visitor.senses.take(1)) {
                    boards.sense(board, visitor.connection, sensed.sense());
                }
            }
        }
    }

    private void rejoin(WebSocketSession session) {
        var visitor = visitors.get(session.getId());
        if (visitor != null) {
            var relay = visitor.relay;
            if (relay == null) {
                join(visitor, 0);
            } else {
                relay.say(hello(0));
            }
        }
    }

    /// Once: who comes from another instance and does not find the board here either comes back later.
    private void passThrough(Visitor visitor, BoardHeldElsewhere moved, long at) {
        var address = moved.findAddress();
        if (visitor.visit.relayed() || address.isEmpty()) {
            visitor.connection.close(Closing.MOVED);
            return;
        }
        var relay = Relay.open(visitor.connection, visitor.visit, address.get(), tickets.issue(visitor.visit));
        visitor.relay = relay;
        relay.say(hello(at));
    }

    private static String hello(long at) {
        return "{\"type\":\"hello\",\"at\":" + at + "}";
    }

    private void join(Visitor visitor, long at) {
        try {
            boards.join(visitor.visit.board(), visitor.connection, at);
        } catch (NotFound noRight) {
            visitor.connection.close(Closing.NO_RIGHT);
        } catch (BoardHeldElsewhere moved) {
            passThrough(visitor, moved, at);
        } catch (DataAccessException | TransactionException away) {
            visitor.connection.close(Closing.NOT_NOW);
        }
    }
}
