package nl.samenspel.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.samenspel.people.Logins;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Two editors renew a card: one writes, the other reads and publishes, everybody reads the outcome.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = "samenspel.test.world=guide-pages")
class GuideJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    Logins logins;

    @LocalServerPort
    int port;

    @Test
    void aCardIsRenewedByTwoPeople() {
        var noor = editor("Noor de Vries");
        noor.navigate("/nl/guide");
        assertThat(noor.locator("[data-part=cards] > li")).hasCount(7);
        noor.locator("[data-part=cards] a").nth(1).click();
        assertThat(noor.locator("h1")).hasText("Spelers");
        assertThat(noor.locator("[data-part=source]")).containsText("Eigen invulling");

        noor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Schrijf een nieuwe tekst"))
                .click();
        noor.locator("[id='nl.title']").fill("");
        noor.locator("[id='en.opening_question']").fill("Who plays along in our triangle?");
        noor.locator("form").getByText("Leg voor aan een tweede persoon").click();
        assertThat(noor.locator("[data-part=errors]")).containsText("Hier ontbreekt nog tekst.");
        assertThat(noor.locator("[id='en.opening_question']")).hasValue("Who plays along in our triangle?");

        noor.locator("[id='nl.title']").fill("Spelers en meekijkers");
        noor.getByText("Bekijk hoe het wordt").click();
        assertThat(noor.locator("[data-part=preview]")).containsText("Spelers en meekijkers");
        noor.locator("form").getByText("Leg voor aan een tweede persoon").click();
        assertThat(noor.locator("[data-part=versions]")).containsText("Wacht op een tweede persoon");

        var samir = editor("Samir Amrani");
        assertThat(samir.locator("[data-part=of-you]")).containsText("Spelers");
        samir.navigate("/nl/guide/cards/players/versions");
        samir.getByText("Nieuwe tekst").first().click();
        assertThat(samir.locator("[data-part=differences]")).containsText("en meekijkers");
        samir.locator("main")
                .getByRole(AriaRole.BUTTON)
                .getByText("Publiceer", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(samir.locator("[data-part=versions]")).containsText("Geldt nu");

        noor.navigate("/en/guide/cards/players");
        assertThat(noor.locator("[data-part=card]")).containsText("Who plays along in our triangle?");
    }

    @Test
    void everyPageIsValidAndOpenToEverybody() {
        var lotte = editor("Lotte Kuipers");
        for (var path : List.of(
                "/guide",
                "/guide/cards/coherence",
                "/guide/texts/invitation",
                "/guide/texts/advance-questions",
                "/guide/texts/preparation",
                "/guide/cards/coherence/edit",
                "/guide/cards/coherence/versions",
                "/guide/flags",
                "/guide/flags/changing-field",
                "/guide/flags/changing-field/edit",
                "/guide/thoughts",
                "/guide/thoughts/my-fault",
                "/guide/interventions?phase=HAND_BACK",
                "/guide/interventions/red-button",
                "/guide/words",
                "/guide/search?words=kikker",
                "/guide/terms")) {
            for (var language : List.of("/nl", "/en")) {
                lotte.navigate(language + path);
                HtmlCheck.assertValid(lotte.content().replaceAll("(?s)<style[^>]*>.*?</style>", ""));
                isAccessible(lotte, language + path);
            }
            Scheme.show(lotte, ColorScheme.DARK);
            isAccessible(lotte, path + " at night");
            Scheme.show(lotte, ColorScheme.LIGHT);
            Visitors.portrait(lotte, "guide" + path.replaceAll("[/?=]", "-"));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var lotte = editor("Lotte Kuipers");
        assertThat(lotte.navigate("/nl/guide/cards/nothing").status()).isEqualTo(404);
        assertThat(lotte.navigate("/nl/guide/texts/players").status()).isEqualTo(404);
        assertThat(lotte.navigate("/nl/guide/cards/players?version=99").status())
                .isEqualTo(404);
        assertThat(lotte.navigate("/nl/guide/cards/players/versions/x").status())
                .isEqualTo(404);
    }

    private static void isAccessible(Page page, String where) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /// Comes in with the code of the start of the server, which makes an editor among others.
    private Page editor(String name) {
        logins.offerStartCode("GUIDE123");
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.navigate("/nl/login");
        page.locator("#code").fill("GUIDE123");
        page.locator("#name").fill(name);
        page.locator("form[action$='/login/start'], form:has(#code)")
                .locator("button")
                .click();
        page.waitForURL("**/nl");
        return page;
    }
}
