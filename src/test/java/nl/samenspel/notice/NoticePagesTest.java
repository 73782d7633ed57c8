package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices, wishes and the feed, over HTTP.
@WithApplication
class NoticePagesTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern ADDRESS = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    private static final Pattern READING = Pattern.compile("/nl/notices/[0-9a-f-]{36}/reading");

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @Autowired
    Departures departures;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private Actor eva;
    private Caller asEva;

    @BeforeEach
    void logIn() {
        eva = person("Eva");
        asEva = Caller.loggedIn(port, eva, context);
    }

    @Test
    void aNoticeIsNewUntilItIsRead() {
        tell("Hanneke & Co");
        var page = asEva.get("/nl/notices");
        assertThat(page.body())
                .contains("Hanneke &amp; Co deelt een passage met je.")
                .contains("class=\"count\">1<");
        HtmlCheck.assertValid(page.body());
        HtmlCheck.assertValid(asEva.get("/en/notices").body());

        var read = asEva.post(reading(page));
        assertThat(location(read)).isEqualTo("/nl/logbook/passages");
        assertThat(asEva.get("/nl/notices").body()).contains("Hanneke").doesNotContain("class=\"count\"");
    }

    @Test
    void allAreReadAtOnce() {
        IntStream.range(0, 25).forEach(number -> tell("Collega " + number));
        assertThat(asEva.get("/nl/notices").body()).contains("Collega 24").doesNotContain("Collega 0 deelt");
        assertThat(asEva.get("/nl/notices?page=2").body()).contains("Collega 0 deelt");
        asEva.post("/nl/notices/reading");
        assertThat(asEva.get("/nl/notices").body()).doesNotContain("class=\"count\"");
    }

    @Test
    void nobodySeesOrReadsThoseOfAnother() {
        tell("Hanneke");
        var asBas = Caller.loggedIn(port, person("Bas"), context);
        assertThat(asBas.get("/nl/notices").body()).doesNotContain("Hanneke");
        var foreign = asBas.post(reading(asEva.get("/nl/notices")));
        var unknown = asBas.post("/nl/notices/" + UUID.randomUUID() + "/reading");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(plain(foreign)).isEqualTo(plain(unknown));
        assertThat(asEva.get("/nl/notices").body()).contains("notice--new");
        assertThat(asBas.get("/nl/notices/moments/nothing.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void wishesAreKeptOrRefusedAtTheirField() {
        for (var language : new String[] {"/nl", "/en"}) {
            HtmlCheck.assertValid(asEva.get(language + "/notices/preferences").body());
        }
        var night = wish("DAILY", "20", "18", "8");
        assertThat(night.statusCode()).isEqualTo(422);
        assertThat(night.body()).contains("Op die tijd wil je geen mail.");
        assertThat(wish("", "8", "18", "8").body()).contains("Kies wanneer je mail wilt.");
        assertThat(wish("DAILY", "24", "18", "8").body()).contains("Kies een heel uur.");
        assertThat(wish("SOON", "20", "18", "8").body()).contains("Bewaard.");
        assertThat(asEva.get("/nl/notices/preferences").body()).containsPattern("value=\"SOON\" checked");
    }

    @Test
    void theFeedIsReadByWhoHasItsAddressUntilItIsRenewedOrWithdrawn() {
        var calendar = new Caller(port);
        calendar.from("127.0.0.7");
        var first = feed();
        var answer = calendar.get(first);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(asEva.get("/nl/notices/preferences").body()).doesNotContainPattern(ADDRESS);

        var second = feed();
        assertThat(calendar.get(first).statusCode()).isEqualTo(404);
        assertThat(calendar.get(second).statusCode()).isEqualTo(200);
        asEva.post("/nl/notices/preferences/feed/withdrawal");
        assertThat(calendar.get(second).statusCode()).isEqualTo(404);
        assertThat(plain(calendar.get(second))).isEqualTo(plain(calendar.get("/calendar/" + "A".repeat(43) + ".ics")));
    }

    @Test
    void theFeedOfWhoLeftIsGone() {
        var calendar = new Caller(port);
        calendar.from("127.0.0.8");
        var feed = feed();
        Identity.run(Actor.SYSTEM, () -> departures.leave(eva.person(), Actor.SYSTEM));
        assertThat(calendar.get(feed).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverKeepsGuessingHasToWait() {
        var guesser = new Caller(port);
        guesser.from("127.0.0.9");
        var answers = IntStream.range(0, 31)
                .mapToObj(number ->
                        guesser.get("/calendar/guess" + number + ".ics").statusCode())
                .toList();
        assertThat(answers.subList(0, 30)).containsOnly(404);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    private String feed() {
        var page = asEva.post("/nl/notices/preferences/feed");
        HtmlCheck.assertValid(page.body());
        var found = ADDRESS.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private HttpResponse<String> wish(String mail, String digest, String from, String until) {
        return asEva.post(
                "/nl/notices/preferences",
                "mail",
                mail,
                "digestHour",
                digest,
                "quietFrom",
                from,
                "quietUntil",
                until,
                "mailLanguage",
                "EN");
    }

    private void tell(String name) {
        Identity.run(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(_ -> notices.tell(
                        eva.person(),
                        new Notices.Word("logbook.notice.shared", Map.of("name", name), "/logbook/passages"))));
    }

    private Actor person(String name) {
        var full = name + " Bericht " + COUNT.incrementAndGet();
        var id = Identity.as(Actor.SYSTEM, () -> persons.add(full, "", "adviseur", Actor.SYSTEM));
        return new Actor(id, full, Actor.Kind.PERSON);
    }

    private static String reading(HttpResponse<String> page) {
        var found = READING.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("(value|nonce)=\"[^\"]*\"", "")
                        .replaceAll("/calendar/[^\"]*", "FEED")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
