package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspel.sketch.TableWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.samenspel.people.Person;
import nl.samenspel.support.Keyboard;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nine seats round one screen: Ada leads, Bas types for the room, and three people bring their telephone.
@WithApplication
class RoomModeJourneyTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Invitations invitations;

    @Autowired
    CoFacilitators coFacilitators;

    private Page ada;
    private Page bas;
    private String code = "";
    private SketchSession.Id session;

    @BeforeEach
    void eightAreExpectedAndBasLeadsAlong() {
        var world = beans.createBean(TableWorld.class);
        ada = visitors.arrive("http://127.0.0.1:" + port);
        bas = visitors.arrive("http://127.0.0.1:" + port);
        var leading = world.enter(ada, "Ada Kroon", "ada@zaal.test");
        var typing = world.enter(bas, "Bas Linde", "bas@zaal.test");
        var client = world.enter(visitors.arrive("http://127.0.0.1:" + port), "Cor Meer", "cor@zaal.test");
        session = world.session(world.triangle("Dienst Bruggen", client, client), leading, client);
        as(leading.actor(), () -> {
            world.lobby.letInAtOnce(session, false, leading.actor());
            coFacilitators.name(session, typing.id(), leading.actor());
            return expect(leading);
        });
    }

    private int expect(Person by) {
        for (var name : List.of("Dina", "Evert", "Fenna")) {
            invitations.inviteByName(session, name + " Eik", "", Corner.OWNER, by.actor());
            invitations.inviteByName(session, name + " Beuk", "", Corner.CLIENT, by.actor());
        }
        for (var name : List.of("Guus", "Hanna")) {
            invitations.inviteByName(session, name + " Linde", "", Corner.PROVIDER, by.actor());
        }
        return 8;
    }

    @Test
    void nineSeatsAScribeAndThreePhones() {
        turnOnTheRoom();
        typeForTheSeats();
        var phones = List.of(
                join("Dina Beuk", "Opdrachtgevers", "Dina Beuk"),
                join("Evert Beuk", "Opdrachtgevers", "Evert Beuk"),
                join("Guus Linde", "Opdrachtnemer", "Guus Linde"));
        vote(phones);
    }

    private void turnOnTheRoom() {
        sitDown(ada);
        sitDown(bas);
        ada.locator("[data-part='lead.next']").click();
        ada.locator("[data-part='lead.room']").click();
        assertThat(seats(ada)).hasCount(9); // eight seats, and nobody in particular
        ada.locator("[data-part=people] summary").click();
        ada.locator("[data-part='host.scribe']").click();
        ada.locator("[data-part='host.yes']").click();
        assertThat(bas.locator(".live--room")).isVisible();
        ada.locator("[data-part=people] summary").click();
        ada.locator(".live-seats__more summary").click();
        ada.getByLabel("Wie zit er nog meer?").fill("Ilse Linde");
        ada.getByLabel("Voor welke hoek?").selectOption("provider");
        ada.locator("[data-part=add-seat] button").click();
        assertThat(seats(bas)).hasCount(10);
        assertThat(bas.locator("[data-part=seats]")).containsText("Ilse Linde");
    }

    private void typeForTheSeats() {
        bas.locator("[data-part=view-list]").click();
        bas.keyboard().press("F4");
        bas.keyboard().press("F4");
        assertThat(bas.locator("[data-part=seat][aria-pressed=true]")).containsText("Evert Eik");
        new Keyboard(bas).tab("Nieuw knelpunt").type("Te weinig mensen").press("Enter");
        var row = bas.locator("[data-part=list-bottleneck] [data-part=row]");
        assertThat(row).containsText("namens Evert Eik");
        assertThat(ada.locator("[data-part=list-bottleneck] [data-part=row]")).containsText("namens Evert Eik");
        Look.at(bas, "r01-room");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(bas, scheme);
            assertThat(new AxeBuilder(bas).analyze().getViolations()).isEmpty();
        }
        Scheme.show(bas, ColorScheme.LIGHT);
    }

    /// By the code on the screen, let in by who leads, and then to a seat.
    private Page join(String name, String corner, String seat) {
        if (code.isEmpty()) {
            ada.locator("[data-part=door]").click();
            code = ada.locator("[data-part=join-code]").textContent();
            Look.at(ada, "r02-door");
            assertThat(new AxeBuilder(ada).analyze().getViolations()).isEmpty();
            ada.locator("[data-part=door-sheet] [data-closes]").click();
        }
        var phone = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("nl-NL")
                .setHasTouch(true)
                .setViewportSize(390, 780));
        phone.navigate("/nl/join");
        phone.getByLabel("Code").fill(code);
        phone.getByLabel("Je naam").fill(name);
        phone.getByLabel(corner).check();
        phone.locator("main form button").click();
        ada.locator("[data-part='lobby.admission']").click();
        phone.waitForURL("**/board");
        assertThat(phone.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        phone.getByLabel("Waar zit je?").selectOption(seat);
        phone.locator("[data-part=sit]").click();
        assertThat(phone.locator("[data-part=seats]")).containsText("Je zit op de stoel van " + seat);
        return phone;
    }

    private void vote(List<Page> phones) {
        ada.locator("[data-part='lead.votingOpen']").click();
        for (var phone : phones) {
            var row = phone.locator("[data-part=list-bottleneck] [data-part=row]");
            row.locator("[data-part=vote]").click();
            assertThat(row.locator("[data-part=vote]")).hasText("Stem (nog 2)");
        }
        Look.at(phones.getFirst(), "r03-phone");
        assertThat(new AxeBuilder(phones.getFirst()).analyze().getViolations()).isEmpty();
        var row = bas.locator("[data-part=list-bottleneck] [data-part=row]");
        choose("Dina Beuk");
        row.locator("[data-part=vote]").click();
        assertThat(seat("Dina Beuk")).containsText("nog 1 stem");
        choose("Fenna Eik");
        for (int left = 2; left >= 0; left--) {
            row.locator("[data-part=vote]").click();
            assertThat(row.locator("[data-part=vote]")).hasText("Stem (nog " + left + ")");
        }
        assertThat(row.locator("[data-part=vote]")).hasAttribute("aria-disabled", "true");
        row.locator("[data-part=vote-back]").click();
        for (var page : List.of(ada, bas, phones.getFirst())) {
            assertThat(page.locator("[data-part=list-bottleneck] [data-part=row]"))
                    .containsText("6 stemmen: eigenaar 2, opdrachtgever 3, opdrachtnemer 1");
        }
        Look.at(bas, "r04-votes");
    }

    private void choose(String name) {
        seat(name).click();
        assertThat(seat(name)).hasAttribute("aria-pressed", "true");
    }

    private Locator seat(String name) {
        return bas.locator("[data-part=seat]", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator seats(Page page) {
        return page.locator("[data-part=seats] [data-part=seat]");
    }

    private void sitDown(Page page) {
        page.navigate("/nl/sessions/" + session.value() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }
}
