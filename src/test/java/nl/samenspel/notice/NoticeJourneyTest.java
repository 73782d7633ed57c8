package nl.samenspel.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.database.Identity;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Eva is told something, reads it, chooses when mail comes and gives her calendar an address.
@WithApplication
class NoticeJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    @Test
    void aNoticeIsReadAndACalendarConnected() {
        var id = Identity.as(Actor.SYSTEM, () -> persons.add("Eva Leest", "", "adviseur", Actor.SYSTEM));
        var actor = new Actor(id, "Eva Leest", Actor.Kind.PERSON);
        var eva = arrive(actor);
        eva.navigate("/nl/notices");
        at(eva, "notices-none");
        tell(actor, "Hanneke Blom");
        tell(actor, "Wouter Dekker");
        eva.waitForTimeout(5_500); // the header counts anew after five seconds
        eva.navigate("/nl/notices");
        assertThat(eva.locator("[data-part=menu] .count")).containsText("2");
        at(eva, "notices");
        eva.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wouter Dekker deelt een passage met je."))
                .click();
        assertThat(eva.locator("h1")).hasText("Gedeelde passages");

        eva.navigate("/nl/notices/preferences");
        eva.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak een adres"))
                .click();
        assertThat(eva.locator("[data-part=address]")).containsText("/calendar/");
        at(eva, "notices-preferences");
    }

    private void tell(Actor actor, String name) {
        Identity.run(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(_ -> notices.tell(
                        actor.person(),
                        new Notices.Word("logbook.notice.shared", Map.of("name", name), "/logbook/passages"))));
    }

    private static void at(Page page, String name) {
        isAccessible(page, name);
        Scheme.show(page, ColorScheme.DARK);
        isAccessible(page, name + " at night");
        Scheme.show(page, ColorScheme.LIGHT);
        Look.at(page, name);
    }

    private static void isAccessible(Page page, String where) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
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
