package nl.samenspel.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
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

/// A dossier from its opening to the second version that both sides confirm, in two browsers.
@WithApplication
@Tag("deep")
class DossierJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private DossierWorld world;

    @Test
    void twoSidesGoFromTheFirstTalkToTheSecondVersion() {
        world = new DossierWorld(context);
        var wouter = enter(world.wouter);
        wouter.navigate("/nl/assignments/" + world.id.value());
        link(wouter, "Open een dossier").click();
        sound(wouter, "dossier-open");
        choose(wouter, "client", world.marian);
        choose(wouter, "assignee", world.hanneke);
        button(wouter, "Open het dossier").click();
        assertThat(wouter.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Ketens open");

        var hanneke = enter(world.hanneke);
        hanneke.navigate("/nl");
        hanneke.locator("[data-part=of-you] a", new Page.LocatorOptions().setHasText("Ketens open"))
                .click();
        sound(hanneke, "dossier-intake");
        hanneke.getByLabel("Wie vroeg om dit gesprek").fill("Marian belde zelf");
        hanneke.getByLabel("In de woorden van de opdrachtgever: wat er achter de vraag zit")
                .fill("Ze wil dat afdelingen elkaar weer opzoeken");
        hanneke.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Bewaar").setExact(true))
                .click();
        link(hanneke, "Naar de intake").click();
        hanneke.getByLabel("Wat neem je aan").fill("Iedereen wil dit");
        button(hanneke, "Noem deze aanname").click();
        hanneke.getByLabel("We gaan ervoor").check();
        button(hanneke, "Leg deze uitkomst vast").click();

        var marian = enter(world.marian);
        marian.navigate("/nl/dossiers/" + world.id.value());
        assertThat(marian.locator("[data-part=of-you]").first()).containsText("leg vast wat jullie afspreken");
        sound(marian, "dossier-client");
        link(marian, "Lees het intakeverslag").click();
        assertThat(marian.getByText("Ze wil dat afdelingen elkaar weer opzoeken"))
                .isVisible();
        sound(marian, "dossier-note");

        write(hanneke, "Begin met schrijven", "De directie werkt opener met haar partners.");
        marian.navigate("/nl/dossiers/" + world.id.value());
        link(marian, "Lees en bevestig").first().click();
        button(marian, "Bevestig versie 1").click();
        assertThat(marian.getByText("Versie 1 telt", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        marian.navigate("/nl/dossiers/" + world.id.value());
        assertThat(marian.locator("[data-part=phases] [aria-current]")).containsText("Afgesproken");

        hanneke.navigate("/nl/dossiers/" + world.id.value() + "/agreement");
        hanneke.getByLabel("Een gepland moment").check();
        hanneke.getByLabel("Waarom, in je eigen woorden").fill("Het kwartaal is om");
        write(hanneke, "Maak een nieuwe versie", "De directie werkt opener met al haar partners.");
        marian.navigate("/nl/dossiers/" + world.id.value() + "/agreement/versions/2");
        assertThat(marian.locator("[data-part=difference] ins").first()).containsText("al");
        sound(marian, "dossier-version");
        button(marian, "Bevestig versie 2").click();
        assertThat(marian.getByText("Versie 2 telt", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        sound(marian, "dossier-agreement");
        hanneke.navigate("/nl/dossiers/" + world.id.value());
        sound(hanneke, "dossier-page");
        wouter.navigate("/nl/dossiers/" + world.id.value() + "/participants");
        sound(wouter, "dossier-people");
    }

    private void write(Page page, String begin, String purpose) {
        if (!page.url().endsWith("/agreement")) {
            page.navigate("/nl/dossiers/" + world.id.value() + "/agreement");
        }
        button(page, begin).click();
        page.getByLabel("Doel").first().fill(purpose);
        page.getByLabel("Om de hoeveel weken").fill("3");
        page.getByLabel("Minuten met de opdrachtgever").fill("30");
        sound(page, "dossier-draft");
        button(page, "Bewaar en leg voor").click();
        assertThat(page.locator("[data-part=waiting-for]").first()).containsText("die versie");
    }

    private Page enter(Actor actor) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        Caller.loggedIn(port, actor, context)
                .cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://127.0.0.1:" + port))));
        return page;
    }

    private static void choose(Page page, String field, Actor actor) {
        page.evaluate(
                "([id, value]) => { document.getElementById(id + '-value').value = value; }",
                List.of(field, actor.person().value().toString()));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
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
