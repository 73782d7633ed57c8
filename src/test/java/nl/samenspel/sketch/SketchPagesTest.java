package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page of the room, in a world where every text is an attack: valid, without known barriers, and nothing runs.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SketchPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'{0}";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private SketchSession.Id prepared;
    private SketchSession.Id ended;

    /// Who opens which page; `{s}` is the session.
    private record Visit(String name, Actor actor, String path) {}

    @BeforeAll
    void aWorldOfAttacks() {
        world = new SketchWorld(context, " " + ATTACK);
        ended = world.session;
        context.getBean(RegisterPicture.class).fillWhenEmpty(world.session());
        world.begin();
        var noor = AtTable.join(world, ended, world.noor);
        for (var kind : Magnet.KINDS) {
            if (!kind.equals(Magnet.LINE)) {
                noor.place(
                        kind,
                        kind + " " + ATTACK,
                        Map.of("owner", ATTACK, "forum", ATTACK, "where", ATTACK, "rhythm", ATTACK, "note", ATTACK));
            }
        }
        var one = noor.place("assignment", "Eén " + ATTACK, Map.of());
        var two = noor.place("assignment", "Twee " + ATTACK, Map.of());
        noor.connect(one, two, ATTACK, Map.of("relation", "overlaps", "weight", "heavy"));
        noor.does(new nl.samenspel.board.BoardCommand.SetState("outcome.close", ATTACK));
        world.end();
        as(Actor.SYSTEM, () -> {
            context.getBean(Persons.class).appoint(world.noor.person(), Relation.REGISTRAR, Actor.SYSTEM);
            return true;
        });
        prepared = world.plan(world.triangle, "Doel " + ATTACK);
        var invitations = context.getBean(Invitations.class);
        run(world.sanne, () -> {
            invitations.invite(prepared, world.noor.person(), Corner.CLIENT, world.sanne);
            invitations.inviteByName(prepared, "Gast " + ATTACK, ATTACK, Corner.OWNER, world.sanne);
            invitations.tick(prepared, 0, true, world.sanne);
        });
        run(world.noor, () -> invitations.answer(prepared, ATTACK, world.noor));
        var entrances = context.getBean(Entrances.class);
        var code = as(world.joris, () -> entrances.open(prepared, world.joris)).code();
        as(Actor.NOBODY, () -> entrances.enter(code, "G " + ATTACK, Corner.OWNER, "elsewhere"));
        context.getBean(RegisterPicture.class)
                .fillWhenEmpty(as(
                        Actor.SYSTEM, () -> context.getBean(SessionViews.class).session(prepared)));
    }

    private List<Visit> visits() {
        var here = "/sessions/" + prepared.value();
        var after = "/sessions/" + ended.value();
        return List.of(
                new Visit("list", world.joris, "/sessions"),
                new Visit("join", Actor.NOBODY, "/join"),
                new Visit("new", world.sanne, "/triangles/" + world.triangle.value() + "/sessions/new"),
                new Visit("session-leading", world.joris, here),
                new Visit("session-invited", world.noor, here),
                new Visit("plan", world.joris, here + "/plan"),
                new Visit("board", world.noor, here + "/board"),
                new Visit("session-ended", world.joris, after),
                new Visit("result-leading", world.joris, after + "/result"),
                new Visit("result-corner", world.noor, after + "/result"),
                new Visit("history", world.noor, after + "/history"),
                new Visit("replay", world.noor, after + "/replay"),
                new Visit("compare", world.sanne, "/triangles/" + world.triangle.value() + "/compare"),
                new Visit("board-ended", world.joris, after + "/board"),
                new Visit("triangle", world.sanne, "/triangles/" + world.triangle.value()));
    }

    private Caller caller(Actor actor) {
        return actor.isNobody() ? new Caller(port) : Caller.loggedIn(port, actor, context);
    }

    @Test
    void everyPageIsValidHtmlInBothLanguages() {
        for (var visit : visits()) {
            for (var language : List.of("/nl", "/en")) {
                var answer = caller(visit.actor()).get(language + visit.path());
                assertThat(answer.statusCode()).as(visit.name()).isEqualTo(200);
                assertThat(HtmlCheck.errors(answer.body()))
                        .as(language + " " + visit.name())
                        .isEmpty();
                assertThat(answer.body()).as(visit.name()).doesNotContain("<img src=x", "<script>alert");
            }
        }
    }

    @Test
    void refusedFormsAreValidHtmlToo() {
        var joris = caller(world.joris);
        var here = "/nl/sessions/" + prepared.value();
        for (var answer : List.of(
                joris.post(here + "/plan", "purpose", "", "place", ATTACK),
                joris.post(here + "/invitees", "name", ATTACK, "email", ATTACK),
                joris.post(here + "/facilitator", "handOver", ATTACK),
                caller(world.noor).post(here + "/answer", "answer", "x".repeat(4_001)),
                caller(world.noor).post("/nl/sessions/" + prepared.value() + "/confirmation"),
                new Caller(port).post("/nl/join", "code", ATTACK, "name", ATTACK, "corner", "OWNER"))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(HtmlCheck.errors(answer.body()))
                    .as(answer.uri().getPath())
                    .isEmpty();
            assertThat(answer.body()).doesNotContain("<img src=x", "<script>alert");
        }
    }

    @Test
    void everyPageIsWithoutKnownBarriersInLightAndDarkAndRunsNothingStrange() {
        var alerts = new ArrayList<String>();
        for (var visit : visits()) {
            var dark = visit.name().hashCode() % 2 == 0;
            var page = open(visit, dark ? "/en" : "/nl", alerts);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Scheme.show(page, scheme);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(visit.name() + " " + scheme)
                        .isEmpty();
            }
            assertThat(page.locator("img[src=x]").count()).as(visit.name()).isZero();
            if (System.getProperty("portraits") != null) {
                Visitors.portrait(page, "sketch-" + visit.name());
            }
            page.context().close();
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void dialogsAndTheOpenedDoorAreWithoutKnownBarriers() {
        var alerts = new ArrayList<String>();
        var page = open(new Visit("dialog", world.joris, "/sessions/" + prepared.value()), "/nl", alerts);
        page.locator("[data-confirm=cancel-session] button").click();
        page.locator("#cancel-session[open]").waitFor();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("#cancel-session [data-closes]").click();
        page.locator("form[action$='/entrance'] button").click();
        page.locator("[data-part=join-code]").waitFor();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        HtmlCheck.assertValid(page.content());
        assertThat(alerts).isEmpty();
    }

    @Test
    void socketMessagesCarryAttacksAsText() {
        var noor = AtTable.join(world, prepared, world.noor);
        var note = noor.place("idea", ATTACK, Map.of("note", ATTACK));
        assertThat(noor.element(note.id()).text()).isEqualTo(ATTACK);
        var told = noor.await(each -> each.path("type").asString().equals("did"));
        assertThat(told.toString()).contains("onerror=alert(1)");
    }

    private Page open(Visit visit, String language, List<String> alerts) {
        var page = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(1280, 900));
        caller(visit.actor())
                .cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://127.0.0.1:" + port))));
        page.onDialog(dialog -> {
            alerts.add(visit.name() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(language + visit.path());
        return page;
    }
}
