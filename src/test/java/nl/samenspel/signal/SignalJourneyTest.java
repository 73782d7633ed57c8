package nl.samenspel.signal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
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

/// Hanneke notices that her client has no time, shares it with Wouter, takes it back while he
/// reads, chooses an
/// intervention, and presses the red button; Wouter answers.
@Tag("deep")
@WithApplication
class SignalJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void aFlagIsNoticedSharedTakenBackAndActedUpon() {
        var world = new DossierWorld(context).opened();
        var hanneke = arrive(world.hanneke);
        var wouter = arrive(world.wouter);

        hanneke.navigate("/nl/dossiers/" + world.id.value());
        hanneke.locator("[data-part=signals]").getByText("Iets opmerken").click();
        hanneke.locator("label").getByText("Geen tijd van de opdrachtgever").click();
        hanneke.locator("#note").fill("Alleen voor mij");
        looksRight(hanneke, "signal-new");
        hanneke.getByText("Bewaar voor mezelf").click();
        assertThat(hanneke.locator("h1")).hasText("Geen tijd van de opdrachtgever");
        assertThat(hanneke.locator("[data-part=state]")).containsText("Opgemerkt");
        hanneke.getByText("Ik heb het besproken").click();
        assertThat(hanneke.locator("[data-part=state]")).containsText("Besproken");

        hanneke.getByText("Deel met iemand").click();
        hanneke.getByLabel("De businessmanager").check();
        choose(hanneke, "reader", world.wouter.name());
        hanneke.locator("#passage").fill("Marian is er bijna nooit. Denk je mee?");
        hanneke.getByText("Bekijk eerst wat er gelezen wordt").click();
        assertThat(hanneke.locator("[data-part=preview]")).containsText("Marian is er bijna nooit");
        looksRight(hanneke, "signal-preview");
        hanneke.locator("[data-part=preview] button").click();
        assertThat(hanneke.locator("[data-part=shares]")).containsText(world.wouter.name());
        looksRight(hanneke, "signal-flag");

        wouter.navigate("/nl/signals");
        wouter.locator("[data-part=received] a").click();
        assertThat(wouter.locator("[data-part=passage]")).containsText("Denk je mee?");
        looksRight(wouter, "signal-shared");
        takeBack(world);
        assertThat(wouter.locator("main"))
                .not()
                .containsText("Denk je mee?", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        assertThat(wouter.locator("main")).containsText("Dit is teruggenomen");

        hanneke.navigate("/nl/signals/assignments/" + world.id.value());
        hanneke.locator("[data-part=suggestions] button").first().click();
        hanneke.locator("[data-part=interventions] h3 a").first().click();
        looksRight(hanneke, "signal-intervention");
        hanneke.getByText("Ik heb het gedaan").click();
        hanneke.getByLabel("Het hielp een beetje").check();
        hanneke.locator("main")
                .getByText("Bewaar", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(hanneke.locator("[data-part=state]")).containsText("Gedaan en bekeken");
        hanneke.navigate("/nl/signals/assignments/" + world.id.value());
        looksRight(hanneke, "signal-assignment");
        hanneke.navigate("/nl/signals/assignments/" + world.id.value() + "/preparation");
        looksRight(hanneke, "signal-preparation");

        var button = hanneke.locator(
                "[data-part=menu] a[accesskey=r]"); // Alt and R: a headless browser hears no access keys
        assertThat(button).hasText("Rode knop");
        button.click();
        looksRight(hanneke, "signal-press");
        assertThat(hanneke.locator("[name=MANAGER]"))
                .hasValue(world.wouter.person().value().toString());
        hanneke.locator("#question").fill("Mag ik je even spreken?");
        hanneke.locator("form button").getByText("Druk op de rode knop").click();
        assertThat(hanneke.locator("h1")).hasText("Je vraag is verstuurd");
        assertThat(hanneke.locator("[data-part=waiting-for]")).containsText(world.wouter.name());

        wouter.navigate("/nl");
        assertThat(wouter.locator("[data-part=of-you]").first()).containsText(world.hanneke.name());
        wouter.navigate("/nl/signals");
        wouter.locator("[data-part=help] a").click();
        wouter.locator("#answer").fill("Ja, om twee uur");
        looksRight(wouter, "signal-help");
        wouter.locator("form button").getByText("Antwoord").click();
        hanneke.reload();
        assertThat(hanneke.locator("[data-part=answers]")).containsText("Ja, om twee uur");
        hanneke.navigate("/en/signals");
        looksRight(hanneke, "signal-signals");
    }

    private void takeBack(DossierWorld world) {
        var views = context.getBean(FlagViews.class);
        var own = as(world.hanneke, () -> views.listOwn(Language.NL, world.hanneke))
                .getFirst();
        var share = as(world.hanneke, () -> views.readers(own.flag().id()))
                .getFirst()
                .share();
        run(world.hanneke, () -> context.getBean(Sharing.class).takeBack(share.id(), world.hanneke));
    }

    /// A select that became a field with a list is chosen through its own value.
    private static void choose(Page page, String name, String label) {
        page.locator("[role=combobox]").first().fill(label);
        page.locator("[role=option]").first().click();
    }

    private static void looksRight(Page page, String name) {
        isAccessible(page, name);
        Scheme.show(page, ColorScheme.DARK);
        isAccessible(page, name + " at night");
        Scheme.show(page, ColorScheme.LIGHT);
        page.setViewportSize(320, 900);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at 320 pixels")
                .isLessThanOrEqualTo(320);
        page.setViewportSize(1280, 900);
        Visitors.portrait(page, name);
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
        page.context()
                .addCookies(Caller.loggedIn(port, actor, context).cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl(address))
                        .toList());
        return page;
    }
}
