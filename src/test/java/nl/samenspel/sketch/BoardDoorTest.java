package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.board.web.Browser;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever logs out, leaves or loses a right is out of the live board at once: real logins, real sockets.
@WithApplication
class BoardDoorTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /// Well within the second and a bit after which rights would be asked again anyway, on most runs.
    private static final Duration AT_ONCE = Duration.ofMillis(1_000);

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    Departures departures;

    @Autowired
    nl.samenspel.people.Invitations logins;

    @Autowired
    Organisations organisations;

    @Autowired
    Triangles triangles;

    @Autowired
    Sessions sessions;

    @Autowired
    Invitations invitations;

    @Autowired
    Relations relations;

    @Autowired
    TransactionTemplate transactions;

    private final int world = COUNT.incrementAndGet();
    private PersonId noor = new PersonId(new java.util.UUID(0, 2));
    private SketchSession.Id session = new SketchSession.Id(new java.util.UUID(0, 2));

    @BeforeEach
    void aSessionWithNoorInIt() {
        var leading = add("Joris Deur " + world);
        noor = add("Noor Deur " + world).person();
        session = as(leading, () -> {
            var provider = organisations.add(
                    Organisation.Draft.of("Dienst Deuren " + world, Organisation.Kind.AGENCY), leading);
            var triangle = triangles.make("Dienst Deuren " + world, provider, null, leading);
            var planned = sessions.plan(
                    triangle, new Plan("Weten wie er is", Instant.now(), "", leading.person(), Language.NL), leading);
            invitations.invite(planned, noor, Corner.CLIENT, leading);
            return planned;
        });
    }

    @Test
    @DisplayName(
            "B11 logging out in one tab closes the board in another tab of the same browser, and in no other browser")
    void loggingOutClosesTheBoard() throws Exception {
        var here = login();
        var elsewhere = login();
        var tab = board(here);
        var other = board(elsewhere);
        logOut(here);
        assertClosedAtOnce(tab);
        Thread.sleep(1_500); // longer than it takes to ask again
        assertThat(other.closed).isNotDone();
    }

    @Test
    @DisplayName("B11 logging in as somebody else in the same browser closes the board of the first")
    void becomingSomebodyElseClosesTheBoard() throws Exception {
        var here = login();
        var tab = board(here);
        var other = add("Iemand Anders " + world).person();
        enter(here, other);
        assertClosedAtOnce(tab);
    }

    @Test
    @DisplayName("B11 whoever leaves is out of the board and logged out")
    void leavingClosesTheBoard() throws Exception {
        var here = login();
        var tab = board(here);
        as(Actor.SYSTEM, () -> {
            departures.leave(noor, Actor.SYSTEM);
            return true;
        });
        assertClosedAtOnce(tab);
        assertThat(get(here, "/nl").headers().firstValue("Location").orElse("")).contains("/nl/login");
    }

    @Test
    @DisplayName("B11 losing the place in a session closes its board, and the login stays")
    void losingARightClosesTheBoard() throws Exception {
        var here = login();
        var tab = board(here);
        as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    relations.take(noor, Relation.PARTICIPANT, Resource.SESSION, session.value());
                    return true;
                }));
        assertClosedAtOnce(tab);
        assertThat(get(here, "/nl").statusCode()).isEqualTo(200);
    }

    private static void assertClosedAtOnce(Browser tab) {
        var since = System.nanoTime();
        assertThat(tab.awaitClosed()).isEqualTo("1008 NO_RIGHT");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(AT_ONCE);
    }

    private HttpClient login() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        enter(browser, noor);
        return browser;
    }

    private void enter(HttpClient browser, PersonId who) throws Exception {
        var code = as(Actor.SYSTEM, () -> logins.invite(who, Actor.SYSTEM)).code();
        var answer =
                post(browser, "/nl/login/invitation", get(browser, "/nl/login").body(), "invitation=" + code);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private void logOut(HttpClient browser) throws Exception {
        post(browser, "/logout", get(browser, "/nl").body(), "language=nl");
    }

    private Browser board(HttpClient browser) {
        var cookie = ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(each -> each.getName().equals("SESSION"))
                        .findFirst()
                        .orElseThrow();
        var tab = Browser.open(port, session.value(), cookie.getName() + "=" + cookie.getValue())
                .hello(0);
        tab.await("welcome");
        return tab;
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String path, String page, String fields) throws Exception {
        var token = page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Actor add(String name) {
        var id = as(Actor.SYSTEM, () -> persons.add(name, "", "", Actor.SYSTEM));
        return new Actor(id, name, Actor.Kind.PERSON);
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
}
