package nl.samenspel.portfolio.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.Capacities;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.picture.PictureWorld;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Somebody tries out whether a later start helps, lays it beside another idea, and throws that one away.
@WithApplication
@Tag("deep")
class ScenarioJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void triesALaterStartAndSeesWhatItDoesForEach() {
        var world = PictureWorld.small(context);
        var month = world.get(PortfolioViews.class).thisMonth();
        asks(world, "Zonnedaken voor scholen", 2, 6, "2.5");
        asks(world, "Zomerscholen", 3, 5, "2");
        asks(world, "Eén aanvraag voor alle regelingen", 1, 12, "1");
        Identity.run(
                Actor.SYSTEM,
                () -> world.get(Capacities.class).set(world.team, month, new BigDecimal("4"), null, Actor.SYSTEM));
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.context()
                .addCookies(Caller.loggedIn(port, world.piet, context).cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl("http://127.0.0.1:" + port))
                        .toList());
        page.navigate("/nl" + world.home() + "/scenarios");
        page.getByLabel("Naam").fill("Zomerscholen later");
        page.getByText("Maak variant", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Verschuif een opdracht"))
                .click();
        page.locator("#shift-assignment")
                .selectOption(world.id("Zomerscholen").value().toString());
        page.getByLabel("Hoeveel maanden later").fill("5");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=changes] li")).hasText("Zomerscholen: 5 maanden later");
        assertThat(page.locator("[data-part=load]")).containsText("Past in elke maand.");
        sound(page, "scenario-one");

        page.navigate("/nl" + world.home() + "/scenarios");
        page.getByLabel("Naam").fill("Zonder zonnedaken");
        page.getByText("Maak variant", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("wegvallen"))
                .click();
        page.locator("#drop-assignment")
                .selectOption(world.id("Zonnedaken voor scholen").value().toString());
        page.getByText("Laat wegvallen", new Page.GetByTextOptions().setExact(true))
                .click();
        page.navigate("/nl" + world.home() + "/scenarios");
        sound(page, "scenario-list");
        page.getByLabel("Zomerscholen later").check();
        page.getByLabel("Zonder zonnedaken").check();
        page.getByText("Naast elkaar", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[data-part=clients] thead th")).hasCount(4);
        sound(page, "scenario-beside");
    }

    private void asks(PictureWorld world, String title, int first, int last, String fte) {
        var month = world.get(PortfolioViews.class).thisMonth();
        var demand =
                List.of(new Demand(world.team, month.plusMonths(first), month.plusMonths(last), new BigDecimal(fte)));
        world.act(() -> world.get(Assignments.class).change(world.id(title), Map.of(Field.DEMAND, demand), world.piet));
    }

    private static void sound(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Visitors.portrait(page, name);
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        page.setViewportSize(1280, 900);
    }
}
