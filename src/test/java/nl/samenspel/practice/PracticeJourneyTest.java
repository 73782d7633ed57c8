package nl.samenspel.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Eva leads a play and takes part, Bas comes in with the code: two cards, one choice each, and both side by side.
@WithApplication
class PracticeJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @LocalServerPort
    int port;

    @Test
    void twoPeoplePlayTheCase() {
        var eva = arrive(person("Eva Oefent"));
        eva.navigate("/nl/practice");
        at(eva, "practice-home");
        eva.locator("[data-part=cases] select").first().selectOption("2");
        press(eva, "Start een oefening");
        var code = eva.locator("[data-part=code]").textContent();
        at(eva, "practice-gathering");
        sit(eva, "Team 1", "PROVIDER");

        var bas = arrive(person("Bas Oefent"));
        bas.navigate("/nl/practice");
        bas.locator("#code").fill("fout");
        press(bas, "Doe mee");
        assertThat(bas.locator("[data-part=errors]")).containsText("Deze code klopt niet");
        bas.locator("#code").fill(code);
        press(bas, "Doe mee");
        sit(bas, "Team 2", "CLIENT");
        assertThat(eva.locator("[data-part=live]")).containsText("Bas Oefent Opdrachtgever · is er");

        press(eva, "Begin met deel 1");
        assertThat(eva.locator("[data-part=card]")).containsText("Jij bent Hanneke Blom");
        at(eva, "practice-part");
        assertThat(bas.locator("[data-part=card]")).containsText("Jij bent Marian Hoekstra");
        assertThat(bas.content()).doesNotContain("Jij bent Hanneke Blom", "Jij bent Ruud Vermeer");
        assertThat(bas.locator(".practice-time")).containsText("Nog 25 min.");

        choose(eva, "We nemen de opdracht aan");
        assertThat(eva.locator("[data-part=choices]")).containsText("beginnen maandag");
        press(eva, "Neem terug");
        assertThat(eva.locator("[data-part=choices]")).hasCount(0);
        choose(eva, "We spreken een verkenning");
        assertThat(eva.locator("[data-part=choices]")).containsText("verkenning");
        assertThat(bas.locator("[data-part=live]")).containsText("Heeft gekozen.");
        assertThat(bas.locator("[data-part=news]")).containsText("Team 1 heeft gekozen.");
        assertThat(bas.locator("[data-part=live]")).not().containsText("verkenning");
        choose(bas, "We zeggen nee");
        assertThat(bas.locator("[data-part=others]")).containsText("verkenning");
        assertThat(eva.locator("[data-part=others]")).containsText("We zeggen nee");
        eva.locator("#thought").fill("Ik had het willen vragen.");
        press(eva, "Schrijf op");
        assertThat(eva.locator("[data-part=thoughts]")).containsText("Ik had het willen vragen.");
        press(eva, "Zet de klok stil");
        assertThat(bas.locator(".practice-time")).containsText("Staat stil.");
        press(eva, "Laat de klok lopen");
        assertThat(bas.locator(".practice-time")).not().containsText("Staat stil.");
        at(bas, "practice-open");

        bas.locator("#words").fill("nog niet klaar");
        press(eva, "Naar het volgende deel");
        assertThat(bas.locator("[data-part=live]")).containsText("Deel 2 is begonnen.");
        assertThat(bas.locator("#words")).hasValue("nog niet klaar");
        bas.locator("#words").fill("");
        bas.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ga verder"))
                .click();
        assertThat(eva.locator("[data-part=outcome]").first()).containsText("We zeggen nee");
        at(eva, "practice-second");
        press(eva, "Naar het volgende deel");
        press(eva, "Rond de oefening af");
        assertThat(eva.locator("[data-part=all-cards]")).hasCount(3);
        at(eva, "practice-ended");
        assertThat(bas.locator("[data-part=all-cards]")).hasCount(3);
        bas.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kijk terug"))
                .click();
        assertThat(bas.locator("[data-part=replay]")).containsText("Bas Oefent koos voor team 2:");
        at(bas, "practice-replay");
        var moments = bas.locator("[data-part=replay] li");
        var all = moments.count();
        bas.locator("[data-part=replay] input").focus();
        bas.keyboard().press("Home");
        assertThat(bas.locator("[data-part=replay] li:visible")).hasCount(1);
        bas.keyboard().press("End");
        assertThat(bas.locator("[data-part=replay] li:visible")).hasCount(all);

        var outsider = Caller.loggedIn(port, person("Anna Kijkt"), context);
        var path = java.net.URI.create(eva.url()).getPath();
        for (var end : new String[] {"", "/live"}) {
            var foreign = outsider.get(path + end);
            assertThat(foreign.statusCode()).isEqualTo(404);
            var unknown = outsider.get("/nl/practice/plays/" + UUID.randomUUID() + end);
            assertThat(plain(foreign.body())).isEqualTo(plain(unknown.body()));
        }
        assertThat(outsider.post(path + "/course", "act", "next").statusCode()).isEqualTo(404);
        assertThat(outsider.post(path + "/choices", "option", "0").statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseOfOnesOwnIsWrittenOnScreen() {
        var eva = person("Eva Schrijft");
        var asEva = Caller.loggedIn(port, eva, context);
        for (var language : new String[] {"/nl", "/en"}) {
            HtmlCheck.assertValid(valid(asEva.get(language + "/practice").body()));
            HtmlCheck.assertValid(asEva.get(language + "/practice/cases/new?from=shrinking-contact")
                    .body());
        }
        var refused = asEva.post("/nl/practice/cases", "title", "", "p1.story", "Er was eens", "p1.minutes", "20");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Geef het geval een titel.").contains("Er was eens");
        asEva.post("/nl/practice/cases", "title", "Mijn geval", "p1.story", "Er was eens", "p1.minutes", "20");
        assertThat(asEva.get("/nl/practice").body()).contains("Mijn geval");
        var page = arrive(eva);
        page.navigate("/nl/practice");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verander"))
                .click();
        page.locator("#person").fill("Niemand Bekend");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg toe"))
                .click();
        assertThat(page.locator("[data-part=starters]")).containsText("We kennen niemand met precies deze naam");
        var bas = person("Bas Leest");
        page.locator("#person").fill("Bas Leest");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg toe"))
                .click();
        assertThat(page.locator("[data-part=starters] li")).containsText("Bas Leest");
        at(page, "practice-case");
        var asBas = Caller.loggedIn(port, bas, context);
        assertThat(asBas.get("/nl/practice").body()).contains("Mijn geval").contains("jij mag het starten");
        assertThat(asBas.get(java.net.URI.create(page.url()).getPath()).statusCode())
                .isEqualTo(404);
    }

    private static void sit(Page page, String team, String role) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(team))
                .check();
        page.locator("input[name=role][value=" + role + "] + label").click();
        press(page, "Neem deze rol");
    }

    private static void choose(Page page, String start) {
        page.locator("[data-part=choose] label")
                .filter(new Locator.FilterOptions().setHasText(start))
                .click();
        press(page, "Leg de keuze vast");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void at(Page page, String name) {
        HtmlCheck.assertValid(valid(page.content()));
        isAccessible(page, name);
        Scheme.show(page, ColorScheme.DARK);
        isAccessible(page, name + " at night");
        Scheme.show(page, ColorScheme.LIGHT);
        Look.at(page, name);
    }

    /// Without what htmx reads and writes.
    private static String valid(String html) {
        return html.replaceAll(" hx-[a-z-]+=\"[^\"]*\"", "").replaceAll("(?s)<style[^>]*>.*?</style>", "");
    }

    private static void isAccessible(Page page, String where) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static String plain(String html) {
        return html.replaceAll("(value|nonce)=\"[^\"]*\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    private Actor person(String name) {
        var id = Identity.as(Actor.SYSTEM, () -> persons.add(name, "", "adviseur", Actor.SYSTEM));
        return new Actor(id, name, Actor.Kind.PERSON);
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
