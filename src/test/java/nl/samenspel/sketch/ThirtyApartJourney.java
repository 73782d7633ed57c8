package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspel.board.web.Browser;
import nl.samenspel.people.Person;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Thirty people, each at home: three in real browsers and twenty-seven guests over sockets of their own. Ideas stay
/// hidden
/// until the reveal; then everybody votes, and everybody counts the same.
@Tag("deep")
@WithApplication
class ThirtyApartJourney {
    private static final int GUESTS = 27;
    private static final String HIDDEN = "geheim van thuis ";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Entrances entrances;

    private final List<Browser> guests = new ArrayList<>();
    private final List<UUID> ideas = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    private Page ada;
    private Page bas;
    private Page cor;
    private Person leading;
    private SketchSession.Id session;

    @BeforeEach
    void thirtyAtOneBoard() {
        var world = beans.createBean(TableWorld.class);
        ada = visitors.arrive("http://127.0.0.1:" + port);
        bas = visitors.arrive("http://127.0.0.1:" + port);
        cor = visitors.arrive("http://127.0.0.1:" + port);
        leading = world.enter(ada, "Ada Kroon", "ada@ver.test");
        var provider = world.enter(bas, "Bas Linde", "bas@ver.test");
        var client = world.enter(cor, "Cor Meer", "cor@ver.test");
        session = world.session(world.triangle("Dienst Veren", client, provider), leading, provider);
        var code = TableWorld.as(leading.actor(), () -> entrances.open(session, leading.actor()))
                .code();
        for (int i = 0; i < GUESTS; i++) {
            var caller = new Caller(port);
            caller.post("/nl/join", "code", code, "name", "Gast " + i, "corner", i % 2 == 0 ? "CLIENT" : "OWNER");
            var guest = Browser.open(port, session.value(), caller.cookie()).hello(0);
            persons.add(UUID.fromString(
                    guest.await("welcome").path("you").path("person").asString()));
            guests.add(guest);
        }
        for (var page : List.of(ada, bas, cor)) {
            page.navigate("/nl/sessions/" + session.value() + "/board");
            assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
            page.locator("[data-part=view-list]").click();
        }
    }

    @Test
    void revealAndVotes() {
        assertThat(ada.locator("[data-part=people] summary")).containsText("30 mensen aan het bord", PATIENTLY);
        ada.locator("[data-part='lead.next']").click();
        for (int card = 0; card < 5; card++) {
            ada.locator("[data-part='lead.next']").click();
        }
        assertThat(ada.locator("[data-part=card] h2")).hasText("Verbeteren");
        guests.forEach(this::writes);
        assertThat(cor.locator("[data-part=hidden]")).containsText("27 dingen van 27 mensen", PATIENTLY);
        assertThat(cor.locator("[data-part=list-idea] [data-part=row]")).hasCount(0);
        for (int i = 0; i < GUESTS; i++) {
            var own = HIDDEN + i + ".";
            assertThat(guests.get(i).heard.toString().replace(own, "")).doesNotContain(HIDDEN);
        }

        ada.locator("[data-part='lead.reveal']").click();

        for (var page : List.of(ada, bas, cor)) {
            assertThat(page.locator("[data-part=list-idea] h3")).containsText("(27)", PATIENTLY);
        }
        vote();
    }

    private void writes(Browser guest) {
        var idea = UUID.randomUUID();
        guest.does("{\"type\":\"place\",\"element\":{\"id\":\"" + idea
                + "\",\"kind\":\"idea\",\"x\":100,\"y\":600,\"text\":\"" + HIDDEN + ideas.size()
                + ".\",\"fields\":{}}}");
        ideas.add(idea);
    }

    /// Everybody gives two to the first idea; a third guest's four are too many.
    private void vote() {
        ada.locator("[data-part='lead.votingOpen']").click();
        assertThat(cor.locator("[data-part=now]")).containsText("Er wordt gestemd");
        for (int i = 0; i < GUESTS; i++) {
            guests.get(i)
                    .does("{\"type\":\"set-state\",\"key\":\"vote." + persons.get(i) + "." + ideas.getFirst()
                            + "\",\"value\":\"2 " + (i % 2 == 0 ? "client" : "owner") + "\"}");
        }
        guests.getFirst()
                .does("{\"type\":\"set-state\",\"key\":\"vote." + persons.getFirst() + "." + ideas.get(1)
                        + "\",\"value\":\"2 client\"}");
        assertThat(guests.getFirst().await("refused").path("reason").asString()).isEqualTo("VOTES_SPENT");
        for (var page : List.of(ada, bas, cor)) {
            var first = page.locator(
                    "[data-part=list-idea] [data-part=row]", new Page.LocatorOptions().setHasText(HIDDEN + "0."));
            assertThat(first).containsText("54 stemmen: eigenaar 26, opdrachtgever 28", PATIENTLY);
        }
        Look.at(cor, "t01-thirty");
        TableWorld.isTheSame(ada, bas, cor);
    }
}
