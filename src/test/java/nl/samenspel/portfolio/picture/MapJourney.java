package nl.samenspel.portfolio.picture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
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

/// The map in a real browser: with the keyboard to what touches one assignment, and back.
@WithApplication
@Tag("deep")
class MapJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void oneKeyShowsWhatTouchesAnAssignment() {
        var world = PictureWorld.small(context);
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.context()
                .addCookies(Caller.loggedIn(port, world.piet, context).cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl("http://127.0.0.1:" + port))
                        .toList());
        page.navigate("/nl" + world.home() + "/map");
        sound(page, "map-whole");
        page.locator("[data-part=map] a[href*='" + world.id("Zomerscholen").value() + "']")
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Wat raakt Zomerscholen");
        assertThat(page.locator("[data-part=map] a")).hasCount(3);
        sound(page, "map-around");
        page.getByText("Terug naar de hele kaart").click();
        assertThat(page.locator("[data-part=map] a")).hasCount(10);
        page.navigate("/nl" + world.home() + "/map/print");
        Visitors.screenshot(page, "map-print");
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
