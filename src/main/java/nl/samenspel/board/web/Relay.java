package nl.samenspel.board.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.samenspel.board.Connection.Closing;
import org.jspecify.annotations.Nullable;

/// One visitor's socket passed through to the instance that holds the board: what the browser says goes there, what
/// that instance says comes back, and so does the reason why it ends (rule B46).
final class Relay implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_REASON = 100;

    private final SocketConnection browser;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<WebSocket> last;

    private Relay(SocketConnection browser, URI holder, String ticket) {
        this.browser = browser;
        this.last = CLIENT.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header(Tickets.HEADER, ticket)
                .buildAsync(holder, this);
    }

    /// @param address host and port at which the holder is reached from here
    static Relay open(SocketConnection browser, BoardHandshake.Visit visit, String address, String ticket) {
        var holder = URI.create("ws://" + address + "/board/" + visit.board().value());
        return new Relay(browser, holder, ticket);
    }

    /// In the order of asking; when the way is broken the browser is told to come back.
    synchronized void say(String frame) {
        last = last.thenCompose(socket -> socket.sendText(frame, true));
        last.whenComplete((_, broken) -> {
            if (broken != null) {
                browser.close(Closing.MOVED);
            }
        });
    }

    /// The browser is gone.
    synchronized void close() {
        last = last.thenCompose(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean whole) {
        text.append(data);
        if (whole) {
            hear(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        browser.close(Closing.of(code), reason.substring(0, Math.min(reason.length(), MOST_REASON)));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        browser.close(Closing.MOVED);
    }

    /// A welcome begins anew, also for a browser that lost track.
    private void hear(String frame) {
        if (frame.startsWith("{\"type\":\"welcome\"")) {
            browser.restart(frame);
        } else {
            browser.send(frame);
        }
    }
}
