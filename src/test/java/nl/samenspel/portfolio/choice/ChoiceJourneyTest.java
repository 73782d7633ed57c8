package nl.samenspel.portfolio.choice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A full March, seen by three corners, until the register follows their decision.
@WithApplication
@Tag("deep")
class ChoiceJourneyTest {
    private static final double PLANNER_MS = 60_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void threeCornersChooseAndTheRegisterFollows() {
        var world = new ChoiceWorld(context);
        var portfolio = "/nl/triangles/" + world.triangle.value() + "/portfolio";
        var carla = enter(world.carla);
        carla.navigate(portfolio + "/load");
        assertThat(carla.locator("[data-part=over]").first()).containsText("te veel");
        var request = world.steered.proposed(world.asking("Nieuwe brug", world.steered.roads, 0, 1));
        carla.navigate(portfolio + "/load/effect/" + request.value());
        assertThat(carla.locator("[data-part=effect]")).containsText("past");

        var olga = enter(world.olga);
        olga.navigate(portfolio + "/choices");
        sound(olga, "choice-list");
        link(olga, "Begin een keuzeronde").click();
        sound(olga, "choice-new");
        olga.getByLabel("Naam").fill("Voorjaar");
        olga.getByLabel("Waarom moeten jullie kiezen").fill("Het team is vol");
        olga.getByLabel("Eerste maand").fill(ChoiceWorld.MARCH.minusMonths(1).toString());
        button(olga, "Begin de ronde").click();
        sound(olga, "choice-round");
        var round = olga.url().substring(olga.url().indexOf("/nl/"));

        carla.navigate(round + "/criteria");
        sound(carla, "choice-criteria");
        carla.navigate(round);
        link(carla, "Schone bron").first().click();
        carla.getByLabel("Score op Wettelijke plicht").selectOption("3");
        carla.getByLabel("Waarom?").first().fill("mensen drinken dit");
        button(carla, "Bewaar de scores").click();
        assertThat(carla.getByText(world.carla.name()).first()).isVisible();
        sound(carla, "choice-assignment");

        olga.navigate(round);
        link(olga, "Laat een voorstel uitrekenen").click();
        sound(olga, "choice-wish");
        olga.getByLabel("Naam van het voorstel").fill("Eerste voorstel");
        button(olga, "Begin met uitrekenen").click();
        assertThat(olga.locator("[data-part=rows]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PLANNER_MS));
        assertThat(olga.locator("[data-part=rows]")).containsText("later");
        assertThat(olga.locator("[data-part=rows]")).containsText("is vol");
        assertThat(olga.locator("[data-part=costs]")).containsText("Directie Wegen");
        sound(olga, "choice-variant");
        button(olga, "Leg dit op tafel").click();
        button(olga, "Vraag de hoeken om een reactie").click();

        react(carla, round, "Bezwaar", "Onze kade kan niet wachten");
        sound(carla, "choice-reacted");
        react(enter(world.piet), round, "Akkoord", "");
        olga.navigate("/nl");
        assertThat(olga.locator("[data-part=of-you]")).containsText("Voorjaar");
        react(olga, round, "Akkoord", "");
        link(olga, "Leg het besluit vast").click();
        assertThat(olga.locator("[data-part=said]")).containsText("Onze kade kan niet wachten");
        olga.getByLabel("Waarom besluiten jullie zo").fill("De bron gaat voor, de kade volgt in juni");
        olga.getByLabel("Wanneer kijken jullie")
                .fill(LocalDate.now().plusMonths(6).toString());
        sound(olga, "choice-decide");
        button(olga, "Leg vast").click();
        assertThat(olga.locator("[data-part=decided]")).containsText("later");
        assertThat(olga.locator("[data-part=said]")).containsText("Bezwaar");
        sound(olga, "choice-decision");
        carla.navigate(portfolio + "/load");
        assertThat(carla.locator("[data-part=over]")).hasCount(0);
    }

    private void react(Page page, String round, String stance, String reason) {
        page.navigate(round);
        page.getByLabel(stance, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Waarom, of onder welke voorwaarde").fill(reason);
        button(page, "Zeg dit").click();
        assertThat(page.locator("[data-part^=reactions]").filter(new Locator.FilterOptions().setHasText(stance)))
                .not()
                .hasCount(0);
    }

    private Page enter(Actor actor) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        Caller.loggedIn(port, actor, context)
                .cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://127.0.0.1:" + port))));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /// No known barrier in light or dark, nothing wider than a screen of 320 pixels.
    private static void sound(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Scheme.show(page, ColorScheme.LIGHT);
        var size = page.viewportSize();
        page.setViewportSize(320, size.height);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at 320 px")
                .isLessThanOrEqualTo(320);
        page.setViewportSize(size.width, size.height);
        Look.at(page, name);
    }
}
