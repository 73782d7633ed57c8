package nl.samenspel.portfolio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
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

/// The map over HTTP: valid, in both languages, for who stands in the triangle alone.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPagesTest {
    private static final String ATTACK = "<svg onload=alert(1)>\"'& {0}";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private PictureWorld world;

    @BeforeAll
    void aSmallWorld() {
        world = PictureWorld.small(context);
        world.assignment(ATTACK, Assignment.Size.M, Assignment.Firmness.FIRM, "Directie Water");
        world.link(Link.Kind.OVERLAPS, ATTACK, "Waterloket", Link.Weight.HEAVY);
    }

    private String get(String path) {
        return caller(world.piet).get(path).body();
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    @Test
    void isValidInBothLanguagesAndInEveryForm() {
        for (var language : new String[] {"/nl", "/en"}) {
            for (var rest : new String[] {
                "/map", "/map/print", "/map?around=" + world.id(ATTACK).value(), "/map?kind=competes&phase=execution"
            }) {
                var answer = caller(world.piet).get(language + world.home() + rest);
                assertThat(answer.statusCode()).as(language + rest).isEqualTo(200);
                HtmlCheck.assertValid(answer.body());
                assertThat(answer.body()).doesNotContain("<svg onload");
            }
        }
    }

    @Test
    void isNotThereForAStranger() {
        var stranger = caller(world.vera).get("/nl" + world.home() + "/map");
        var unknown =
                caller(world.vera).get("/nl/triangles/" + world.vera.person().value() + "/portfolio/map");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(main(stranger.body())).isEqualTo(main(unknown.body()));
    }

    private static String main(String body) {
        return body.substring(body.indexOf("<main"));
    }

    @Test
    void saysInWordsWhatItDraws() {
        var body = get("/nl" + world.home() + "/map");
        assertThat(body)
                .contains("Directie Wonen " + world.number)
                .contains("is nodig voor")
                .contains("zwaar, afspraak ontbreekt")
                .contains("Omdat Zonnedaken voor scholen telt.")
                .contains("1 opdrachtgever zonder opdrachten hier");
    }

    @Test
    void foldsManyWordsAwayPerClientButNotOnPaper() {
        var large = new PictureWorld(context, "Directie Wonen", "Directie Jeugd");
        for (int n = 0; n < 61; n++) {
            large.assignment(
                    "Opdracht " + n,
                    Assignment.Size.S,
                    Assignment.Firmness.FIRM,
                    n % 2 == 0 ? "Directie Wonen" : "Directie Jeugd");
        }
        var large61 = caller(large.piet).get("/nl" + large.home() + "/map").body();
        assertThat(large61.split("map-words__fold", -1)).hasSize(3);
        assertThat(large61).contains("Directie Wonen " + large.number + " · 31 opdrachten");
        assertThat(caller(large.piet).get("/nl" + large.home() + "/map/print").body())
                .contains("Directie Wonen " + large.number)
                .doesNotContain("<details");
        assertThat(get("/nl" + world.home() + "/map")).doesNotContain("map-words__fold");
    }

    @Test
    void showsOnlyWhatTouchesOneAssignment() {
        var body = get(
                "/nl" + world.home() + "/map?around=" + world.id("Zomerscholen").value());
        assertThat(body)
                .contains("Wat raakt Zomerscholen")
                .contains("Zonnedaken")
                .contains("Jeugdregister");
        assertThat(body).doesNotContain("Waterloket");
        assertThat(caller(world.piet)
                        .get("/nl" + world.home() + "/map?around=" + world.triangle.value())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAssignmentLeadsToTheMapAroundItAndTheMapLeadsBack() {
        var own = "/nl/assignments/" + world.id("Zomerscholen").value();
        var way =
                "/nl" + world.home() + "/map?around=" + world.id("Zomerscholen").value();
        var assignment = get(own);
        assertThat(assignment).contains("href=\"" + way + "\"").contains("Wat raakt dit?");
        HtmlCheck.assertValid(assignment);
        assertThat(get(way)).contains("href=\"" + own + "\"");
    }

    @Test
    void goesAlongForOtherTools() {
        for (var file : new String[] {"map.xml", "map.graphml"}) {
            var answer = caller(world.piet).get("/en" + world.home() + "/map/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Zomerscholen").doesNotContain("<svg onload");
            assertThat(caller(world.vera)
                            .get("/en" + world.home() + "/map/" + file)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void goesAlongAsDrawingAndAsPicture() throws Exception {
        var svg = get("/nl" + world.home() + "/map/map.svg");
        assertThat(svg)
                .startsWith("<svg")
                .contains("xmlns=")
                .contains("Zomerscholen")
                .doesNotContain("href");
        var png =
                caller(world.piet).bytes("/nl" + world.home() + "/map/map.png").body();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2800);
    }
}
