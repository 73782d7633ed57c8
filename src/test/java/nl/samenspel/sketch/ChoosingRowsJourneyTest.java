package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Several rows of the list at once, by keyboard alone: one change, one undo.
@WithApplication
class ChoosingRowsJourneyTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Page page;

    @BeforeEach
    void threeIdeasInTheList() {
        var number = COUNT.incrementAndGet();
        var world = beans.createBean(TableWorld.class);
        page = visitors.arrive("http://127.0.0.1:" + port);
        var leading = world.enter(page, "Sanne Kooi", "sanne" + number + "@rijen.test");
        var client = world.enter(visitors.arrive("http://127.0.0.1:" + port), "Bo Kooi", "bo" + number + "@rijen.test");
        var session = world.session(world.triangle("Dienst Rijen " + number, client, client), leading, client);
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        page.locator("[data-part=view-list]").click();
        for (var idea : new String[] {"Eén loket", "Samen plannen", "Vaste dag"}) {
            page.locator("[data-part=add-idea] input").fill(idea);
            page.keyboard().press("Enter");
            assertThat(row("idea", idea)).hasCount(1);
        }
    }

    @Test
    void parksAndTakesBackSeveralTogether() {
        choose("Eén loket");
        choose("Vaste dag");
        assertThat(bar()).containsText("2 gekozen");
        Look.at(page, "rows-chosen");
        page.keyboard().press("Enter");
        assertThat(page.locator(".board-choosing__count")).isFocused();
        press("choosing.park");
        assertThat(rows("parked")).hasCount(2);
        assertThat(said()).hasText("2 magneten geparkeerd.");
        press("choosing.park");
        assertThat(rows("parked")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(rows("parked")).hasCount(2);
    }

    @Test
    void takesSeveralAwayAndOneUndoBringsThemBack() {
        choose("Eén loket");
        choose("Samen plannen");
        press("choosing.remove");
        assertThat(rows("idea")).hasCount(1);
        assertThat(said()).hasText("2 weggehaald.");
        assertThat(bar()).isHidden();
        assertThat(page.locator(".live__list :focus")).hasCount(1);
        page.keyboard().press("Control+z");
        assertThat(rows("idea")).hasCount(3);
    }

    @Test
    void movesSeveralToAnArea() {
        choose("Eén loket");
        choose("Samen plannen");
        bar().locator("select").selectOption("agreements");
        press("choosing.move");
        assertThat(said()).hasText(Pattern.compile("2 magneten liggen nu in vak .*"));
        press("choosing.move");
        assertThat(said()).hasText("Het ligt daar al zo.");
        page.keyboard().press("Escape");
        assertThat(page.locator(".board-row__choose:focus")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(bar()).isHidden();
    }

    private void choose(String text) {
        row("idea", text).locator("[data-part=row-choose]").focus();
        page.keyboard().press("Space");
        assertThat(said()).containsText("gekozen.");
    }

    private void press(String part) {
        page.locator("[data-part='" + part + "']").focus();
        page.keyboard().press("Enter");
    }

    private Locator bar() {
        return page.locator("[data-part=choosing]");
    }

    private Locator said() {
        return page.locator("[data-part=said]");
    }

    private Locator rows(String section) {
        return page.locator("[data-part=list-" + section + "] [data-part=row]");
    }

    private Locator row(String section, String text) {
        return rows(section).filter(new Locator.FilterOptions().setHasText(text));
    }
}
