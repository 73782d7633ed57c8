package nl.samenspel.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.access.Relation;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Somebody becomes a colleague of an organisation by typing a part of their name.
@WithApplication
class MemberByTypingTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final int number = COUNT.incrementAndGet();
    private final String quirijn = "Quirijn Typer " + number;
    private Actor registrar;
    private String path;

    @BeforeEach
    void anOrganisationAndTwoPeople() {
        registrar = new Actor(person("Rita Register " + number), "Rita Register " + number, Actor.Kind.PERSON);
        person(quirijn);
        var id = Identity.as(Actor.SYSTEM, () -> {
            context.getBean(Persons.class).appoint(registrar.person(), Relation.REGISTRAR, Actor.SYSTEM);
            return context.getBean(Organisations.class)
                    .add(Organisation.Draft.of("Dienst Typen " + number, Organisation.Kind.AGENCY), Actor.SYSTEM);
        });
        path = "/nl/organisations/" + id.value();
    }

    @Test
    void suggestsNamesThatFitWhatWasTyped() {
        var page = arrive();
        page.locator("#person").pressSequentially("quirijn typer");
        var suggestion = page.locator("#person-suggestions option[value*='" + quirijn + "']");
        suggestion.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.locator("#person").fill(suggestion.getAttribute("value"));
        page.locator("form:has(#person) button").click();
        assertThat(page.locator("main")).containsText(quirijn);
        assertThat(page.locator("[data-part=errors]")).hasCount(0);
    }

    @Test
    void refusesWhoIsNotKnownAndKeepsWhatWasTyped() {
        var page = arrive();
        page.locator("#person").fill("Niemand Bekend");
        page.locator("form:has(#person) button").click();
        assertThat(page.locator("[data-part=errors] a[href='#person']")).isVisible();
        assertThat(page.locator("#person")).hasValue("Niemand Bekend");
    }

    @Test
    void suggestsNothingToWhoIsNotLoggedIn() {
        var answer = new Caller(port).get("/nl/people/suggestions?part=quirijn");
        assertThat(answer.body()).doesNotContain("Quirijn");
        assertThat(Caller.loggedIn(port, registrar, context)
                        .get("/nl/people/suggestions?part=quirijn")
                        .body())
                .contains(quirijn);
    }

    private PersonId person(String name) {
        return Identity.as(Actor.SYSTEM, () -> context.getBean(Persons.class).add(name, "", "", Actor.SYSTEM));
    }

    private Page arrive() {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(
                new Browser.NewContextOptions().setBaseURL(address).setLocale("nl-NL"));
        Caller.loggedIn(port, registrar, context)
                .cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));
        page.navigate(path);
        return page;
    }
}
