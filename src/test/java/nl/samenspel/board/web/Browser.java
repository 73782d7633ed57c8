package nl.samenspel.board.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser tab at a board, over a real socket.
public final class Browser implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    public final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean reading = true;
    private @Nullable WebSocket socket;

    /// Opens a socket as this person; fails with the status of the handshake in the message.
    public static Browser open(int port, UUID board, int person) {
        var origin = "http://127.0.0.1:" + port;
        return open(port, board.toString(), String.valueOf(person), origin);
    }

    /// Opens a socket with the cookie of a login.
    public static Browser open(int port, UUID board, String cookie) {
        var browser = new Browser();
        browser.socket = HTTP.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + port)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/board/" + board), browser)
                .join();
        return browser;
    }

    static Browser open(int port, String board, String person, @Nullable String origin) {
        var browser = new Browser();
        var builder = HTTP.newWebSocketBuilder().header("X-Person", person);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        browser.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/board/" + board), browser)
                .join();
        return browser;
    }

    /// The status of a handshake that is refused.
    static int statusOf(CompletionException failure) {
        return failure.getCause() instanceof java.net.http.WebSocketHandshakeException handshake
                ? handshake.getResponse().statusCode()
                : 0;
    }

    /// Says hello, and waits for the welcome or for being sent away: only then does it hear what others do.
    public Browser hello(long at) {
        long before = welcomes();
        say("{\"type\":\"hello\",\"at\":" + at + "}");
        for (int i = 0; i < 8_000 && welcomes() == before && !closed.isDone(); i++) {
            pause(5);
        }
        return this;
    }

    /// What was heard of this type.
    List<JsonNode> listOf(String type) {
        return heard.stream()
                .filter(each -> each.path("type").asString().equals(type))
                .toList();
    }

    private long welcomes() {
        return heard.stream()
                .filter(each -> each.path("type").asString().equals("welcome"))
                .count();
    }

    public UUID does(String command) {
        var id = UUID.randomUUID();
        does(id, command);
        return id;
    }

    public void does(UUID id, String command) {
        say("{\"type\":\"do\",\"id\":\"" + id + "\",\"command\":" + command + "}");
    }

    public UUID places(UUID element) {
        return does("{\"type\":\"place\",\"element\":{\"id\":\"" + element
                + "\",\"kind\":\"note\",\"x\":1,\"y\":2,\"text\":\"\",\"fields\":{}}}");
    }

    public void say(String frame) {
        socket().sendText(frame, true).join();
    }

    /// For who is sent away while speaking.
    public void sayOrFindClosed(String frame) {
        socket().sendText(frame, true).exceptionally(_ -> null).join();
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    /// Stops taking frames, as a sleeping laptop does.
    void stopReading() {
        reading = false;
    }

    void readAgain() {
        reading = true;
        socket().request(1);
    }

    public JsonNode await(String type) {
        return await(type, _ -> true);
    }

    JsonNode await(String type, Predicate<JsonNode> which) {
        return awaitAny(each -> each.path("type").asString().equals(type) && which.test(each));
    }

    JsonNode awaitChange(UUID command) {
        return awaitAny(each -> each.path("changes").values().stream()
                .anyMatch(change -> change.path("id").asString().equals(command.toString())));
    }

    /// Code and reason, such as `1008 NO_RIGHT`.
    public String awaitClosed() {
        try {
            return closed.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still open, heard " + heard, e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode awaitAny(Predicate<JsonNode> which) {
        for (int i = 0; i < 8_000; i++) {
            for (var each : heard) {
                if (which.test(each)) {
                    return each;
                }
            }
            pause(5);
        }
        throw new AssertionError(
                "not heard; heard at last " + heard.subList(Math.max(0, heard.size() - 5), heard.size()));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        if (reading) {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete((code + " " + reason).strip());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete("1006 " + error.getMessage());
    }
}
