package nl.samenspel.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import nl.samenspel.Samenspel;
import nl.samenspel.board.Board;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.board.TestMeaning;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.platform.database.Endpoint;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Two whole applications on one database: who comes to the one that does not hold the board is passed through.
class RelayTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext holder;
    private static ConfigurableApplicationContext other;

    private final UUID board = UUID.randomUUID();

    @BeforeAll
    static void startBoth() throws Exception {
        var free = new java.net.ServerSocket(0);
        int port = free.getLocalPort();
        free.close();
        holder = start(database.administrator(), "holder", port);
        other = start(database.administrator(), "other", 0);
    }

    @AfterAll
    static void stopBoth() {
        other.close();
        holder.close();
    }

    private static ConfigurableApplicationContext start(Endpoint database, String name, int port) {
        var context = new SpringApplicationBuilder(Samenspel.class, BoardPlace.class)
                .run(
                        "--server.port=" + port,
                        "--samenspel.internal-address=" + (port == 0 ? "" : "127.0.0.1:" + port),
                        "--samenspel.key-file=" + folder.resolve("server.key"),
                        "--samenspel.data=" + folder.resolve(name),
                        "--samenspel.database.url=" + database.url(),
                        "--samenspel.database.user=" + database.user(),
                        "--samenspel.database.password=" + database.password());
        for (int person = 1; person <= 3; person++) {
            context.getBean(TestMeaning.class).admit(BoardPlace.person(person), true);
        }
        return context;
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Test
    @DisplayName("B46 two browsers on two instances are at one board, and see who is there")
    void isPassedThrough() {
        var noor = Browser.open(port(holder), board, 1).hello(0);
        noor.await("welcome");
        var joris = Browser.open(port(other), board, 2).hello(0);
        assertThat(joris.await("welcome").path("present")).hasSize(1);
        var there = noor.places(UUID.randomUUID());
        var here = joris.places(UUID.randomUUID());
        assertThat(joris.awaitChange(there)).isEqualTo(noor.awaitChange(there));
        assertThat(noor.awaitChange(here).toString())
                .contains(BoardPlace.person(2).person().value().toString());
        joris.does("{\"type\":\"remove\",\"id\":\"" + UUID.randomUUID() + "\"}");
        joris.await("refused");
    }

    @Test
    @DisplayName("B46 B11 who loses the right is out, also when passed through; when the board moves all come back")
    void endsWithItsReason() {
        var noor = Browser.open(port(holder), board, 1).hello(0);
        noor.await("welcome");
        var farida = Browser.open(port(other), board, 3).hello(0);
        var joris = Browser.open(port(other), board, 2).hello(0);
        joris.await("welcome");
        farida.await("welcome");
        holder.getBean(TestMeaning.class).dismiss(BoardPlace.person(3));
        holder.getBean(LiveBoards.class).recheck(new Board.Id(board));
        assertThat(farida.awaitClosed()).startsWith("1008 NO_RIGHT");
        holder.getBean(LiveBoards.class).close(new Board.Id(board));
        assertThat(joris.awaitClosed()).startsWith("1012 MOVED");
        var back = Browser.open(port(other), board, 2).hello(0);
        back.awaitChange(back.places(UUID.randomUUID()));
        holder.getBean(TestMeaning.class).admit(BoardPlace.person(3), true);
    }

    @Test
    @DisplayName("B46 without a ticket of ours, with one of another board or too old, nobody is let in")
    void refusesWhatIsNoTicket() {
        var visit = new BoardHandshake.Visit(new Board.Id(board), BoardPlace.person(1), Language.NL, "", false);
        var key = ServerKey.keptIn(folder.resolve("server.key"));
        var good = new Tickets(key, InstantSource.system()).issue(visit);
        var old = new Tickets(key, () -> InstantSource.system().instant().minusSeconds(60)).issue(visit);
        var forged = new Tickets(new ServerKey(new byte[32]), InstantSource.system()).issue(visit);
        assertThat(status(board, good)).isEqualTo(101);
        assertThat(status(board, old)).isEqualTo(404);
        assertThat(status(board, forged)).isEqualTo(404);
        assertThat(status(UUID.randomUUID(), good)).isEqualTo(404);
        assertThat(status(board, "x")).isEqualTo(404);
        assertThat(status(board, good + "A")).isEqualTo(404);
    }

    private static int status(UUID board, String ticket) {
        var opening = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("X-Board-Ticket", ticket)
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + port(holder) + "/board/" + board), new WebSocket.Listener() {});
        var failure = catchThrowableOfType(CompletionException.class, opening::join);
        return failure == null ? 101 : Browser.statusOf(failure);
    }
}
