package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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

/// Who leads and who is a guest, seen at the board: Ada led and handed over to Bas; Wout came with a code.
@WithApplication
class HostingJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Entrances entrances;

    private TableWorld world;
    private Page ada;
    private Page bas;
    private Person leading;
    private Person next;
    private SketchSession.Id session;

    @BeforeEach
    void twoWhoCanLead() {
        world = beans.createBean(TableWorld.class);
        ada = visitors.arrive("http://127.0.0.1:" + port);
        bas = visitors.arrive("http://127.0.0.1:" + port);
        leading = world.enter(ada, "Ada Kroon", "ada@leiding.test");
        next = world.enter(bas, "Bas Linde", "bas@leiding.test");
        var client = world.enter(visitors.arrive("http://127.0.0.1:" + port), "Cor Meer", "cor@leiding.test");
        session = world.session(world.triangle("Dienst Sluizen", client, client), leading, client);
    }

    @Test
    void leadingGoesThereAndBackAndAGuestIsLetGo() {
        sitDown(ada);
        TableWorld.as(leading.actor(), () -> {
            handOvers.handOver(session, next.id(), leading.actor());
            return session;
        });
        assertThat(ada.locator("[data-part=lead]")).isHidden();
        sitDown(bas);

        bas.locator("[data-part=people] summary").click();
        bas.locator("[data-part='host.handOver']").click();
        assertThat(bas.locator("dialog[open]")).containsText("Ada Kroon de leiding geven?");
        bas.locator("[data-part='host.yes']").click();

        assertThat(ada.locator("[data-part=lead]")).isVisible();
        assertThat(bas.locator("[data-part=lead]")).isHidden();
        assertThat(bas.locator("[data-part='host.handOver']")).hasCount(0);
        looksAlongAndAround();
        parks();
        letGoOfAGuest();
        triesOut();
    }

    private void triesOut() {
        ada.navigate("/nl/sessions/" + session.value());
        Look.at(ada, "h04-preparation");
        ada.locator("[data-part=rehearse]").click();
        assertThat(ada.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        assertThat(ada.locator("[data-part=rehearsal]")).containsText("Niets hiervan komt in een register.");
        assertThat(ada.locator("h1")).hasText("Proef met een voorbeeld");
        ada.locator("[data-part='lead.next']").click();
        ada.locator("[data-part=view-drawing]").click();
        assertThat(ada.locator("[data-part=card] h2")).hasText("Start");
        Look.at(ada, "h05-rehearsal");
        assertThat(new AxeBuilder(ada).analyze().getViolations()).isEmpty();
        ada.locator("[data-part=rehearsal] form button").click();
        ada.locator("dialog[open] [data-confirms]").click();
        ada.waitForURL("**/sessions/" + session.value());
        assertThat(new AxeBuilder(ada).analyze().getViolations()).isEmpty();
    }

    private void looksAlongAndAround() {
        ada.locator("[data-part='lead.follow']").click();
        ada.locator("[data-part=to-parking]").click();
        var along = bas.locator("[data-part=following]");
        assertThat(along).containsText("Je kijkt mee met Ada Kroon. In beeld: Parkeerplaats.");
        Look.at(bas, "h02-along");
        assertThat(new AxeBuilder(bas).analyze().getViolations()).isEmpty();
        bas.keyboard().press("F2");
        assertThat(along).containsText("Ada Kroon laat iets zien.");
        bas.locator("[data-part=follow-toggle]").click();
        assertThat(along).containsText("Je kijkt mee met Ada Kroon.");
        bas.locator("[data-part=view-list]").click();
        ada.locator("[data-part=view-list]").click();
        ada.locator("[data-part=list-assignment] [data-part=row-edit]").first().focus();
        assertThat(along).containsText("In beeld: Opdrachten.");
        ada.locator("[data-part='lead.follow']").click();
        assertThat(along).isHidden();
    }

    private void parks() {
        var magnet = bas.locator("[data-part=row]", new Page.LocatorOptions().setHasText("Regeling dakgoten"));
        magnet.locator("[data-part=row-park]").click();
        assertThat(bas.locator("[data-part=list-parked] [data-part=row]")).hasCount(1);
        assertThat(ada.locator("[data-part=to-parking]")).hasText("Parkeerplaats: 1 ding");
        ada.locator("[data-part=to-parking]").click();
        assertThat(ada.locator("#board-list-parked")).isFocused();
        Look.at(ada, "h03-parked");
        magnet.locator("[data-part=row-park]").click();
        assertThat(ada.locator("[data-part=to-parking]")).hasText("Parkeerplaats: leeg");
    }

    private void letGoOfAGuest() {
        var wout = visitors.arrive("http://127.0.0.1:" + port);
        var opening = TableWorld.as(leading.actor(), () -> entrances.open(session, leading.actor()));
        wout.navigate("/nl/join");
        wout.getByLabel("Code").fill(opening.code());
        wout.getByLabel("Je naam").fill("Wout Wilg");
        wout.getByLabel("Eigenaar").check();
        wout.locator("main form button").click();
        assertThat(wout.locator("[data-part=standing]")).hasText("Alles is bewaard.");

        ada.locator("[data-part=people] summary").click();
        ada.locator("[data-part='host.remove']").click();
        Look.at(ada, "h01-remove");
        assertThat(new AxeBuilder(ada).analyze().getViolations()).isEmpty();
        ada.locator("[data-part='host.yes']").click();

        assertThat(wout.locator("[data-part=standing]")).containsText("geen toegang meer");
        assertThat(ada.locator("[data-part=people]")).not().containsText("Wout Wilg");
    }

    private void sitDown(Page page) {
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }
}
