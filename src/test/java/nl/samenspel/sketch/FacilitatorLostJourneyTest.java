package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import nl.samenspel.people.Person;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Ada's laptop dies in the middle of a card; Bas, who leads along, takes over, and the session stops for today.
@WithApplication
class FacilitatorLostJourneyTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CoFacilitators coFacilitators;

    private Page ada;
    private Page bas;
    private Page cor;
    private Person leading;
    private SketchSession.Id session;

    @BeforeEach
    void basLeadsAlong() {
        var world = beans.createBean(TableWorld.class);
        ada = visitors.arrive("http://127.0.0.1:" + port);
        bas = visitors.arrive("http://127.0.0.1:" + port);
        cor = visitors.arrive("http://127.0.0.1:" + port);
        leading = world.enter(ada, "Ada Kroon", "ada@kwijt.test");
        var along = world.enter(bas, "Bas Linde", "bas@kwijt.test");
        var client = world.enter(cor, "Cor Meer", "cor@kwijt.test");
        session = world.session(world.triangle("Dienst Dijken", client, client), leading, client);
        TableWorld.as(leading.actor(), () -> {
            coFacilitators.name(session, along.id(), leading.actor());
            return session;
        });
    }

    @Test
    void whoLeadsIsLostAndReplaced() {
        for (var page : java.util.List.of(ada, bas, cor)) {
            sitDown(page);
        }
        ada.locator("[data-part='lead.next']").click();
        bas.locator("[data-part='lead.next']").click(); // who leads along turns the cards too
        assertThat(cor.locator("[data-part=card] h2")).hasText("Spelers");
        assertThat(bas.locator("[data-part=taking-over]")).isHidden();

        ada.navigate("about:blank");

        assertThat(bas.locator("[data-part=take-over]")).isVisible(PATIENTLY);
        assertThat(cor.locator("[data-part=taking-over]")).isHidden();
        bas.locator("[data-part=take-over]").click();
        assertThat(cor.locator("[data-part=taking-over]"))
                .containsText("Bas Linde neemt over tien tellen de leiding over");
        Look.at(cor, "f01-announced");
        cor.locator("[data-part=people] summary").click();
        bas.locator("[data-part=people] summary").click();
        assertThat(cor.locator(".session-people__person .corner--facilitator"))
                .containsText("Bas Linde", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(new AxeBuilder(bas).analyze().getViolations()).isEmpty();

        sitDown(ada);
        assertThat(ada.locator("[data-part=lead]")).isHidden();
        assertThat(bas.locator("[data-part='host.handOver']")).isVisible();
        stopForToday();
    }

    private void stopForToday() {
        bas.locator("[data-part='lead.pauseSession']").click();
        Look.at(bas, "f02-pause");
        bas.locator("[data-part='pause-yes']").click();
        assertThat(cor.locator("[data-part=now]")).containsText("De sessie is onderbroken. Jullie gaan verder op");
        assertThat(cor.locator("[data-part=standing]")).hasText("De sessie is onderbroken. Je kunt kijken.");
        Look.at(cor, "f03-paused");
        bas.locator("[data-part='lead.pauseSession']").click();
        assertThat(cor.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        assertThat(cor.locator("[data-part=clock]")).containsText("5 minuten voor");
    }

    private void sitDown(Page page) {
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }
}
