package nl.samenspel.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardPast;
import nl.samenspel.board.BoardText;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.board.TestLooking;
import nl.samenspel.board.TestMeaning;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What is hidden or unsigned, over real sockets: the words of one never reach the others.
@WithApplication
@Import(BoardPlace.class)
class ConcealedSocketTest {
    @LocalServerPort
    int port;

    @Autowired
    TestMeaning meaning;

    @Autowired
    BoardViews views;

    @Autowired
    BoardPast past;

    @Autowired
    LiveBoards boards;

    private final UUID board = UUID.randomUUID();

    @BeforeEach
    void letThemIn() {
        meaning.looking = TestLooking::on;
        for (int number = 1; number <= 5; number++) {
            meaning.admit(BoardPlace.person(number), true);
        }
    }

    @Test
    @DisplayName("B39 B42 B44 hidden until the reveal, which brings it to all in one change; others hear a number only")
    void isHiddenUntilTheReveal() {
        var noor = guarded();
        var tab = Browser.open(port, board, 1).hello(0);
        var joris = Browser.open(port, board, 2).hello(0);
        joris.await("welcome");
        tab.await("welcome");
        var idea = UUID.randomUUID();
        var placing = place(noor, idea, "secret", "canary");
        assertThat(text(tab.awaitChange(placing))).contains("canary");
        var bare = joris.awaitChange(placing).path("changes").get(0);
        assertThat(bare.path("edits")).isEmpty();
        assertThat(bare.has("by") || bare.has("name")).isFalse();
        assertThat(joris.await("sensed", each -> each.at("/hidden/elements").asInt() == 1)
                        .at("/hidden/people")
                        .asInt())
                .isEqualTo(1);
        assertThat(String.valueOf(joris.heard)).doesNotContain("canary", idea.toString());
        var reveal = noor.does("{\"type\":\"set-state\",\"key\":\"reveal\",\"value\":\"yes\"}");
        var shown = joris.awaitChange(reveal).path("changes").get(0);
        assertThat(shown.path("edits").get(1).at("/element/text").asString()).isEqualTo("canary");
        assertThat(shown.path("edits").get(1).path("element").has("by")).isFalse();
        assertThat(noor.awaitChange(reveal).path("changes").get(0).path("number"))
                .isEqualTo(shown.path("number"));
    }

    @Test
    @DisplayName("B40 to others a hidden element is not on the board, and the command of its maker tells them nothing")
    void looksAsIfItIsNotThere() {
        var noor = guarded();
        var joris = Browser.open(port, board, 2).hello(0);
        var idea = UUID.randomUUID();
        var placing = place(noor, idea, "secret", "canary");
        joris.awaitChange(placing);
        for (var command : List.of(
                "{\"type\":\"write\",\"id\":\"%s\",\"text\":\"x\"}",
                "{\"type\":\"move\",\"id\":\"%s\",\"x\":1,\"y\":1}",
                "{\"type\":\"remove\",\"id\":\"%s\"}",
                "{\"type\":\"set\",\"id\":\"%s\",\"fields\":{\"deck\":\"open\"}}")) {
            var there = joris.does(command.formatted(idea));
            var nowhere = joris.does(command.formatted(UUID.randomUUID()));
            assertThat(reason(joris, there)).isEqualTo(reason(joris, nowhere)).isEqualTo("NOT_ON_BOARD");
        }
        joris.does(placing, "{\"type\":\"undo\"}");
        joris.await(
                "did",
                each -> each.path("changes").size() == 1
                        && joris.heard.indexOf(each) > 0
                        && each.at("/changes/0/id").asString().equals(placing.toString()));
        joris.hello(1);
        joris.await("welcome", each -> each.has("changes"));
        assertThat(String.valueOf(joris.heard)).doesNotContain("canary", idea.toString());
        assertThat(views.board(new Board.Id(board)).elements()).hasSize(1);
    }

    @Test
    @DisplayName("B39 what somebody does with a hidden element is not sensed by others")
    void isNotSensed() {
        var noor = guarded();
        var joris = Browser.open(port, board, 2).hello(0);
        var idea = UUID.randomUUID();
        joris.awaitChange(place(noor, idea, "secret", "canary"));
        noor.say("{\"type\":\"sense\",\"selection\":[\"" + idea + "\"],\"writing\":\"" + idea
                + "\",\"dragging\":[{\"id\":\"" + idea + "\",\"x\":1,\"y\":2}]}");
        var who =
                joris.await("sensed", each -> each.at("/who/0").has("writing")).at("/who/0");
        assertThat(who.path("writing").isNull()).isTrue();
        assertThat(who.path("selection")).isEmpty();
        var later = Browser.open(port, board, 3).hello(0);
        later.await("welcome");
        assertThat(joris.heard + "" + later.heard).doesNotContain(idea.toString());
    }

    @ParameterizedTest(name = "B39 B41 B43 seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "B39 B41 B43 B47 whatever people do, also after the board was opened anew and afterwards: no word of the hidden to others")
    void neverReachesOthers(long seed) {
        var random = new Random(seed);
        var browsers = new ArrayList<>(List.of(guarded()));
        for (int person = 2; person <= 4; person++) {
            browsers.add(Browser.open(port, board, person).hello(0));
        }
        for (int step = 0; step < 120; step++) {
            int person = random.nextInt(4);
            act(random, person, browsers.get(person));
            if (step == 60) {
                boards.close(new Board.Id(board));
                for (int each = 0; each < 4; each++) {
                    browsers.set(each, Browser.open(port, board, each + 1).hello(step));
                }
            }
        }
        var end = browsers.getFirst().does("{\"type\":\"set-state\",\"key\":\"end\",\"value\":\"yes\"}");
        browsers.forEach(browser -> browser.awaitChange(end));
        for (int person = 0; person < 4; person++) {
            for (int other = 0; other < 4; other++) {
                if (other != person) {
                    var heard = String.valueOf(browsers.get(person).heard);
                    assertThat(heard).doesNotContain("canary" + other);
                }
            }
        }
        var page = BoardText.write(
                views.shownTo(new Board.Id(board), BoardPlace.person(5).person()));
        assertThat(page).doesNotContain("canary");
        assertThat(past.listChanges(new Board.Id(board), null, 0, 1_000).toString())
                .doesNotContain("canary");
        for (int person = 0; person < 4; person++) {
            var told = past.listChanges(
                    new Board.Id(board), BoardPlace.person(person + 1).person(), 0, 1_000);
            var own = "canary" + person;
            assertThat(told.toString().replace(own, "")).doesNotContain("canary");
        }
    }

    /// Places, writes, ties and takes away what is hidden; votes; undoes. Nobody reveals.
    private void act(Random random, int person, Browser browser) {
        var own = new UUID(person, random.nextInt(8));
        var any = new UUID(random.nextInt(4), random.nextInt(8));
        var word = "canary" + person + " " + random.nextInt(100);
        switch (random.nextInt(7)) {
            case 0, 1 -> place(browser, own, "secret", word);
            case 2 -> browser.does("{\"type\":\"write\",\"id\":\"" + own + "\",\"text\":\"" + word + "\"}");
            case 3 -> browser.does("{\"type\":\"remove\",\"id\":\"" + any + "\"}");
            case 4 -> browser.does("{\"type\":\"undo\"}");
            case 5 ->
                browser.does("{\"type\":\"connect\",\"element\":{\"id\":\"" + UUID.randomUUID()
                        + "\",\"kind\":\"line\",\"from\":\"" + own + "\",\"to\":\"" + any + "\",\"text\":\"" + word
                        + "\",\"fields\":{}}}");
            default -> browser.does("{\"type\":\"restore\",\"id\":\"" + own + "\"}");
        }
    }

    private Browser guarded() {
        var noor = Browser.open(port, board, 1).hello(0);
        noor.awaitChange(noor.does("{\"type\":\"set-state\",\"key\":\"guarded\",\"value\":\"yes\"}"));
        return noor;
    }

    private static UUID place(Browser browser, UUID id, String deck, String text) {
        return browser.does("{\"type\":\"place\",\"element\":{\"id\":\"" + id + "\",\"kind\":\"note\",\"x\":1,\"y\":2,"
                + "\"text\":\"" + text + "\",\"fields\":{\"deck\":\"" + deck + "\"}}}");
    }

    private static String reason(Browser browser, UUID command) {
        return browser.await("refused", each -> each.path("id").asString().equals(command.toString()))
                .path("reason")
                .asString();
    }

    private static String text(Object json) {
        return String.valueOf(json);
    }
}
