package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A triangle with ninety-seven client units stays readable, in the drawing, in the list and on a phone.
@WithApplication
class LargeBoardJourneyTest {
    private static final int CLIENTS = 97;

    private static final List<String> FORMS = List.of("Directie", "Gemeente", "Afdeling", "Waterschap", "Programma");
    private static final List<String> SUBJECTS = List.of(
            "Dakgoten en Regentonnen",
            "Sluizen",
            "Boomgaarden",
            "Natuur en Landschap",
            "Oude Steden",
            "Kleine Kernen",
            "Veerdiensten",
            "Bruggen",
            "Duinen",
            "Molens en Gemalen",
            "Havens",
            "Polders",
            "Bibliotheken",
            "Zwembaden",
            "Fietspaden en Wandelroutes",
            "Markten",
            "Stations",
            "Musea",
            "Sportvelden",
            "Begraafplaatsen");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Page page;

    @BeforeEach
    void atTheBoard() {
        var world = beans.createBean(TableWorld.class);
        page = visitors.arrive("http://127.0.0.1:" + port);
        var leading = world.enter(page, "Mees Wolters", "mees@groot.test");
        var client = world.enter(visitors.arrive("http://127.0.0.1:" + port), "Lot Groot", "lot@groot.test");
        var triangle = world.triangle("Dienst Veelvoud", client, client);
        world.join(triangle, names(), client); // with the two of the triangle itself
        var session = world.session(triangle, leading, client);
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        assertThat(page.locator(".magnet--client[data-part=magnet]")).hasCount(CLIENTS);
    }

    @Test
    void aHundredClientsAreReadAndFound() {
        page.locator("[data-part=view-drawing]").click();
        seesAllApart();
        Look.at(page, "g01-drawing");
        page.locator(".live__drawing [data-part=find] input").fill("Waterschap Molens en Gemalen");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=magnet]:focus"))
                .hasAttribute("aria-label", Pattern.compile(".*Waterschap Molens en Gemalen.*"));
        assertThat(page.locator("[data-part=magnet]:focus .magnet__shape")).isInViewport();
        Look.at(page, "g02-found");
        page.locator("[data-part=view-list]").click();
        assertThat(page.locator("[data-part=list-client] h3")).hasText("Opdrachtgevers (97)");
        page.locator(".live__list [data-part=find] input").fill("Gemeente Duinen");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=row-edit]:focus")).hasAttribute("aria-label", "Bewerk Gemeente Duinen");
        assertThat(page.locator("[data-part=row-edit]:focus")).isInViewport();
        Look.at(page, "g03-list");
    }

    private void seesAllApart() {
        page.locator("[data-part='zoom.fit']").click();
        page.waitForFunction("() => document.querySelector('.board-view--moving') === null");
        var faults = page.evaluate("""
                () => {
                  const view = document.querySelector("[data-part=drawing]").getBoundingClientRect();
                  const boxes = [...document.querySelectorAll("[data-part=magnet] .magnet__shape")].map((each) => each.getBoundingClientRect());
                  const out = boxes.filter((a) => a.left < view.left || a.right > view.right || a.top < view.top || a.bottom > view.bottom);
                  const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
                  const area = document.querySelector("[data-area=clients] rect").getBoundingClientRect();
                  const clients = [...document.querySelectorAll("[data-part=magnet].magnet--client .magnet__shape")].map((each) => each.getBoundingClientRect());
                  const outside = clients.filter((a) => a.left < area.left || a.right > area.right || a.top < area.top || a.bottom > area.bottom);
                  return `${out.length} out of view, ${over.length} over another, ${outside.length} outside their corner`;
                }
                """);
        assertThat(faults).isEqualTo("0 out of view, 0 over another, 0 outside their corner");
    }

    /// Two client units are there already.
    private static List<String> names() {
        return IntStream.range(0, CLIENTS - 2)
                .mapToObj(i -> FORMS.get(i % FORMS.size()) + " " + SUBJECTS.get((i / FORMS.size()) % SUBJECTS.size()))
                .toList();
    }
}
