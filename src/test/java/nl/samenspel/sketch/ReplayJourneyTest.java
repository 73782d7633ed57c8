package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A session looked back at: played again, told in sentences, and held beside the one before. Olga looks.
@WithApplication
class ReplayJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @Autowired
    Pictures pictures;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private Page olga;

    @BeforeEach
    void twoSessionsWereHeld() {
        world = new SketchWorld(context);
        draw(world.session, "Zomerscholen", "Te weinig toetsers");
        olga = arrive(new Browser.NewContextOptions().setViewportSize(1280, 900), world.olga);
    }

    @Test
    void theSessionPlaysAgainByKeyboardAlone() {
        olga.navigate("/nl/sessions/" + world.session.value() + "/replay");
        var sentence = olga.locator("[data-part=sentence]");
        assertThat(sentence).containsText("Samenspel plaatste");
        noBarriers("r01-begin");

        olga.locator("[data-part=slider]").focus();
        olga.keyboard().press("PageDown");
        assertThat(sentence).containsText("ging naar de kaart");
        olga.keyboard().press("ArrowRight");
        assertThat(sentence).containsText("plaatste de opdracht “Zomerscholen”");
        assertThat(olga.locator("[data-part=aloud]")).containsText("plaatste de opdracht “Zomerscholen”");
        assertThat(olga.getByLabel("Opdracht. Zomerscholen").first()).isVisible();
        noBarriers("r02-step");
        olga.keyboard().press("ArrowLeft");
        assertThat(olga.getByLabel("Opdracht. Zomerscholen")).hasCount(0);

        olga.locator("[data-part=speed]").selectOption("64");
        olga.locator("[data-part=play]").focus();
        olga.keyboard().press("Enter");
        assertThat(olga.locator("[data-part=play]")).hasText("Speel af"); // it came to the end
        assertThat(sentence).containsText("sloot de sessie af");
        olga.locator("[data-part=view-list]").click();
        assertThat(olga.locator("[data-part=list-bottleneck]")).containsText("Te weinig toetsers");
        assertThat(olga.locator(".live__list button:visible")).hasCount(0);
        noBarriers("r03-list");
        olga.locator("[data-part=view-both]").click();
        noBarriers("r07-both");
    }

    @Test
    void whoWantsLessMotionSeesTheSameCalmly() {
        var calm = arrive(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE), world.olga);
        calm.navigate("/nl/sessions/" + world.session.value() + "/replay");
        calm.locator("[data-part=speed]").selectOption("64");
        calm.locator("[data-part=play]").click();
        assertThat(calm.locator("[data-part=sentence]")).containsText("sloot de sessie af");
    }

    @Test
    void withoutScriptOneGoesFromCardToCard() {
        var plain = arrive(new Browser.NewContextOptions().setJavaScriptEnabled(false), world.olga);
        plain.navigate("/nl/sessions/" + world.session.value() + "/replay");
        assertThat(plain.locator("main")).not().containsText("Te weinig toetsers");
        plain.locator("a[rel=next]").click();
        assertThat(plain.locator("main")).containsText("Te weinig toetsers");
        assertThat(plain.locator(".sketch-picture svg")).isVisible();
    }

    @Test
    void theHistoryTellsAndCanBeNarrowed() {
        olga.navigate("/nl/sessions/" + world.session.value() + "/history");
        assertThat(olga.locator("main")).containsText("plaatste de opdracht “Zomerscholen”");
        noBarriers("r04-history");
        olga.getByLabel("Wat", new Page.GetByLabelOptions().setExact(true)).selectOption("turned");
        olga.locator("[data-part=filter] button").click();
        assertThat(olga.locator("main")).not().containsText("plaatste de opdracht");
    }

    @Test
    void twoSessionsStandSideBySide() {
        var second = world.plan(world.triangle, "Een jaar later");
        draw(second, "Examens op maat", "");
        olga.navigate("/nl/sessions/" + second.value() + "/result");
        olga.locator("[data-part=compare]").click();
        olga.locator("#from").selectOption(world.session.value().toString());
        olga.locator("#to").selectOption(second.value().toString());
        olga.locator("[data-part=choose] button").click();
        assertThat(olga.locator("main")).containsText("één opdracht erbij");
        assertThat(olga.locator("main")).containsText("één knelpunt weg");
        noBarriers("r05-compare");
    }

    @Test
    void whatNoorTookAwayJorisPutsBackFromAPageThatHeOpensLater() {
        var session = world.plan(world.triangle, "Nog bezig");
        var joris = AtTable.join(world, session, world.joris);
        var noor = AtTable.join(world, session, world.noor);
        joris.does(new BoardCommand.SetState("started", "yes"));
        var clubs = noor.place(Magnet.ASSIGNMENT, "Sportclubs", Map.of());
        noor.does(new BoardCommand.Remove(clubs.id()));
        var page = arrive(new Browser.NewContextOptions().setViewportSize(1280, 900), world.joris);
        page.navigate("/nl/sessions/" + session.value() + "/board");

        page.locator("[data-part=removed]").click();
        var list = page.locator("[data-part=removed-list]");
        assertThat(list).containsText("Opdracht: Sportclubs");
        assertThat(list).containsText("weggehaald door " + world.noor.name());
        Look.at(page, "r06-removed");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(list).containsText("Er is niets weggehaald.");
        assertThat(noor.awaitElement(Magnet.ASSIGNMENT, "Sportclubs").id()).isEqualTo(clubs.id());
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-part=removed]")).isFocused();
    }

    /// One card, an assignment, perhaps a bottleneck; closed and confirmed.
    private void draw(SketchSession.Id session, String assignment, String bottleneck) {
        context.getBean(RegisterPicture.class).fillWhenEmpty(sessionOf(session));
        var joris = AtTable.join(world, session, world.joris);
        var noor = AtTable.join(world, session, world.noor);
        joris.does(new BoardCommand.SetState("started", "yes"));
        joris.does(new BoardCommand.SetState("card", "assignments"));
        noor.place(Magnet.ASSIGNMENT, assignment, Map.of("size", "L"));
        if (!bottleneck.isEmpty()) {
            noor.place(Magnet.BOTTLENECK, bottleneck, Map.of("about", "people"));
        }
        joris.does(new BoardCommand.SetState("ended", "yes"));
        SketchWorld.run(world.olga, () -> pictures.confirm(session, world.olga));
    }

    private SketchSession sessionOf(SketchSession.Id id) {
        return SketchWorld.as(
                Actor.SYSTEM, () -> context.getBean(SessionViews.class).session(id));
    }

    private Page arrive(Browser.NewContextOptions wishes, Actor actor) {
        var page = visitors.arrive(wishes.setBaseURL("http://127.0.0.1:" + port).setLocale("nl-NL"));
        var cookie = Caller.loggedIn(port, actor, context).cookies().get("SESSION");
        page.context().addCookies(List.of(new Cookie("SESSION", cookie).setUrl("http://127.0.0.1:" + port)));
        return page;
    }

    private void noBarriers(String name) {
        Look.at(olga, name);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(olga, scheme);
            assertThat(new AxeBuilder(olga).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Scheme.show(olga, ColorScheme.LIGHT);
    }
}
