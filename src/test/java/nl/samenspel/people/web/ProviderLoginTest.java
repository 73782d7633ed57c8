package nl.samenspel.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Invitations;
import nl.samenspel.people.PeopleRefusal;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.FreshDatabase;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/// Logging in by the organisation's own login, over real HTTP, with a provider that sometimes lies.
@WithApplication
@ContextConfiguration(initializers = {FreshDatabase.class, ProviderWorld.class})
class ProviderLoginTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    PeopleViews people;

    @Autowired
    Invitations invitations;

    @Autowired
    Departures departures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int number = COUNT.incrementAndGet();
    private final String subject = "subject-" + number;
    private final String email = "carla" + number + "@voorbeeld.nl";

    @Test
    void letsInWhomeverHasAVerifiedAddressOfOurs() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        var page = travel("/nl/login/provider?back=/nl/triangles");
        assertThat(page.uri().getPath()).isEqualTo("/nl/triangles");
        assertThat(page.body()).contains("Carla de Groot " + number);
        assertThat(lines("LOGGED_IN")).isEqualTo(1);
        assertThat(lines("LOGIN_BOUND")).isEqualTo(1);
    }

    @Test
    void knowsWhoCameBeforeByTheSubjectAlone() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        travel("/nl/login/provider");
        cookies.getCookieStore().removeAll();
        ProviderWorld.nextIs(subject, Map.of("email", "another" + number + "@voorbeeld.nl"));
        assertThat(travel("/en/login/provider").body()).contains("Carla de Groot " + number);
    }

    @Test
    void asksTheProviderWithStateNonceAndProofKey() throws Exception {
        var step = get(get(address("/nl/login/provider")).headers());
        var asked = step.headers().firstValue("Location").orElseThrow();
        assertThat(asked)
                .startsWith(ProviderWorld.SERVER
                        .authorizationEndpointUrl(ProviderWorld.ISSUER_ID)
                        .toString())
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void givesTheBrowserANewNumberAtLogin() throws Exception {
        known();
        get(address("/nl/login/provider"));
        var before = session();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        travel("/nl/login/provider");
        assertThat(session()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/nl//evil.example",
                "/nl/\\evil.example",
                "/nlevil",
                "nl/triangles"
            })
    void neverLeadsOutOfTheHouse(String back) throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        var page = travel("/nl/login/provider?back=" + java.net.URLEncoder.encode(back, "UTF-8"));
        assertThat(page.uri()).isEqualTo(URI.create(address("/nl")));
    }

    @Test
    void makesNobodyOfAStranger() throws Exception {
        var before = people();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        var page = travel("/en/login/provider");
        assertThat(page.uri().toString()).endsWith("/en/login/refused?why=NOT_KNOWN_HERE");
        assertThat(page.body()).contains("You are not known here yet", "Ask the administrator");
        assertThat(people()).isEqualTo(before);
        assertLoggedOut();
    }

    @Test
    void refusesAnAddressThatIsNotVerified() throws Exception {
        known();
        ProviderWorld.nextIs(subject, Map.of("email", email, "email_verified", false));
        assertThat(travel("/nl/login/provider").body()).contains("niet zeker dat je e-mailadres van jou is");
        ProviderWorld.nextIs(subject, Map.of("email", email));
        assertThat(travel("/nl/login/provider").body()).contains("niet zeker dat je e-mailadres van jou is");
        assertLoggedOut();
    }

    @Test
    void refusesAnotherSubjectWithTheSameAddress() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        travel("/nl/login/provider");
        cookies.getCookieStore().removeAll();
        ProviderWorld.nextIs(subject + "-other", verified(Map.of()));
        assertThat(travel("/nl/login/provider").uri().toString()).endsWith("why=LOGIN_BOUND_ELSEWHERE");
        assertLoggedOut();
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        refusesToken(Map.of("iss", ProviderWorld.SERVER.issuerUrl("elsewhere").toString()));
    }

    @Test
    void refusesATokenForSomebodyElse() throws Exception {
        refusesToken(Map.of("aud", "another-client"));
    }

    @Test
    void refusesATokenForTwoWithoutSayingWhoAsked() throws Exception {
        refusesToken(Map.of("aud", List.of(ProviderWorld.CLIENT, "another-client")));
    }

    @Test
    void refusesATokenThatAnotherAskedFor() throws Exception {
        refusesToken(Map.of("aud", List.of(ProviderWorld.CLIENT, "another-client"), "azp", "another-client"));
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        refusesToken(Map.of("exp", Instant.now().minusSeconds(600).getEpochSecond()));
    }

    @Test
    void refusesATokenFromTheFuture() throws Exception {
        refusesToken(Map.of("iat", Instant.now().plusSeconds(600).getEpochSecond()));
    }

    @Test
    void refusesATokenThatDoesNotHoldYet() throws Exception {
        refusesToken(Map.of("nbf", Instant.now().plusSeconds(600).getEpochSecond()));
    }

    @Test
    void refusesATokenWithAnotherNonce() throws Exception {
        refusesToken(Map.of("nonce", "of-another-login"));
    }

    @Test
    void refusesATokenOfAnotherType() throws Exception {
        known();
        ProviderWorld.next(subject, "at+jwt", verified(Map.of()));
        assertRefused();
    }

    @Test
    void refusesAStateThatWasUsedOrIsNotOurs() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        var callback = untilCallback("/nl/login/provider");
        get(callback);
        cookies.getCookieStore().removeAll();
        assertThat(get(callback).headers().firstValue("Location").orElseThrow()).contains("why=LOGIN_FAILED");
        untilCallback("/nl/login/provider");
        assertThat(get(address("/login/oauth2/code/login?code=x&state=forged"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("why=LOGIN_FAILED");
        assertLoggedOut();
    }

    @Test
    void saysPlainlyThatSomebodyStoppedOnTheWay() throws Exception {
        var callback = untilCallback("/en/login/provider");
        var state = callback.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        var page = follow(get(address("/login/oauth2/code/login?error=access_denied&state=" + state)));
        assertThat(page.body()).contains("you stopped on the way");
    }

    @Test
    void logsOutHereAndShowsTheWayToDoSoThere() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        var start = travel("/nl/login/provider");
        var token = start.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(address("/logout")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("language=nl&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var page = follow(answer);
        assertThat(page.uri().getPath()).isEqualTo("/nl/logged-out");
        assertThat(page.body())
                .contains("Je bent uitgelogd", "Ook uitloggen bij Rijkspas")
                .contains(ProviderWorld.SERVER
                        .endSessionEndpointUrl(ProviderWorld.ISSUER_ID)
                        .toString());
        assertThat(lines("LOGGED_OUT")).isEqualTo(1);
        assertLoggedOut();
    }

    @Test
    void invitesNobodyWithoutAnAddressAndNobodyByACode() {
        var nameless = Identity.as(Actor.SYSTEM, () -> persons.add("Zonder Adres " + number, "", "", Actor.SYSTEM));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Identity.as(Actor.SYSTEM, () -> invitations.invite(nameless, Actor.SYSTEM)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PeopleRefusal.EMAIL_MISSING));
        known();
        var invitation = Identity.as(Actor.SYSTEM, () -> invitations.invite(carla(), Actor.SYSTEM));
        assertThat(invitation.provider()).isEqualTo("Rijkspas");
        assertThat(invitation.code()).isEmpty();
    }

    @Test
    void turnsAwayWhoHasLeftAndLetsANewAccountInAfterTheOldOneIsReleased() throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(Map.of()));
        travel("/nl/login/provider");
        Identity.run(Actor.SYSTEM, () -> departures.release(carla(), Actor.SYSTEM));
        assertLoggedOut();
        ProviderWorld.nextIs(subject + "-new", verified(Map.of()));
        assertThat(travel("/nl/login/provider").body()).contains("Carla de Groot " + number);
        Identity.run(Actor.SYSTEM, () -> departures.leave(carla(), Actor.SYSTEM));
        assertLoggedOut();
        ProviderWorld.nextIs(subject + "-new", verified(Map.of()));
        assertThat(travel("/nl/login/provider").uri().toString()).endsWith("why=PERSON_HAS_LEFT");
    }

    @Test
    void writesDownThatSomebodyWasTurnedAway() throws Exception {
        var before = lines("LOGIN_REFUSED");
        ProviderWorld.nextIs(subject, verified(Map.of()));
        travel("/nl/login/provider");
        assertThat(lines("LOGIN_REFUSED")).isEqualTo(before + 1);
    }

    @Test
    void pagesAroundTheLoginAreSoundInLightAndDark() {
        for (var path : List.of(
                "/nl/login",
                "/en/login/refused?why=NOT_KNOWN_HERE",
                "/nl/login/refused?why=LOGIN_BOUND_ELSEWHERE",
                "/nl/login/refused?why=LOGIN_FAILED",
                "/en/login/refused?why=made-up",
                "/nl/logged-out")) {
            var page = visitors.arrive(address("/"));
            page.navigate(path.substring(1));
            HtmlCheck.assertValid(page.content());
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Scheme.show(page, scheme);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path + " " + scheme)
                        .isEmpty();
            }
            Scheme.show(page, ColorScheme.LIGHT);
            Look.at(page, "provider" + path.replaceAll("[^a-zA-Z]+", "-"));
        }
    }

    private void refusesToken(Map<String, Object> lie) throws Exception {
        known();
        ProviderWorld.nextIs(subject, verified(lie));
        assertRefused();
    }

    private void assertRefused() throws Exception {
        var page = travel("/nl/login/provider");
        assertThat(page.uri().toString()).endsWith("/nl/login/refused?why=LOGIN_FAILED");
        assertThat(page.body()).contains("Het inloggen is niet gelukt");
        assertLoggedOut();
    }

    private void assertLoggedOut() throws Exception {
        assertThat(get(address("/nl")).headers().firstValue("Location").orElse(""))
                .contains("/nl/login");
    }

    private void known() {
        Identity.as(Actor.SYSTEM, () -> persons.add("Carla de Groot " + number, email, "", Actor.SYSTEM));
    }

    private PersonId carla() {
        return people.findByEmail(email).orElseThrow().id();
    }

    private Map<String, Object> verified(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(Map.of("email", email, "email_verified", true));
        claims.putAll(more);
        return claims;
    }

    private long people() {
        return count("select count(*) from people_person");
    }

    /// By this test's person, or by nobody in particular.
    private long lines(String verb) {
        return count("select count(*) from journal_entry where verb = '" + verb + "' and actor_name in ('Samenspel', "
                + "'Carla de Groot " + number + "')");
    }

    private long count(String sql) {
        return Identity.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private String untilCallback(String path) throws Exception {
        var location = address(path);
        while (!location.startsWith(address("/login/oauth2/code/login"))) {
            location = get(location).headers().firstValue("Location").orElseThrow();
            location = location.startsWith("/") ? address(location) : location;
        }
        return location;
    }

    private HttpResponse<String> travel(String path) throws Exception {
        return follow(get(address(path)));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        var last = answer;
        while (last.statusCode() == 302 || last.statusCode() == 303) {
            last = get(last.uri()
                    .resolve(last.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    private HttpResponse<String> get(java.net.http.HttpHeaders headers) throws Exception {
        return get(URI.create(address("/"))
                .resolve(headers.firstValue("Location").orElseThrow())
                .toString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
