package nl.samenspel.portfolio.overlap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.YearMonth;
import java.util.List;
import nl.samenspel.assignment.Field;
import nl.samenspel.portfolio.Steered;
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

/// Somebody of a client has a search done, opens the line that draws three pairs together, dismisses one
/// suggestion and confirms another, with the keyboard alone.
@WithApplication
@Tag("deep")
class SuggestionJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void answersTwoSuggestions() {
        var world = new Steered(context);
        world.capacity("2026-11", "4");
        for (var title : List.of("Loket zonnepanelen", "Zonnepaneelsubsidie", "Energieadvies aan huis")) {
            world.accepted(world.asking(title, world.housing, "2027-03", "2027-09", "2.5")
                    .with(Field.TARGET_GROUPS, List.of("huurders"))
                    .with(Field.SERVICES, List.of("aanvraagportaal", "zaaksysteem"))
                    .during(YearMonth.parse("2027-03"), YearMonth.parse("2027-09")));
        }
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.context()
                .addCookies(Caller.loggedIn(port, world.carla, context).cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl("http://127.0.0.1:" + port))
                        .toList());
        page.navigate("/nl/triangles/" + world.triangle.value() + "/portfolio/suggestions");
        press(page, "Zoek opnieuw");
        assertThat(page.locator("[data-part=job-ended]")).isVisible();
        assertThat(page.locator("[data-part=together-line]")).hasCount(1);
        sound(page, "suggestions");
        page.locator("[data-part=together-line] h3 a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=suggestion]")).hasCount(3);
        sound(page, "suggestions-together");
        open(page);
        sound(page, "suggestion");
        page.locator("#why").focus();
        page.keyboard().type("Ander werk.");
        press(page, "Wijs af");
        assertThat(page.locator("[data-part=suggestion]")).hasCount(2);
        open(page);
        press(page, "Maak er een relatie van");
        assertThat(page.locator("[data-part=suggestion]")).hasCount(1);
        page.navigate("/nl/triangles/" + world.triangle.value() + "/portfolio/suggestions?state=dismissed");
        open(page);
        sound(page, "suggestion-dismissed");
        press(page, "Neem het antwoord terug");
        assertThat(page.locator("#confirm")).isVisible();
    }

    private static void open(Page page) {
        page.locator("[data-part=suggestion] h3 a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/suggestions/*");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .focus();
        page.keyboard().press("Enter");
    }

    private static void sound(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Visitors.portrait(page, name);
    }
}
