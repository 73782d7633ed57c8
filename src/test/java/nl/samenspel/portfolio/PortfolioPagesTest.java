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

    @BeforeAll
    void aFullMarch() {
        world = new Steered(context);
        world.capacity("2027-01", "8");
        world.accepted(world.asking("Eerste " + ATTACK, world.housing, "2027-02", "2027-03", "5.25"));
        world.accepted(world.asking("Tweede", world.water, "2027-03", "2027-04", "3.85"));
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
                for (var path : List.of("", "/load", "/load?months=48&from=2026-12&requests=yes", "/load/capacity")) {
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
        for (var path : List.of("", "/load", "/load/export/csv", "/load/capacity", "/load/capacity/export/ods")) {
            same(path, vera.get("/nl" + home() + path), vera.get("/nl" + unknown() + path));
        }
        for (var path : List.of("/load/capacity", "/load/capacity/removal")) {
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
