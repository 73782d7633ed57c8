package nl.samenspel.portfolio.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page of suggestions: valid, in both languages, and not there for who has no corner.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)>\"'{0}";

    @Autowired
    ApplicationContext context;

    @Autowired
    SuggestionViews views;

    @LocalServerPort
    int port;

    private Steered world;
    private Assignment.Id first;

    @BeforeAll
    void twoForTheSamePeople() throws InterruptedException {
        world = new Steered(context);
        world.capacity("2026-11", "1");
        first = world.accepted(of("Eerste " + ATTACK));
        world.accepted(of("Tweede"));
        world.accepted(of("Derde"));
        for (int i = 0; i < 300 && open().size() < 3; i++) {
            Thread.sleep(100);
        }
        assertThat(open()).hasSize(3);
    }

    private Description of(String title) {
        return world.asking(title, world.housing, "2027-01", "2027-12", "1")
                .with(Field.TARGET_GROUPS, List.of("huurders"))
                .with(Field.SERVICES, List.of("zaaksysteem"))
                .during(YearMonth.parse("2027-01"), YearMonth.parse("2027-12"));
    }

    private List<Suggestion> open() {
        return world.as(
                world.piet,
                () -> views.list(world.triangle, new Filter(Which.OPEN, null, null, null), 0, 50)
                        .suggestions());
    }

    private String home() {
        return "/triangles/" + world.triangle.value() + "/portfolio/suggestions";
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    @Test
    void showsEveryCornerEveryPageInBothLanguages() {
        var one = "/" + open().getFirst().id().value();
        for (var language : List.of("/nl", "/en")) {
            for (var actor : List.of(world.steef, world.piet, world.carla)) {
                for (var path : List.of(
                        "",
                        "?state=dismissed",
                        "?state=confirmed&rule=chain",
                        "?rule=scarce_team&team=" + world.team.value() + "&client=" + world.housing.value(),
                        "?rule=x&team=y&client=z&page=q&state=p",
                        "?page=99",
                        one)) {
                    var answer = caller(actor).get(language + home() + path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
                    assertThat(answer.body()).as(path).doesNotContain("<img src=x");
                }
            }
        }
    }

    @Test
    void saysEveryReasonInWords() {
        assertThat(caller(world.carla).get("/nl" + home()).body())
                .contains("Allebei voor huurders, samen van januari 2027 tot en met december 2027.")
                .contains("Allebei raken ze zaaksysteem")
                .contains("Van Team Beoordeling " + world.number + " wordt in januari 2027 3 fte gevraagd en er is 1.");
        assertThat(caller(world.carla).get("/en" + home()).body())
                .contains("Both are for huurders, together from January 2027 up to and including December 2027.");
    }

    @Test
    void standsOnThePageOfTheAssignment() {
        assertThat(caller(world.carla).get("/nl/assignments/" + first.value()).body())
                .contains("Raakt misschien", "Tweede", "Derde");
    }

    @Test
    void isNotThereForAnybodyElse() {
        var vera = caller(world.vera);
        var unknown = "/triangles/" + new UUID(9, 9) + "/portfolio/suggestions";
        var one = "/" + open().getFirst().id().value();
        for (var path : List.of("", one, "/progress")) {
            same(path, vera.get("/nl" + home() + path), vera.get("/nl" + unknown + path));
        }
        for (var path : List.of("/search", "/stop", one + "/confirmation", one + "/dismissal", one + "/reopening")) {
            same(path, vera.post("/nl" + home() + path), vera.post("/nl" + unknown + path));
        }
        assertThat(caller(world.carla)
                        .get("/nl" + home() + "/" + new UUID(9, 9))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var one = home() + "/" + open().getLast().id().value();
        var bare = caller(world.carla).post("/nl" + one + "/dismissal", "why", " ");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Schrijf kort waarom dit niet klopt.");
        assertThat(HtmlCheck.errors(bare.body())).isEmpty();
        var kindless = caller(world.carla)
                .post("/nl" + one + "/confirmation", "kind", "x", "weight", "heavy", "sentence", "Zo zit het.");
        assertThat(kindless.statusCode()).isEqualTo(422);
        assertThat(kindless.body()).contains("Zo zit het.");
    }

    @Test
    void confirmsOnceAndTellsTheSecond() {
        var one = home() + "/" + open().getFirst().id().value();
        var form = new String[] {"kind", "competes", "weight", "heavy", "sentence", "Zelfde team in januari."};
        assertThat(caller(world.carla).post("/nl" + one + "/confirmation", form).statusCode())
                .isEqualTo(302);

        var second = caller(world.piet).post("/en" + one + "/confirmation", form);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Somebody has just confirmed this suggestion", "Zelfde team in januari.");
        assertThat(HtmlCheck.errors(second.body())).isEmpty();
        assertThat(caller(world.piet).get("/nl" + home()).body()).contains("1 zware relatie zonder afspraak");
        assertThat(caller(world.piet).post("/nl" + one + "/reopening").statusCode())
                .isEqualTo(302);
        assertThat(caller(world.piet).get("/nl" + home()).body()).doesNotContain("zware relatie zonder afspraak");
    }

    @Test
    void searchesInTheBackground() throws InterruptedException {
        var carla = caller(world.carla);
        assertThat(carla.post("/nl" + home() + "/search").statusCode()).isEqualTo(302);
        assertThat(carla.post("/nl" + home() + "/search").statusCode()).isEqualTo(302);
        for (int i = 0;
                i < 300 && carla.get("/nl" + home() + "/progress").body().contains("\"runs\":true");
                i++) {
            Thread.sleep(100);
        }
        assertThat(carla.get("/nl" + home()).body()).contains("paren gevonden die elkaar misschien raken.");
        assertThat(carla.post("/nl" + home() + "/stop").statusCode()).isEqualTo(302);
    }

    private static void same(String path, HttpResponse<String> forbidden, HttpResponse<String> unknown) {
        assertThat(forbidden.statusCode()).as(path).isEqualTo(404);
        assertThat(unknown.statusCode()).as(path).isEqualTo(404);
    }
}
