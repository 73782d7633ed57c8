package nl.samenspel.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.TestMeaning;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Real sockets, some of them hostile, on the whole application.
@WithApplication
@Import(BoardPlace.class)
class BoardSocketTest {
    @LocalServerPort
    int port;

    @Autowired
    TestMeaning meaning;

    @Autowired
    BoardViews views;

    private final UUID board = UUID.randomUUID();

    @BeforeEach
    void letThemIn() {
        for (int number = 1; number <= 5; number++) {
            meaning.admit(BoardPlace.person(number), true);
        }
    }

    @Test
    @DisplayName("B1 B13 two browsers hear the same changes, each with the command's own id")
    void twoBrowsersHearTheSame() {
        var noor = Browser.open(port, board, 1).hello(0);
        var joris = Browser.open(port, board, 2).hello(0);
        joris.await("welcome");
        var command = noor.places(UUID.randomUUID());
        assertThat(noor.awaitChange(command)).isEqualTo(joris.awaitChange(command));
    }

    @Test
    @DisplayName("B7 whoever does not say hello first is closed with 4002; a later hello is welcomed anew")
    void helloComesFirst() {
        var rude = Browser.open(port, board, 1);
        rude.does("{\"type\":\"undo\"}");
        assertThat(rude.awaitClosed()).isEqualTo("4002 HELLO_FIRST");
        var polite = Browser.open(port, board, 1).hello(0);
        polite.awaitChange(polite.places(UUID.randomUUID()));
        polite.hello(1);
        assertThat(polite.await("welcome", each -> each.has("changes"))
                        .path("number")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("B9 without a place the handshake answers 404, as for a board that does not exist")
    void withoutAPlaceThereIsNoBoard() {
        assertThat(refusedHandshake(board.toString(), "99", own())).isEqualTo(404);
        assertThat(refusedHandshake("not-a-board", "1", own())).isEqualTo(404);
        assertThat(refusedHandshake("1-1-1-1-1", "99", own())).isEqualTo(404);
    }

    @ParameterizedTest(name = "B10 origin {0} gets 403")
    @NullSource
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://evil.example/127.0.0.1:PORT",
                "http://localhost:PORT",
                ""
            })
    void foreignOriginsGet403(@Nullable String origin) {
        var filled = origin == null ? null : origin.replace("PORT", String.valueOf(port));
        assertThat(refusedHandshake(board.toString(), "1", filled)).isEqualTo(403);
    }

    @Test
    @DisplayName("B11 who loses the right is out within two seconds, and hears nothing after")
    void losingTheRightClosesWithin2Seconds() {
        var noor = Browser.open(port, board, 1).hello(0);
        var guest = Browser.open(port, board, 3).hello(0);
        guest.await("welcome");
        meaning.dismiss(BoardPlace.person(3));
        long since = System.nanoTime();
        assertThat(guest.awaitClosed()).isEqualTo("1008 NO_RIGHT");
        assertThat(System.nanoTime() - since).isLessThan(2_000_000_000L);
        int heard = guest.heard.size();
        noor.awaitChange(noor.places(UUID.randomUUID()));
        assertThat(guest.heard).hasSize(heard);
    }

    static Stream<Path> bad() throws IOException {
        return Files.list(Path.of("src/test/resources/board-protocol/bad")).sorted();
    }

    @ParameterizedTest(name = "B31 {0}")
    @MethodSource("bad")
    void aBadMessageClosesThatOneConnection(Path example) throws IOException {
        var noor = Browser.open(port, board, 1).hello(0);
        var hostile = Browser.open(port, board, 2).hello(0);
        var before = hostile.places(UUID.randomUUID());
        noor.awaitChange(before);
        hostile.say(Files.readString(example));
        assertThat(hostile.awaitClosed()).startsWith("1007 UNREADABLE");
        noor.awaitChange(noor.places(UUID.randomUUID()));
    }

    @Test
    @DisplayName("B31 a binary frame closes with 1003")
    void binaryFramesAreNotTaken() {
        var hostile = Browser.open(port, board, 1).hello(0);
        hostile.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        assertThat(hostile.awaitClosed()).isEqualTo("1003 BINARY");
    }

    @Test
    @DisplayName("B32 a frame over 64 kB closes with 1009")
    void largeFramesAreNotTaken() {
        var hostile = Browser.open(port, board, 1).hello(0);
        hostile.await("welcome");
        hostile.say("{\"type\":\"hello\",\"at\":0," + " ".repeat(70_000) + "}");
        assertThat(hostile.awaitClosed()).startsWith("1009");
    }

    @Test
    @DisplayName("B17 an id of another board is not on this one")
    void foreignIdsLookLikeNothing() {
        var element = UUID.randomUUID();
        var elsewhere = Browser.open(port, UUID.randomUUID(), 1).hello(0);
        elsewhere.awaitChange(elsewhere.places(element));
        var here = Browser.open(port, board, 1).hello(0);
        here.does("{\"type\":\"remove\",\"id\":\"" + element + "\"}");
        assertThat(here.await("refused").path("reason").asString()).isEqualTo("NOT_ON_BOARD");
    }

    @Test
    @DisplayName("B15 a replayed batch has no second effect")
    void replayedBatchesHaveNoSecondEffect() {
        var noor = Browser.open(port, board, 1).hello(0);
        var frames = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            frames.add("{\"type\":\"do\",\"id\":\"" + UUID.randomUUID()
                    + "\",\"command\":{\"type\":\"place\",\"element\":{\"id\":\"" + UUID.randomUUID()
                    + "\",\"kind\":\"note\",\"x\":0,\"y\":0,\"text\":\"\",\"fields\":{}}}}");
        }
        var batch = "[" + String.join(",", frames) + "]";
        noor.say(batch);
        noor.say(batch);
        noor.awaitChange(noor.places(UUID.randomUUID()));
        assertThat(views.board(new Board.Id(board)).number()).isEqualTo(101);
    }

    @Test
    @DisplayName("B33 more than 600 commands at once close with 4001; what was taken is carried out")
    void tooFastIsClosed() {
        var noor = Browser.open(port, board, 1).hello(0);
        var first = noor.places(UUID.randomUUID());
        noor.awaitChange(first);
        var hasty = Browser.open(port, board, 2).hello(0);
        var undo = "{\"type\":\"do\",\"id\":\"ID\",\"command\":{\"type\":\"undo\"}}";
        for (int i = 0; i < 4; i++) {
            var batch = new ArrayList<String>();
            for (int j = 0; j < 200; j++) {
                batch.add(undo.replace("ID", UUID.randomUUID().toString()));
            }
            hasty.sayOrFindClosed("[" + String.join(",", batch) + "]");
        }
        assertThat(hasty.awaitClosed()).isEqualTo("4001 TOO_FAST");
        noor.awaitChange(noor.places(UUID.randomUUID()));
    }

    @Test
    @DisplayName("B27 B28 B29 a drag is sensed by others within a few ticks, and 10 a tick become one")
    void dragsAreSensed() {
        var noor = Browser.open(port, board, 1).hello(0);
        var joris = Browser.open(port, board, 2).hello(0);
        joris.await("welcome");
        for (int i = 1; i <= 200; i++) {
            noor.say("{\"type\":\"sense\",\"cursor\":{\"x\":" + i + ",\"y\":0}}");
        }
        noor.say("{\"type\":\"sense\",\"ready\":true}");
        joris.await("sensed", each -> each.path("who").size() == 1);
        Browser.pause(300);
        var frames = joris.heard.stream()
                .filter(each -> each.path("who").size() == 1)
                .count();
        assertThat(frames).isBetween(1L, 30L);
        assertThat(views.board(new Board.Id(board)).number()).isZero();
    }

    @Test
    @DisplayName("B30 a person with two tabs is two connections")
    void twoTabsAreTwoConnections() {
        Browser.open(port, board, 1).hello(0).await("welcome");
        Browser.open(port, board, 1).hello(0).await("welcome");
        var joris = Browser.open(port, board, 2).hello(0).await("welcome");
        assertThat(joris.path("present")).hasSize(2);
    }

    @Test
    @DisplayName("B34 a slow reader is welcomed anew when it reads again, and others never wait")
    void slowReadersDelayNobody() {
        var noor = Browser.open(port, board, 1).hello(0);
        var slow = Browser.open(port, board, 2).hello(0);
        slow.await("welcome");
        slow.stopReading();
        var element = UUID.randomUUID();
        noor.places(element);
        for (int i = 0; i < 590; i++) {
            noor.does("{\"type\":\"write\",\"id\":\"" + element + "\",\"text\":\"" + "\u00e9".repeat(2_000) + "\"}");
        }
        awaitNumber(500, noor);
        for (int round = 0; round < 8; round++) {
            var other = Browser.open(port, board, 3 + round % 3).hello(0);
            for (int i = 0; i < 550; i++) {
                other.does(
                        "{\"type\":\"write\",\"id\":\"" + element + "\",\"text\":\"" + "\u00e9".repeat(2_000) + "\"}");
            }
            awaitNumber(500 + 500L * (round + 1), other);
        }
        slow.readAgain();
        slow.await("welcome", each -> each.path("number").asLong() > 1_000);
    }

    /// Until the log has come so far: on a busy machine who writes may read slowly too, or have to send some again.
    private void awaitNumber(long number, Browser writer) {
        for (int i = 0; i < 1_000 && views.board(new Board.Id(board)).number() < number; i++) {
            Browser.pause(40);
        }
        assertThat(views.board(new Board.Id(board)).number())
                .as("closed: %s; refused: %s", writer.closed, writer.listOf("refused"))
                .isGreaterThanOrEqualTo(number);
    }

    private String own() {
        return "http://127.0.0.1:" + port;
    }

    private int refusedHandshake(String id, String person, @Nullable String origin) {
        var failure = catchThrowableOfType(CompletionException.class, () -> Browser.open(port, id, person, origin));
        assertThat(failure).as("the handshake is refused").isNotNull();
        return Browser.statusOf(failure);
    }
}
