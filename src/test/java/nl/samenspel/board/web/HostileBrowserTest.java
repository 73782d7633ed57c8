package nl.samenspel.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardPast;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.board.TestMeaning;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A hostile browser harms only itself: two honest ones at the same board go on.
@Tag("deep")
@WithApplication
@Import(BoardPlace.class)
class HostileBrowserTest {
    private static final int HOSTILE = 4;

    @LocalServerPort
    int port;

    @Autowired
    TestMeaning meaning;

    @Autowired
    BoardViews views;

    @Autowired
    BoardPast told;

    private final UUID board = UUID.randomUUID();
    private Browser noor;
    private Browser joris;

    @BeforeEach
    void honestPeople() {
        for (int number = 1; number <= 5; number++) {
            meaning.admit(BoardPlace.person(number), true);
        }
        noor = Browser.open(port, board, 1).hello(0);
        joris = Browser.open(port, board, 2).hello(0);
        joris.await("welcome");
    }

    private void theOthersGoOn() {
        var command = noor.places(UUID.randomUUID());
        assertThat(joris.awaitChange(command)).isEqualTo(noor.awaitChange(command));
    }

    @ParameterizedTest(name = "B31 {0}")
    @ValueSource(
            strings = {
                "{\"type\":\"hello\",\"at\":-1}",
                "{\"type\":\"hello\",\"at\":1e999}",
                "{\"type\":\"hello\",\"at\":1.5}",
                "{\"type\":\"hello\",\"at\":99999999999999999999999}",
                "{\"type\":\"hello\",\"at\":\"41\"}",
                "{\"type\":\"sense\",\"cursor\":{\"x\":NaN,\"y\":0}}",
                "{\"type\":\"__proto__\"}",
                "[]",
                "null",
            })
    @DisplayName("B31 wrong numbers and wrong shapes close that one connection")
    void wrongNumbers(String frame) {
        var hostile = Browser.open(port, board, HOSTILE).hello(0);
        hostile.say(frame);
        assertThat(hostile.awaitClosed()).startsWith("1007");
        theOthersGoOn();
    }

    @Test
    @DisplayName("B8 B34 a number far beyond the last gives the whole board")
    void numbersBeyondTheLast() {
        var hostile = Browser.open(port, board, HOSTILE).hello(Long.MAX_VALUE);
        assertThat(hostile.await("welcome").has("board")).isTrue();
        theOthersGoOn();
    }

    @Test
    @DisplayName("B3 B32 huge text is refused, and a frame too large closes")
    void hugeText() {
        var hostile = Browser.open(port, board, HOSTILE).hello(0);
        var id = UUID.randomUUID();
        hostile.places(id);
        hostile.does("{\"type\":\"write\",\"id\":\"" + id + "\",\"text\":\"" + "x".repeat(2_001) + "\"}");
        assertThat(hostile.await("refused").path("reason").asString()).isEqualTo("TEXT_TOO_LONG");
        try {
            hostile.does("{\"type\":\"write\",\"id\":\"" + id + "\",\"text\":\"" + "x".repeat(200_000) + "\"}");
        } catch (RuntimeException closedWhileSending) {
            assertThat(closedWhileSending).isNotNull();
        }
        assertThat(hostile.awaitClosed()).matches("(1009|1006).*");
        theOthersGoOn();
    }

    @Test
    @DisplayName("B3 script in a text is a text, exactly as it was typed")
    void scriptIsText() {
        var hostile = Browser.open(port, board, HOSTILE).hello(0);
        var id = UUID.randomUUID();
        hostile.places(id);
        var script = "</script><img src=x onerror=alert(1)>\\u0000".replace("\\u0000", "\\u2028'\\\"${7*7}");
        joris.awaitChange(hostile.does("{\"type\":\"write\",\"id\":\"" + id + "\",\"text\":\"" + script + "\"}"));
        assertThat(views.board(new Board.Id(board))
                        .findElement(new Element.Id(id))
                        .orElseThrow()
                        .text())
                .isEqualTo("</script><img src=x onerror=alert(1)>\u2028'\"${7*7}");
        theOthersGoOn();
    }

    @Test
    @DisplayName("B33 a thousand messages a second close with 4001")
    void aThousandASecond() {
        var hostile = Browser.open(port, board, HOSTILE).hello(0);
        try {
            for (int i = 0; i < 1_500 && !hostile.closed.isDone(); i++) {
                hostile.does("{\"type\":\"undo\"}");
            }
        } catch (RuntimeException closedWhileSending) {
            assertThat(closedWhileSending).isNotNull();
        }
        assertThat(hostile.awaitClosed()).matches("(4001|1006).*");
        theOthersGoOn();
    }

    @Test
    @DisplayName("B12 a browser whose clock is hours off changes the order of nothing")
    void clocksDoNotCount() {
        var early = Browser.open(port, board, 3).hello(0);
        var past = UUID.fromString("00000000-0001-7000-8000-000000000001");
        var future = UUID.fromString("ffffffff-ffff-7000-8000-000000000001");
        early.does(future, place(UUID.randomUUID()));
        early.awaitChange(future);
        early.does(past, place(UUID.randomUUID()));
        early.awaitChange(past);
        assertThat(told.listChanges(new Board.Id(board), null, 0, 10).stream().map(each -> each.commandId()))
                .containsExactly(future, past);
    }

    @Test
    @DisplayName(
            "B34 a socket that stops reading delays none of ten who work, and is welcomed anew when it reads again")
    void neverReads() {
        var hostile = Browser.open(port, board, HOSTILE).hello(0);
        hostile.await("welcome");
        hostile.stopReading();
        var element = UUID.randomUUID();
        joris.awaitChange(noor.places(element));
        var working = new ArrayList<Browser>(List.of(noor, joris));
        for (int i = 0; i < 8; i++) {
            working.add(Browser.open(port, board, 1 + i % 3).hello(0));
        }
        UUID last = null;
        for (int round = 0; round < 500; round++) {
            for (var browser : working) {
                last = browser.does(
                        "{\"type\":\"write\",\"id\":\"" + element + "\",\"text\":\"" + "\u00e9".repeat(2_000) + "\"}");
            }
        }
        for (var browser : working) {
            browser.awaitChange(last);
        }
        hostile.readAgain();
        hostile.await("welcome", each -> each.path("number").asLong() > 1_000);
        theOthersGoOn();
    }

    private static String place(UUID id) {
        return "{\"type\":\"place\",\"element\":{\"id\":\"" + id
                + "\",\"kind\":\"note\",\"x\":1,\"y\":2,\"text\":\"\",\"fields\":{}}}";
    }
}
