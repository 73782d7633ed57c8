package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Logins;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two people at one board, each with a browser: Joris leads, Noor comes for the clients.
@WithApplication
class LiveBoardJourneyTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Autowired
    PeopleViews people;

    @Autowired
    Organisations organisations;

    @Autowired
    Triangles triangles;

    @Autowired
    Sessions sessions;

    @Autowired
    Invitations invitations;

    private Page joris;
    private Page noor;

    @BeforeEach
    void bothAtTheBoard() {
        var world = COUNT.incrementAndGet();
        joris = visitors.arrive("http://127.0.0.1:" + port);
        noor = visitors.arrive("http://127.0.0.1:" + port);
        var leading = enter(joris, "Joris Bakker", "joris" + world + "@voorbeeld.nl");
        var client = enter(noor, "Noor van Dam", "noor" + world + "@voorbeeld.nl");
        var session = session(leading, client, world);
        for (var page : new Page[] {joris, noor}) {
            page.navigate("/nl/sessions/" + session.value() + "/board");
            assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        }
        joris.locator("[data-part=view-drawing]").click();
        noor.locator("[data-part=view-list]").click();
    }

    @Test
    void whatOneDragsTheOtherSees() {
        addByList(noor, "assignment", "Subsidies voor sportclubs");
        noor.locator("[data-part=view-drawing]").click();
        var magnet = magnet(joris, "Subsidies voor sportclubs");
        var before = magnet(noor, "Subsidies voor sportclubs").getAttribute("data-at");

        drag(joris, magnet, 120, 60);

        assertThat(magnet(noor, "Subsidies voor sportclubs")).not().hasAttribute("data-at", before);
        assertThat(magnet(noor, "Subsidies voor sportclubs")).hasAttribute("data-at", magnet.getAttribute("data-at"));
        joris.keyboard().press("Control+z");
        assertThat(magnet(noor, "Subsidies voor sportclubs")).hasAttribute("data-at", before);
    }

    @Test
    void theListAloneIsEnough() {
        addByList(noor, "assignment", "Zomerscholen");
        addByList(noor, "assignment", "Taal op de werkvloer");
        var row = noor.locator("[data-part=list-assignment] [data-part=row]")
                .filter(new Locator.FilterOptions().setHasText("Zomerscholen"));
        row.locator("[data-part=row-edit]").focus();
        noor.keyboard().press("Enter");
        noor.keyboard().type("Zomerscholen in de stad");
        noor.keyboard().press("Tab");
        noor.keyboard().press("Escape");

        assertThat(magnet(joris, "Zomerscholen in de stad")).isVisible();
        var connect = noor.locator("[data-part=add-line]");
        connect.locator("select")
                .nth(0)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Zomerscholen in de stad"));
        connect.locator("select")
                .nth(2)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Taal op de werkvloer"));
        connect.locator("button").focus();
        noor.keyboard().press("Enter");
        assertThat(noor.locator("[data-part=list-line] [data-part=row]")).hasCount(1);
        noor.keyboard().type("Zelfde lokalen in juli");
        noor.keyboard().press("Escape");

        assertThat(joris.locator("[data-part=line]")).hasCount(1);
        assertThat(joris.locator("[data-part=line-label]"))
                .hasAttribute("aria-label", Pattern.compile(".*Zelfde lokalen in juli.*"));
        assertThat(joris.locator("[data-part=news]")).containsText("Noor van Dam");
    }

    @Test
    void whatWasDoneWhileTheLineWasCutArrivesAfterwards() {
        addByList(noor, "idea", "Eén loket");
        assertThat(magnet(joris, "Eén loket")).hasCount(1);
        noor.context().setOffline(true);
        addByList(noor, "idea", "Eén jaarkalender");
        assertThat(noor.locator("[data-part=standing]")).containsText("wacht");
        assertThat(magnet(joris, "Eén jaarkalender")).hasCount(0);

        noor.context().setOffline(false);

        assertThat(magnet(joris, "Eén jaarkalender")).hasCount(1);
        assertThat(noor.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }

    @Test
    void whatWaitsSurvivesAReloadAndArrivesOnce() {
        var isCut = new AtomicBoolean(true);
        noor.routeWebSocket(Pattern.compile(".*/board/.*"), socket -> {
            if (isCut.get()) {
                socket.close();
            } else {
                socket.connectToServer();
            }
        });
        noor.reload();
        assertThat(noor.locator("[data-part=standing]")).hasAttribute("data-standing", "away");
        addByList(noor, "idea", "Eén loket na herladen");
        addByList(noor, "idea", "En één kalender");

        noor.reload();

        assertThat(noor.locator("[data-part=standing]")).containsText("2 wijzigingen wachten");
        assertThat(noor.locator("[data-part=list-idea]")).containsText("Eén loket na herladen");
        assertThat(magnet(joris, "Eén loket na herladen")).hasCount(0);
        isCut.set(false);
        noor.evaluate("() => window.dispatchEvent(new Event('online'))");
        assertThat(noor.locator("[data-part=standing]")).hasText("Alles is bewaard.");
        assertThat(magnet(joris, "Eén loket na herladen")).hasCount(1);
        assertThat(magnet(joris, "En één kalender")).hasCount(1);
        noor.reload();
        assertThat(noor.locator("[data-part=list-idea] [data-part=row]")).hasCount(2);
        assertThat(noor.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }

    @Test
    void whoLogsOutLeavesNothingBehindInTheTab() {
        noor.routeWebSocket(Pattern.compile(".*/board/.*"), socket -> socket.close());
        noor.reload();
        addByList(noor, "idea", "Dit gaat niemand iets aan");
        noor.navigate("/nl");
        assertThat(waitsInTab(noor)).isNotEqualTo(0);
        noor.locator("form[action='/logout'] button").click();
        assertThat(noor.locator("form[action='/logout']")).hasCount(0);
        assertThat(waitsInTab(noor)).isEqualTo(0);
    }

    private static Object waitsInTab(Page page) {
        return page.evaluate(
                "() => Object.keys(sessionStorage).filter((key) => key.startsWith('board-waiting')).length");
    }

    @Test
    void theFacilitatorTurnsTheCardForAll() {
        joris.locator("[data-part='lead.next']").click();
        joris.locator("[data-part='lead.next']").click();

        assertThat(noor.locator("[data-part=card] h2")).hasText("Spelers");
        assertThat(noor.locator("[data-part=lead]")).isHidden();
        assertThat(noor.locator("[data-part=people] .corner--client")).containsText("Noor van Dam");
        assertThat(noor.locator("[data-part=clock]")).containsText(":");
    }

    @Test
    void severalAreChosenAndLinedUpByKeysAndGoBackWithOneUndo() {
        for (var text : List.of("Eerste idee", "Tweede idee", "Derde idee")) {
            addByList(noor, "idea", text);
        }
        assertThat(magnet(joris, "Derde idee")).isVisible();
        magnet(joris, "Eerste idee").focus();
        joris.keyboard().press("Control+a");
        assertThat(joris.locator("[data-part=said]")).hasText("3 gekozen.");
        assertThat(magnet(joris, "Tweede idee")).hasAttribute("aria-label", Pattern.compile(".*Gekozen"));
        var before = magnet(noor, "Derde idee").getAttribute("data-at");
        var first = magnet(noor, "Eerste idee").getAttribute("data-at");

        joris.locator("[data-part='align.left']").focus();
        joris.keyboard().press("Enter");

        assertThat(magnet(noor, "Derde idee")).not().hasAttribute("data-at", before);
        assertThat(magnet(noor, "Eerste idee")).hasAttribute("data-at", first);
        joris.keyboard().press("Control+z");
        assertThat(magnet(noor, "Derde idee")).hasAttribute("data-at", before);
        magnet(joris, "Eerste idee").focus();
        joris.keyboard().press("Enter");
        joris.keyboard().press("ArrowDown");
        joris.keyboard().press("Enter");
        assertThat(magnet(noor, "Derde idee")).not().hasAttribute("data-at", before);
        joris.keyboard().press("Delete");
        assertThat(noor.locator("[data-part=list-idea] [data-part=row]")).hasCount(0);
        joris.keyboard().press("Control+z");
        assertThat(noor.locator("[data-part=list-idea] [data-part=row]")).hasCount(3);
    }

    @Test
    void arrangingFromTheListIsOneChangeThatGoesBackAsOne() {
        addByList(noor, "idea", "Ligt verkeerd");
        noor.locator("[data-part=view-drawing]").click();
        drag(noor, magnet(noor, "Ligt verkeerd"), -220, -90);
        var before = magnet(noor, "Ligt verkeerd").getAttribute("data-at");
        assertThat(magnet(joris, "Ligt verkeerd")).hasAttribute("data-at", before);
        noor.locator("[data-part=view-list]").click();
        noor.locator(".live__list [data-part=arrange] button").click();
        assertThat(magnet(joris, "Ligt verkeerd")).not().hasAttribute("data-at", before);
        noor.keyboard().press("Control+z");
        assertThat(magnet(joris, "Ligt verkeerd")).hasAttribute("data-at", before);
        noor.locator(".live__list [data-part=arrange] select").selectOption("owner");
        noor.locator(".live__list [data-part=arrange] button").click();
        assertThat(noor.locator("[data-part=refused]")).containsText("Alles ligt al netjes.");
    }

    @Test
    void bothViewsAreWithoutKnownBarriers() {
        addByList(noor, "assignment", "Noodsteun theaters");
        noor.locator("[data-part=list-assignment] [data-part=row-edit]").first().click();
        joris.locator("[data-part=palette-bottleneck]").click();
        assertThat(joris.locator("[data-part=mode]")).containsText("klik op het bord");
        openAll(joris);
        axeFindsNothing(joris);
        axeFindsNothing(noor);

        joris.locator("[data-part=drawing]").click();
        joris.navigate(joris.url().replace("/nl/", "/en/"));
        assertThat(joris.locator("[data-part=standing]")).hasText("All is saved.");
        joris.locator("[data-part='lead.next']").click();
        joris.locator("[data-part='lead.votingOpen']").click();
        magnet(joris, "Noodsteun theaters").dblclick();
        assertThat(joris.locator(".board-panel")).isVisible();
        Look.at(joris, "e01-live");
        joris.locator("[data-part=view-list]").click();
        Look.at(joris, "e02-list");
        joris.locator("[data-part=view-drawing]").click();
        openAll(joris);
        axeFindsNothing(joris);
    }

    @Test
    void preparingIsWithoutKnownBarriersAlsoWithAQuestionOpen() {
        joris.navigate(joris.url().replace("/board", ""));
        joris.locator("[data-confirm] button").first().click();
        assertThat(joris.locator("dialog[open]")).isVisible();
        axeFindsNothing(joris);
    }

    private static void openAll(Page page) {
        page.evaluate("() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })");
    }

    private static void axeFindsNothing(Page page) {
        for (var scheme : ColorScheme.values()) {
            if (scheme != ColorScheme.NO_PREFERENCE) {
                Scheme.show(page, scheme);
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            }
        }
        Scheme.show(page, ColorScheme.LIGHT);
    }

    private Person enter(Page page, String name, String email) {
        logins.offerStartCode("BEGIN1234");
        page.navigate("/nl/login");
        page.locator("input[name=code]").fill("BEGIN1234");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=email]").fill(email);
        page.locator("[data-part=start-code] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return as(Actor.SYSTEM, () -> people.search(name, 50)).stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private SketchSession.Id session(Person leading, Person client, int world) throws RuntimeException {
        var by = leading.actor();
        return as(by, () -> {
            var provider = organisations.add(
                    Organisation.Draft.of("Dienst Voorbeeldregelingen " + world, Organisation.Kind.AGENCY), by);
            var triangle = triangles.make("Dienst Voorbeeldregelingen " + world, provider, null, by);
            var session = sessions.plan(
                    triangle, new Plan("Weten wat er op ons afkomt", Instant.now(), "", leading.id(), Language.NL), by);
            invitations.invite(session, client.id(), Corner.CLIENT, by);
            return session;
        });
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return Identity.as(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void addByList(Page page, String kind, String text) {
        var form = page.locator("[data-part=add-" + kind + "]");
        form.locator("input").fill(text);
        form.locator("input").press("Enter");
        assertThat(page.locator("[data-part=list-" + kind + "]")).containsText(text);
    }

    private static Locator magnet(Page page, String text) {
        return page.locator("[data-part=magnet][aria-label*='" + text + "']");
    }

    private static void drag(Page page, Locator magnet, double dx, double dy) {
        var box = magnet.boundingBox();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(x + dx * i / 10, y + dy * i / 10);
        }
        page.mouse().up();
    }
}
