package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.notFound;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.samenspel.board.web.Browser;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WithApplication
class LobbyTest {
    private static final String CANARY = "kanarie 7f3a";

    @Autowired
    ApplicationContext context;

    @Autowired
    Entrances entrances;

    @Autowired
    Lobby lobby;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private String code = "";

    @BeforeEach
    void aSessionThatLetsNobodyInAtOnce() {
        world = new SketchWorld(context);
        run(world.joris, () -> lobby.letInAtOnce(world.session, false, world.joris));
        code = as(world.joris, () -> entrances.open(world.session, world.joris)).code();
        AtTable.join(world, world.session, world.joris).place("idea", CANARY, Map.of());
    }

    private Guest knock(String name) {
        return as(Actor.NOBODY, () -> entrances.enter(code, name, Corner.CLIENT, "lobby " + world.number));
    }

    private Caller knockOverHttp() {
        var caller = new Caller(port);
        var answer = caller.post("/nl/join", "code", code, "name", "Gijs Gast", "corner", "CLIENT");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/nl/join/waiting"));
        return caller;
    }

    private Guest theOneWhoWaits() {
        return as(world.joris, () -> lobby.listWaiting(world.session)).getFirst();
    }

    @Test
    @DisplayName("B49 who waits gets nothing of the board, and the same answer as for a board that is not there")
    void whoWaitsGetsNothingOfTheBoard() {
        var guest = knockOverHttp();
        var board = "/nl/sessions/" + world.session.value() + "/board";

        assertThat(guest.get("/nl/join/waiting").body())
                .contains("Je bent er, Gijs Gast")
                .doesNotContain(CANARY)
                .doesNotContain(world.session.value().toString());
        assertThat(guest.get(board).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> Browser.open(port, world.session.value(), guest.cookie()))
                .rootCause()
                .hasMessageContaining("404");
        assertThat(guest.get("/nl/join/waiting/stage").body()).isEqualTo("{\"stage\":\"WAITING\",\"to\":\"\"}");
    }

    @Test
    void whoIsLetInSeesTheBoard() {
        var guest = knockOverHttp();
        var waiting = theOneWhoWaits();
        var leading = Caller.loggedIn(port, world.joris, context);
        var path = "/nl/sessions/" + world.session.value();
        assertThat(leading.get(path + "/entrance/waiting").body()).contains("Gijs Gast", "\"corner\":\"client\"");

        leading.post(path + "/guests/" + waiting.id().value() + "/admission");

        assertThat(guest.get("/nl/join/waiting/stage").body()).contains(path + "/board");
        var browser = Browser.open(port, world.session.value(), guest.cookie()).hello(0);
        assertThat(browser.await("welcome").toString()).contains(CANARY).contains("\"corner\":\"client\"");
        assertThat(leading.get(path + "/entrance/waiting").body()).doesNotContain("Gijs Gast");
    }

    @Test
    void whoIsRefusedReadsASentenceAndStaysOut() {
        var guest = knockOverHttp();
        var waiting = theOneWhoWaits();

        run(world.joris, () -> lobby.refuse(world.session, waiting.id(), world.joris));
        run(world.joris, () -> lobby.admit(world.session, waiting.id(), world.joris));

        assertThat(guest.get("/nl/join/waiting").body()).contains("De begeleider heeft je niet binnengelaten");
        assertThat(guest.get("/nl/sessions/" + world.session.value() + "/board").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoLeadsSeesWhoWaitsAndLetsIn() {
        var guest = knock("Gijs Gast");
        var path = "/nl/sessions/" + world.session.value();
        var noor = Caller.loggedIn(port, world.noor, context);
        assertThat(noor.get(path + "/entrance/waiting").statusCode()).isEqualTo(404);
        assertThat(noor.post(path + "/guests/" + guest.id().value() + "/admission")
                        .statusCode())
                .isEqualTo(404);
        assertThat(noor.post(path + "/lobby", "atOnce", "true").statusCode()).isEqualTo(404);
        notFound(world.sem, () -> lobby.admit(world.session, guest.id(), world.sem));
    }

    @Test
    void aFullLobbyTakesNobodyMore() {
        for (int i = 0; i < Lobby.MOST_WAITING; i++) {
            knock("Gast " + i);
        }
        refuses(Actor.NOBODY, () -> knock("Een te veel"), "code LOBBY_FULL");
        assertThat(as(world.joris, () -> lobby.listWaiting(world.session))).hasSize(Lobby.MOST_WAITING);
    }

    @Test
    void nobodyWaitsWhenTheSessionSaysSo() {
        run(world.joris, () -> lobby.letInAtOnce(world.session, true, world.joris));
        var guest = knock("Gijs Gast");
        assertThat(lobby.standing(guest.actor()).stage()).isEqualTo(Lobby.Stage.ADMITTED);
    }

    @Test
    void nobodyIsLetInAfterTheEnd() {
        var guest = knock("Gijs Gast");
        world.begin();
        world.end();
        refuses(world.joris, () -> lobby.admit(world.session, guest.id(), world.joris), SketchRefusal.SESSION_OVER);
        refuses(world.joris, () -> lobby.letInAtOnce(world.session, true, world.joris), SketchRefusal.SESSION_OVER);
    }
}
