package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.access.Asks;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Source of the limits: security.md section 6.7.
@WithApplication
class EntrancesTest {
    private static final AtomicInteger SOURCE = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    Entrances entrances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private SketchWorld world;

    @BeforeEach
    void aWorld() {
        world = new SketchWorld(context);
    }

    private Entrances.Opening open() {
        return as(world.joris, () -> entrances.open(world.session, world.joris));
    }

    private Guest enter(String code) {
        return as(Actor.NOBODY, () -> entrances.enter(code, "Gijs Gast", Corner.CLIENT, source()));
    }

    /// Each try from elsewhere, so that no test makes another wait.
    private static String source() {
        return "source " + SOURCE.incrementAndGet();
    }

    private void refusesCode(String code) {
        refuses(Actor.NOBODY, () -> enter(code), "code CODE_WRONG");
    }

    /// As if the door had been opened so long ago.
    private void openedAgo(Duration ago) {
        as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> jdbc.sql("""
                        update sketch_entrance set opened_at = opened_at - make_interval(secs => :secs),
                            closes_at = closes_at - make_interval(secs => :secs) where session_id = :id
                        """)
                        .param("secs", ago.toSeconds())
                        .param("id", world.session.value())
                        .update()));
    }

    @Test
    void letsInWhoHasTheCodeOrTheLink() {
        var opening = open();
        assertThat(enter(opening.code().toLowerCase(java.util.Locale.ROOT)).session())
                .isEqualTo(world.session);
        assertThat(enter(opening.link()).corner()).isEqualTo(Corner.CLIENT);
    }

    @Test
    void aCodeEndsAfterAQuarterAndALinkAfterHalfADay() {
        var opening = open();
        openedAgo(Duration.ofMinutes(16));
        refusesCode(opening.code());
        assertThat(enter(opening.link()).session()).isEqualTo(world.session);
        openedAgo(Duration.ofHours(12));
        refusesCode(opening.link());
    }

    @Test
    void opensForNobodyAfterItIsClosedOrOpenedAnew() {
        var first = open();
        var second = open();
        refusesCode(first.code());
        refusesCode(first.link());
        run(world.joris, () -> entrances.close(world.session, world.joris));
        refusesCode(second.code());
        refusesCode(second.link());
    }

    @Test
    void opensForNobodyWhenTheSessionIsOver() {
        var opening = open();
        world.begin();
        world.end();
        refusesCode(opening.code());
        refusesCode(opening.link());
        refuses(world.joris, this::open, SketchRefusal.SESSION_OVER);
    }

    @Test
    void closesAfterTwoHundredWrongCodes() {
        var opening = open();
        for (int i = 0; i < EntranceRules.MOST_WRONG_PER_SESSION; i++) {
            refusesCode("ZZZZ-ZZZZ");
        }
        refusesCode(opening.code());
        assertThat(as(world.joris, () -> entrances.findOpenUntil(world.session)))
                .isEmpty();
        var page = Caller.loggedIn(port, world.joris, context)
                .get("/nl/sessions/" + world.session.value())
                .body();
        assertThat(page).contains("De deur ging vanzelf dicht");
    }

    @Test
    void raisesAnAlarmOnceADayAtAHundredThousandWrongCodes() {
        var tries = new WrongTries();
        var now = Instant.parse("2026-11-24T08:30:00Z");
        var alarms = 0;
        for (int i = 0; i < EntranceRules.ALARM_PER_DAY + 10; i++) {
            alarms += tries.add("s" + i, now) ? 1 : 0;
        }
        assertThat(alarms).isOne();
        assertThat(tries.add("next day", now.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void saysTheSameOfAClosedDoorAsOfNone() {
        var opening = open();
        run(world.joris, () -> entrances.close(world.session, world.joris));
        var closed = join(new Caller(port), opening.code());
        var unknown = join(new Caller(port), "ABCD-EFGH");

        assertThat(closed.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(plain(closed, opening.code())).isEqualTo(plain(unknown, "ABCD-EFGH"));
    }

    private static HttpResponse<String> join(Caller caller, String code) {
        return caller.post("/nl/join", "code", code, "name", "Gijs Gast", "corner", "CLIENT");
    }

    /// Without what differs in every answer.
    private static String plain(HttpResponse<String> answer, String code) {
        return answer.body()
                .replace(code, "")
                .replaceAll("value=\"[A-Za-z0-9_=-]{60,}\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    @Test
    void makesAnAddressWaitAfterTenWrongCodesOverHttp() {
        var opening = open();
        var caller = new Caller(port);
        caller.from("127.0.0.77");
        for (int i = 0; i < EntranceRules.MOST_WRONG_PER_SOURCE; i++) {
            assertThat(join(caller, "QQQQ-QQQQ").body()).contains("Deze code werkt niet");
        }
        assertThat(join(caller, opening.code()).body()).contains("te veel verkeerde codes");
        var elsewhere = new Caller(port);
        assertThat(join(elsewhere, opening.code()).statusCode()).isEqualTo(302);
    }

    @Test
    void aGuestSeesThatOneBoardAndNothingElse() {
        var opening = open();
        var guest = new Caller(port);
        var path = "/nl/sessions/" + world.session.value();
        assertThat(join(guest, opening.code()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(path + "/board"));
        assertThat(guest.get(path + "/board").statusCode()).isEqualTo(200);
        var other = world.plan(world.triangle, "Een andere sessie");
        assertThat(guest.get("/nl/sessions/" + other.value() + "/board").statusCode())
                .isEqualTo(404);

        routes.getHandlerMethods().forEach((route, method) -> {
            var asks = method.getMethodAnnotation(Asks.class);
            if (asks == null || asks.of() == Resource.PUBLIC || asks.of() == Resource.BOARD) {
                return;
            }
            for (var pattern : route.getPatternValues()) {
                var address = addressOf(pattern);
                var methods = route.getMethodsCondition().getMethods();
                var status = methods.contains(RequestMethod.GET)
                        ? guest.get(address).statusCode()
                        : guest.post(address).statusCode();
                assertThat(status).as(address).isEqualTo(404);
            }
        });
    }

    private String addressOf(String pattern) {
        var ofTriangle = pattern.contains("/triangles/{");
        return pattern.replace("{language:nl|en}", "nl")
                .replaceAll(
                        "\\{(id|triangle)(:[^}]*)?}",
                        (ofTriangle ? world.triangle.value() : world.session.value()).toString())
                .replaceAll("\\{[^}]+}", world.session.value().toString());
    }

    @Test
    void aGuestWhoIsRemovedIsOutAtOnce() {
        var opening = open();
        var guest = new Caller(port);
        join(guest, opening.code());
        var path = "/nl/sessions/" + world.session.value() + "/board";
        var id = as(world.joris, () -> context.getBean(SessionViews.class).get(world.session, world.joris))
                .guests()
                .getFirst()
                .id();

        var seat = AtTable.join(world, world.session, new Actor(id, "Gijs Gast", Actor.Kind.GUEST));

        run(world.joris, () -> entrances.remove(world.session, id, world.joris));

        seat.await(each -> each.path("reason").asString().equals("NO_RIGHT"));
        assertThat(guest.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theEndOfTheSessionIsTheEndForItsGuests() {
        var opening = open();
        var guest = new Caller(port);
        join(guest, opening.code());
        var path = "/nl/sessions/" + world.session.value() + "/board";
        world.begin();
        assertThat(guest.get(path).statusCode()).isEqualTo(200);

        world.end();

        assertThat(guest.get(path).statusCode()).isEqualTo(404);
        assertThat(List.of(302, 404)).contains(guest.get("/nl/sessions").statusCode());
    }

    @Test
    void onlyWhoLeadsOpensTheDoor() {
        var path = "/nl/sessions/" + world.session.value() + "/entrance";
        assertThat(Caller.loggedIn(port, world.noor, context).post(path).statusCode())
                .isEqualTo(404);
        var opened = Caller.loggedIn(port, world.joris, context).post(path);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).containsPattern("data-part=\"join-code\">[2-9A-Z]{4}-[2-9A-Z]{4}<");
    }
}
