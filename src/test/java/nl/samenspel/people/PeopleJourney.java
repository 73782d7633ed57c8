package nl.samenspel.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// An administrator and the people she adds, each in front of a browser.
@WithApplication
@TestPropertySource(properties = "samenspel.test.world=people-journey")
class PeopleJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Autowired
    Persons persons;

    @Autowired
    PeopleViews people;

    private Page anna;

    @BeforeEach
    void theAdministrator() {
        anna = visitors.arrive("http://127.0.0.1:" + port);
        logins.offerStartCode("BEGIN1234");
        anna.navigate("/nl/login");
        anna.locator("input[name=code]").fill("BEGIN1234");
        anna.locator("input[name=name]").fill("Anna Beheer");
        anna.locator("input[name=email]").fill("anna@voorbeeld.nl");
        anna.locator("[data-part=start-code] button").click();
        anna.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void somebodyIsAddedInvitedComesInAndLeavesAgain() throws Exception {
        anna.navigate("/nl/people/new");
        anna.getByLabel("Naam").fill("Bram Nieuw");
        anna.getByLabel("E-mailadres (werk)").fill("geen adres");
        anna.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(anna.locator("[data-part=errors]")).containsText("Dit is geen e-mailadres");
        assertThat(anna.locator("#name")).hasValue("Bram Nieuw");
        sound(anna, "people-refused");
        anna.locator("#email").fill("bram@voorbeeld.nl");
        anna.locator("#work").fill("adviseur");
        anna.keyboard().press("Enter");
        assertThat(anna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Bram Nieuw");
        assertThat(anna.getByText("Deze persoon heeft nu geen rechten.")).isVisible();
        var home = anna.url();

        anna.getByText("Maak de tekst").click();
        var text = anna.locator("[data-part=invitation]").inputValue();
        assertThat(text).contains("Dag Bram Nieuw", "http://127.0.0.1:" + port + "/nl/login");
        sound(anna, "people-invitation");
        anna.navigate(home);
        var file = anna.waitForDownload(
                () -> anna.getByText("Bewaar als tekstbestand").click());
        assertThat(file.suggestedFilename()).isEqualTo("uitnodiging-samenspel.txt");
        var code = Files.readString(file.path()).replaceFirst("(?s).*Vul in: (\\S+).*", "$1");

        var bram = visitors.arrive("http://127.0.0.1:" + port);
        bram.navigate("/nl/login");
        sound(bram, "people-login");
        comeInWith(bram, text.replaceFirst("(?s).*Vul in: (\\S+).*", "$1"));
        assertThat(bram.locator("[data-part=errors]")).containsText("Deze code klopt niet");
        comeInWith(bram, code.toLowerCase(java.util.Locale.ROOT));
        assertThat(bram.locator("[data-part=person]")).containsText("Bram Nieuw");
        bram.navigate("/nl/people");
        assertThat(bram.locator("[data-part=people]")).not().containsText("anna@voorbeeld.nl");
        assertThat(bram.navigate("/nl/people/new").status()).isEqualTo(404);

        anna.navigate(home);
        anna.getByLabel("Registerhouder", new Page.GetByLabelOptions().setExact(false))
                .check();
        anna.getByText("Bewaar de rollen").click();
        assertThat(anna.locator("[data-part=rights]")).containsText("gegeven door een beheerder");
        sound(anna, "people-person");
        anna.locator("form[action$='/departure'] button").click();
        anna.locator("#departure [data-confirms]").click();
        assertThat(anna.getByText("Inloggen kan niet meer")).isVisible();
        assertThat(anna.locator("[data-part=rights]")).hasCount(0);
        assertThat(anna.locator("[data-part=history]")).containsText("meldde deze persoon uit dienst");
        sound(anna, "people-left");
        bram.navigate("/nl/people");
        assertThat(bram.url()).contains("/nl/login");
    }

    @Test
    void aLongListIsSearchedAndPaged() {
        Identity.run(Actor.SYSTEM, () -> {
            for (int i = 0; i < 60; i++) {
                persons.add("Persoon " + (1000 + i), "persoon" + i + "@voorbeeld.nl", "medewerker", Actor.SYSTEM);
            }
        });
        anna.navigate("/nl/people?q=Persoon");
        assertThat(anna.locator("[data-part=people] tbody tr")).hasCount(50);
        anna.locator("[data-part=pages] a[rel=next]").click();
        assertThat(anna.locator("[data-part=people] tbody tr")).hasCount(10);
        anna.navigate("/nl/people?q=Persoon&page=99");
        assertThat(anna.locator("[data-part=people] tbody tr")).hasCount(10);
        anna.navigate("/nl/people");
        anna.locator("#q").fill("Persoon 1007");
        anna.keyboard().press("Enter");
        assertThat(anna.locator("[data-part=people] tbody tr")).hasCount(1);
        sound(anna, "people-list");
        anna.navigate("/nl/people?q=100%25");
        assertThat(anna.getByText("Niemand gevonden")).isVisible();
        sound(anna, "people-nobody");
        anna.navigate("/en/people?q=Persoon");
        HtmlCheck.assertValid(withoutHtmx(anna.content()));
    }

    @Test
    void theSecondOfTwoWhoChangeSomebodyIsWarned() {
        var id = add("Carla Dubbel");
        anna.navigate("/nl/people/" + id.value() + "/edit");
        var other = anna.context().newPage();
        other.navigate("/nl/people/" + id.value() + "/edit");
        other.locator("#work").fill("eerste");
        other.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        anna.locator("#work").fill("tweede");
        anna.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(anna.locator("[data-part=errors]")).containsText("Iemand anders veranderde deze gegevens");
        assertThat(anna.locator("#work")).hasValue("tweede");
        anna.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(anna.getByText("tweede")).isVisible();
    }

    @Test
    void nobodyEndsThemselvesOrTheOnlyAdministrator() {
        var self =
                as(() -> people.findByEmail("anna@voorbeeld.nl")).orElseThrow().id();
        anna.navigate("/nl/people/" + self.value());
        anna.locator("form[action$='/departure'] button").click();
        anna.locator("#departure [data-confirms]").click();
        assertThat(anna.locator("[data-part=errors]")).containsText("Jezelf uit dienst melden kan niet");
        anna.getByLabel("Beheerder", new Page.GetByLabelOptions().setExact(false))
                .uncheck();
        anna.getByText("Bewaar de rollen").click();
        assertThat(anna.locator("[data-part=errors]")).containsText("Dit is de enige beheerder");
    }

    @Test
    void aRegistrarChangesANameButNoAddress() {
        var id = add("Dirk Adres");
        var registrar = add("Rita Register");
        as(() -> {
            persons.appoint(registrar, Relation.REGISTRAR, Actor.SYSTEM);
            return true;
        });
        var rita = visitors.arrive("http://127.0.0.1:" + port);
        anna.navigate("/nl/people/" + registrar.value());
        anna.getByText("Maak de tekst").click();
        rita.navigate("/nl/login");
        comeInWith(
                rita, anna.locator("[data-part=invitation]").inputValue().replaceFirst("(?s).*Vul in: (\\S+).*", "$1"));
        assertThat(rita.locator("[data-part=person]")).containsText("Rita Register");
        rita.navigate("/nl/people/" + id.value() + "/edit");
        assertThat(rita.locator("#email")).hasCount(0);
        rita.locator("#name").fill("Dirk Anders");
        rita.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(rita.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Dirk Anders");
        assertThat(rita.locator("form[action$='/departure']")).hasCount(0);
    }

    private PersonId add(String name) {
        var email = name.replace(" ", ".").toLowerCase(java.util.Locale.ROOT) + "@voorbeeld.nl";
        return as(() -> persons.add(name, email, "", Actor.SYSTEM));
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, work::get);
    }

    private static void comeInWith(Page page, String code) {
        page.locator("[data-part=invitation]").evaluate("each => each.open = true");
        page.locator("#invitation").fill(code);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void sound(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        Visitors.portrait(page, name);
        HtmlCheck.assertValid(withoutHtmx(page.content()));
    }

    private static String withoutHtmx(String html) {
        return html.replaceAll(" hx-[a-z-]+=\"[^\"]*\"", "");
    }
}
