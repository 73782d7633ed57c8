package nl.samenspel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page of load, time and capacity: valid, in both languages, and not there for who has no corner.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)>\"'{0}";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Steered world;
    private UUID request;

    @BeforeAll
    void aFullMarch() {
        world = new Steered(context);
        world.capacity("2027-01", "8");
        world.accepted(world.asking("Eerste " + ATTACK, world.housing, "2027-02", "2027-03", "5.25"));
        world.accepted(world.asking("Tweede", world.water, "2027-03", "2027-04", "3.85"));
        request = world.proposed(world.asking("Aanvraag " + ATTACK, world.roads, "2027-03", "2027-04", "2"))
                .value();
        world.accepted(world.asking("Derde", world.roads, "2027-03", "2027-03", "2.1"));
    }

    private String home() {
        return "/triangles/" + world.triangle.value() + "/portfolio";
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    @Test
    void showsEveryCornerEveryPageInBothLanguages() {
        for (var language : List.of("/nl", "/en")) {
            for (var actor : List.of(world.steef, world.piet, world.carla)) {
                for (var path : List.of(
                        "",
                        "/load",
                        "/load?months=48&from=2026-12&requests=yes",
                        "/load/capacity",
                        "/timeline",
                        "/timeline?zoom=month&lanes=team&months=48",
                        "/timeline?zoom=year&months=48&from=2026-12",
                        "/load/effect",
                        "/load/effect/" + request,
                        "/load/extra-work")) {
                    var answer = caller(actor).get(language + home() + path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
                    assertThat(answer.body()).as(path).doesNotContain("<img src=x");
                }
            }
        }
        assertThat(caller(world.carla)
                        .get("/nl/triangles/" + world.triangle.value())
                        .body())
                .contains("/portfolio/load");
    }

    @Test
    void saysWhoContributesToWhatIsTooMuch() {
        var dutch = text(caller(world.carla).get("/nl" + home() + "/load?from=2027-01&months=12"));
        assertThat(dutch)
                .contains("maart 2027: Team Beoordeling " + world.number + " 3,2 fte te veel; door Directie Wonen "
                        + world.number + " 1,5, Directie Water " + world.number + " 1,1, Directie Wegen "
                        + world.number + " 0,6");
        var english = text(caller(world.carla).get("/en" + home() + "/load?from=2027-01&months=12"));
        assertThat(english).contains("March 2027: Team Beoordeling " + world.number + " 3.2 fte too much");
    }

    @Test
    void narrowsToOneClientAndOneTeam() {
        var quiet = world.team("Team Rust " + world.number);
        var own = caller(world.carla);
        assertThat(own.get("/nl" + home() + "/load?client=" + world.water.value())
                        .body())
                .doesNotContain(">Team Rust " + world.number + "</h2>");
        assertThat(own.get("/nl" + home() + "/load?team=" + quiet.value()).body())
                .contains(">Team Rust " + world.number + "</h2>")
                .doesNotContain(">Team Beoordeling " + world.number + "</h2>");
        assertThat(own.get("/nl" + home() + "/load?team=x&client=y&from=zomer&months=-3&page=z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotThereForAnybodyElse() {
        var vera = caller(world.vera);
        for (var path : List.of(
                "",
                "/load",
                "/load/export/csv",
                "/timeline",
                "/load/effect",
                "/load/extra-work",
                "/load/capacity",
                "/load/capacity/export/ods")) {
            same(path, vera.get("/nl" + home() + path), vera.get("/nl" + unknown() + path));
        }
        for (var path : List.of("/load/capacity", "/load/capacity/removal", "/load/extra-work")) {
            same(path, vera.post("/nl" + home() + path), vera.post("/nl" + unknown() + path));
            assertThat(caller(world.carla).post("/nl" + home() + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void theProviderSetsCapacityAndIsToldWhenSomebodyElseDidSo() {
        var fresh = world.team("Team Fris " + world.number).value().toString();
        var path = "/nl" + home() + "/load/capacity";
        assertThat(caller(world.piet)
                        .post(path, "team", fresh, "from", "2027-03", "fte", "4,5")
                        .statusCode())
                .isEqualTo(302);
        var second = caller(world.steef).post(path, "team", fresh, "from", "2027-03", "fte", "6");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Er staat nu 4.5 fte", "name=\"seen\" value=\"4.5\"", "value=\"6\"");
        assertThat(HtmlCheck.errors(second.body())).isEmpty();
        assertThat(caller(world.steef)
                        .post(path, "team", fresh, "from", "2027-03", "fte", "6", "seen", "4.5")
                        .statusCode())
                .isEqualTo(302);
        assertThat(caller(world.piet)
                        .post(path + "/removal", "team", fresh, "from", "2027-03")
                        .statusCode())
                .isEqualTo(302);
        for (var bad : List.of("-1", "10001", "veel", "")) {
            assertThat(caller(world.piet)
                            .post(path, "team", fresh, "from", "2027-03", "fte", bad)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    @Test
    void handsOutLoadAndCapacity() {
        var load = caller(world.carla).get("/nl" + home() + "/load/export/csv?from=2027-03&months=12");
        assertThat(load.body()).contains("Directie Wonen " + world.number).contains("3,2");
        var capacity = caller(world.carla).get("/nl" + home() + "/load/capacity/export/csv");
        assertThat(capacity.body()).contains("Team Beoordeling " + world.number);
        assertThat(caller(world.carla).get("/nl" + home() + "/load/export/exe").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRequestShowsWhatItDoesBeforeAnybodySaysYes() {
        var shown = text(caller(world.carla).get("/nl" + home() + "/load/effect/" + request));
        assertThat(shown)
                .contains("Het past wel met een begin in april 2027: 1 maand later")
                .contains("maart 2027: Team Beoordeling " + world.number + " komt 5,2 fte te kort, waarvan 3,2 ook al")
                .contains("Dan vragen ook: Directie Wonen " + world.number + " 5,25");
        var part = caller(world.carla).get("/nl/assignments/" + request);
        assertThat(text(part)).contains("Past dit?", "begin in april 2027");
        assertThat(HtmlCheck.errors(part.body())).isEmpty();
    }

    @Test
    void aRequestThatIsNotInTheRegisterCanBeTried() {
        var carla = caller(world.carla);
        var path = "/nl" + home() + "/load/effect?from=2027-06&until=2027-07&team1=" + world.team.value() + "&fte1=";
        assertThat(text(carla.get(path + "2,5"))).contains("Dit past zoals gevraagd");
        assertThat(text(carla.get(path + "9000"))).contains("is er geen periode waarin het wel past");
        for (var bad : List.of(
                path + "-1",
                path + "veel",
                path + "10001",
                path.replace("2027-07", "2027-05") + "1",
                path.replace("2027-07", "2099-05") + "1",
                path.replace("2027-06", "") + "1",
                "/nl" + home() + "/load/effect?from=2027-01&until=2027-02")) {
            var refused = carla.get(bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(HtmlCheck.errors(refused.body())).as(bad).isEmpty();
        }
    }

    @Test
    void theTimelineSaysHowSureEachIs() {
        var body = text(caller(world.carla).get("/nl" + home() + "/timeline?from=2027-01&months=12"));
        assertThat(body).contains("aanvraag", "niet gezegd", "1e kw 27", "Directie Wonen " + world.number);
        assertThat(caller(world.carla)
                        .get("/nl" + home() + "/timeline/export/csv?from=2027-01")
                        .body())
                .contains("Tweede");
    }

    @Test
    void theTimelineNarrowsToOneClientAndOneTeam() {
        var carla = caller(world.carla);
        var path = "/nl" + home() + "/timeline?from=2027-01&months=12&zoom=quarter";
        var water = bars(carla.get(path + "&client=" + world.water.value()));
        assertThat(water).contains("Tweede").doesNotContain("Eerste", "Derde");
        var quiet = world.team("Team Stil " + world.number);
        assertThat(bars(carla.get(path + "&team=" + quiet.value()))).isEmpty();
        var both = bars(carla.get(path + "&lanes=team&team=" + world.team.value() + "&client=" + world.roads.value()));
        assertThat(both).contains("Derde", "Team Beoordeling").doesNotContain("Tweede");
        assertThat(carla.get("/nl" + home() + "/timeline/export/csv?from=2027-01&client=" + world.water.value())
                        .body())
                .contains("Tweede")
                .doesNotContain("Derde");
    }

    private static String bars(HttpResponse<String> answer) {
        return org.jsoup.Jsoup.parse(answer.body()).select("[data-part=bars]").text();
    }

    @Test
    void extraWorkIsToldInWords() {
        var path = "/nl" + home() + "/load/extra-work";
        var piet = caller(world.piet);
        var draft = new String[] {
            "assignment",
            request.toString(),
            "client",
            world.roads.value().toString(),
            "amount",
            "1.200",
            "unit",
            "aanvragen",
            "from",
            "2027-01",
            "until",
            "2027-12"
        };
        assertThat(piet.post(path, draft).statusCode()).isEqualTo(302);
        var page = caller(world.carla).get(path).body();
        assertThat(page).contains("Er is nog geen maand ingevuld");
        var work = java.util.regex.Pattern.compile("extra-work/([0-9a-f-]{36})/realised")
                .matcher(piet.get(path).body());
        assertThat(work.find()).isTrue();
        assertThat(piet.post(path + "/" + work.group(1) + "/realised", "month", "2027-01", "realised", "140")
                        .statusCode())
                .isEqualTo(302);
        assertThat(caller(world.carla).get(path).body())
                .contains("40 aanvragen meer dan afgesproken: 140 in plaats van 100 in 1 maand");
        assertThat(HtmlCheck.errors(piet.get(path).body())).isEmpty();
        assertThat(piet.post(path + "/" + work.group(1) + "/realised", "month", "2028-01", "realised", "1")
                        .body())
                .contains("binnen de afgesproken periode");
        assertThat(piet.post(path + "/" + work.group(1) + "/realised", "month", "2027-02", "realised", "-1")
                        .statusCode())
                .isEqualTo(422);
        var refused =
                piet.post(path, "assignment", "x", "unit", "", "amount", "0", "from", "2027-02", "until", "2027-01");
        assertThat(refused.body())
                .contains(
                        "Kies een opdracht van deze driehoek",
                        "Vul in waarvan",
                        "Vul een getal in",
                        "Kies een eerste en een laatste maand");
        assertThat(piet.post(path + "/" + work.group(1) + "/removal").statusCode())
                .isEqualTo(302);
    }

    private String unknown() {
        return "/triangles/" + new UUID(7, 7) + "/portfolio";
    }

    private void same(String path, HttpResponse<String> here, HttpResponse<String> there) {
        assertThat(here.statusCode()).as(path).isEqualTo(404);
        assertThat(bare(here)).as(path).isEqualTo(bare(there));
    }

    private String bare(HttpResponse<String> answer) {
        return answer.body()
                .replace(world.triangle.value().toString(), "?")
                .replace(new UUID(7, 7).toString(), "?")
                .replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }

    private static String text(HttpResponse<String> answer) {
        return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
