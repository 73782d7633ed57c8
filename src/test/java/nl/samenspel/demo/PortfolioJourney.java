package nl.samenspel.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A full March in the demo world, read by a client and by the provider; a request that does not fit, and when it
/// would.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-portfolio"})
@Tag("deep")
class PortfolioJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Test
    void aClientReadsWhoFillsMarchAndWhenARequestWouldFit() {
        var page = enter("Sanne Kok");
        page.navigate("/nl/triangles");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dienst Voorbeeldregelingen"))
                .first()
                .click();
        page.locator("[data-part=portfolio] a").first().click();
        assertThat(page.locator("[data-part=of-you]").first()).isVisible();
        sound(page, "portfolio-overview");

        tab(page, "Belasting");
        var march = page.locator("[data-part=over] li").first();
        assertThat(march).containsText("fte te veel; door");
        sound(page, "portfolio-load");
        march.locator("summary").click();
        assertThat(march.locator("details a").first()).isVisible();

        tab(page, "Tijdlijn");
        sound(page, "portfolio-timeline");

        tab(page, "Belasting");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wat als wij ja zeggen?"))
                .click();
        page.locator("[data-part=waiting] a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Startpakket"))
                .click();
        assertThat(page.locator("[data-part=effect]")).containsText("Het past wel met een begin in");
        sound(page, "portfolio-effect");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .first()
                .locator("a")
                .click();
        assertThat(page.getByText("Past dit?")).isVisible();
    }

    @Test
    void theProviderFillsInCapacityAndWhatItBecame() {
        var page = enter("Marloes Prins");
        page.navigate("/nl/triangles");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dienst Voorbeeldregelingen"))
                .first()
                .click();
        page.locator("[data-part=portfolio] a").first().click();
        tab(page, "Belasting");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Capaciteit"))
                .click();
        page.locator("#team").selectOption("Team Portaal en Systemen");
        page.locator("#from").fill("2027-01");
        page.locator("#fte").fill("2,5");
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Vanaf januari 2027: 2,5 fte")).isVisible();
        sound(page, "portfolio-capacity");

        tab(page, "Belasting");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Extra werk"))
                .click();
        assertThat(page.locator("[data-part=extra]")).containsText("meer dan afgesproken");
        sound(page, "portfolio-extra-work");
    }

    /// No complaint of axe by day or night, and nothing that sticks out on a phone.
    private static void sound(Page page, String name) {
        Look.at(page, name);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Scheme.show(page, ColorScheme.LIGHT);
        page.setViewportSize(320, 900);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(name + " at 320 px")
                .isEqualTo(false);
        page.setViewportSize(1280, 900);
    }

    private static void tab(Page page, String name) {
        page.locator("nav.tabs a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .click();
    }

    private Page enter(String name) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.setDefaultTimeout(8_000);
        page.navigate("/nl/login");
        page.locator("form button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return page;
    }
}
