package nl.samenspel.logbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspel.logbook.Writers.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Eva writes, recognises a thought, shares one sentence with Bas and takes it back while he reads it.
@WithApplication
class LogbookJourneyTest {
    /// Goal of the whole: taken back is gone from every open page within two seconds.
    private static final double GONE_MS = 2_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @LocalServerPort
    int port;

    @Test
    void aPassageIsSharedAndTakenBack() {
        var bas = person("Bas", persons);
        var eva = arrive(person("Eva", persons));
        eva.navigate("/nl/logbook");
        at(eva, "logbook-empty");
        eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check-in"))
                .click();
        at(eva, "logbook-check-in");
        eva.locator("#answer0").fill("Wouter zegt dat hij komt. Hij komt niet.");
        press(eva, "Bewaar");
        assertThat(eva.locator("[data-part=entry]")).containsText("Hij komt niet.");
        at(eva, "logbook-entry");

        eva.navigate("/nl/logbook/new/thought");
        at(eva, "logbook-thoughts");
        eva.locator("button[value=may-not-fail]").click();
        assertThat(eva.locator("[data-part=counterpart]")).isVisible();
        at(eva, "logbook-thought");
        eva.locator("#answer1").fill("Ik mag het vragen.");
        press(eva, "Bewaar");

        eva.navigate("/nl/logbook");
        eva.locator("#words").fill("wouter komt");
        press(eva, "Zoek");
        assertThat(eva.locator("[data-part=entries] > li")).hasCount(1);
        at(eva, "logbook-found");
        eva.locator("[data-part=entries] a").click();
        eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deel een passage"))
                .click();
        eva.locator("#passage").fill("Hij komt niet.");
        choose(eva, bas.name());
        at(eva, "logbook-choose");
        press(eva, "Bekijk eerst");
        assertThat(eva.locator("[data-part=readers-named]")).containsText(bas.name());
        at(eva, "logbook-preview");
        press(eva, "Deel met deze persoon");
        at(eva, "logbook-passage-own");

        var reader = arrive(bas);
        reader.navigate("/nl/logbook/passages");
        at(reader, "logbook-passages");
        reader.locator("[data-part=of-others] a").click();
        assertThat(reader.locator("[data-part=passage]")).containsText("Hij komt niet.");
        at(reader, "logbook-passage");

        press(eva, "Neem terug");
        assertThat(reader.locator("[data-part=passage]"))
                .hasText("Deze passage is teruggenomen.", new LocatorAssertions.HasTextOptions().setTimeout(GONE_MS));

        eva.navigate("/nl/logbook/keeping");
        at(eva, "logbook-keeping");
        eva.navigate("/nl/logbook");
        eva.locator("[data-part=entries] a").first().click();
        eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gooi weg"))
                .click();
        at(eva, "logbook-removal");
        press(eva, "Gooi voorgoed weg");
        assertThat(eva.locator("[data-part=entries] > li")).hasCount(1);
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// As somebody who types to find.
    private static void choose(Page page, String name) {
        var field = page.getByRole(AriaRole.COMBOBOX).first();
        field.fill(name);
        page.getByRole(AriaRole.OPTION).first().click();
    }

    private static void at(Page page, String name) {
        isAccessible(page, name);
        Scheme.show(page, ColorScheme.DARK);
        isAccessible(page, name + " at night");
        Scheme.show(page, ColorScheme.LIGHT);
        Look.at(page, name);
    }

    private static void isAccessible(Page page, String where) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private Page arrive(Actor actor) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(address);
        Caller.loggedIn(port, actor, context)
                .cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));
        return page;
    }
}
