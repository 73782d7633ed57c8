package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceWorld.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.document.Pdf;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A round from its first page to its paper, as three corners walk it.
@WithApplication
class ChoicePagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    List<Wanted> wanted;

    @LocalServerPort
    int port;

    private ChoiceWorld world;
    private Caller olga;
    private Caller carla;

    @BeforeEach
    void threeCorners() {
        world = new ChoiceWorld(context);
        olga = Caller.loggedIn(port, world.olga, context);
        carla = Caller.loggedIn(port, world.carla, context);
    }

    @Test
    void aRoundIsMadeWeighedProposedAndDecided() {
        var list = "/nl/triangles/" + world.triangle.value() + "/portfolio/choices";
        valid(olga, list);
        valid(olga, list + "/new");
        assertThat(carla.get(list + "/new").statusCode()).isEqualTo(404);
        var wrong = olga.post(list, "name", "", "why", "vol", "first", "2027-03", "months", "99");
        assertThat(wrong.statusCode()).isEqualTo(422);
        valid(wrong.body());
        var round = follow(olga.post(list, "name", "Voorjaar", "why", "vol", "first", MARCH.toString(), "months", "9"));
        valid(olga, round);
        valid(carla, round.replace("/nl/", "/en/"));
        valid(carla, round + "/criteria");
        valid(carla, round + "/assignments/" + world.quay.value());
        valid(olga, round + "/aim");
        assertThat(carla.get(round).body()).contains("Wettelijke plicht");

        follow(carla.post(round + "/criteria", "name", "Draagvlak", "explanation", "", "weight", "35"));
        assertThat(carla.get(round + "/criteria").body()).contains("Haal “Draagvlak” weg");
        var refused = carla.post(round + "/criteria", "name", "Draagvlak", "explanation", "", "weight", "x");
        assertThat(refused.statusCode()).isEqualTo(422);
        valid(refused.body());
        var place = round + "/assignments/" + world.quay.value();
        follow(carla.post(place + "/place", "must", "NO", "stays", "NO", "reason", "mag in de zomer"));
        follow(carla.post(place + "/hold", "corner", "CLIENT", "holdReason", "toch liever nu"));
        follow(carla.post(place + "/hold/removal", "corner", "CLIENT"));
        assertThat(carla.get(place).body()).contains("mag in de zomer");

        var variant = follow(olga.post(round + "/variants", "name", "Eerste", "why", "beginnen"));
        var id = new Variant.Id(UUID.fromString(variant.substring(variant.lastIndexOf('/') + 1)));
        world.awaited(new ChoiceRound.Id(UUID.fromString(round.substring(round.lastIndexOf('/') + 1))), id);
        valid(olga, variant);
        assertThat(olga.get(variant).body()).contains("Wat het van de teams vraagt");
        valid(carla, variant.replace("/nl/", "/en/"));
        assertThat(carla.get(variant + "/progress").body()).contains("\"runs\":false");
        valid(carla, round + "/variants/new");
        valid(carla, round + "/comparison");
        follow(olga.post(round + "/table", "variant", id.value().toString()));
        follow(olga.post(round + "/asking"));
        assertThat(keys()).contains("choice.wanted.REACTING");
        var silent = carla.post(
                round + "/reaction", "variant", id.value().toString(), "corner", "CLIENT", "stance", "OBJECT");
        assertThat(silent.statusCode()).isEqualTo(422);
        valid(silent.body());
        follow(carla.post(
                round + "/reaction",
                "variant",
                id.value().toString(),
                "corner",
                "CLIENT",
                "stance",
                "OBJECT",
                "reason",
                "onze kade <b>"));
        assertThat(keys()).contains("choice.wanted.others");
        valid(olga, round);
        valid(olga, round + "/decision");
        assertThat(olga.get(round + "/decision").body()).contains("onze kade &lt;b&gt;");
        follow(olga.post(
                round + "/decision",
                "variant",
                id.value().toString(),
                "why",
                "samen gekozen",
                "reviewOn",
                LocalDate.now().plusMonths(3).toString()));
        valid(carla, round + "/decision");
        valid(carla, round.replace("/nl/", "/en/") + "/decision");
        var paper = carla.bytes(round + "/decision.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(Pdf.pages(paper.body())).isEqualTo(1);
    }

    @Test
    void aStrangerGetsWhatNobodyGets() {
        var round = world.path(world.made());
        var vera = Caller.loggedIn(port, world.vera, context);
        var nowhere = vera.get(world.path(new ChoiceRound.Id(ChoiceWorld.NOWHERE)));
        for (var rest : List.of("", "/criteria", "/decision", "/comparison")) {
            var answer = vera.get(round + rest);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(main(answer)).isEqualTo(main(nowhere));
        }
        assertThat(vera.post(round + "/withdrawal", "why", "zomaar").statusCode())
                .isEqualTo(404);
        assertThat(carla.get(world.path(new ChoiceRound.Id(ChoiceWorld.NOWHERE)))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String main(HttpResponse<String> answer) {
        var body = answer.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    private List<String> keys() {
        return world.as(
                world.carla,
                () -> wanted.stream()
                        .flatMap(each -> each.wantedOf(world.carla).stream())
                        .map(Wanted.Line::key)
                        .toList());
    }

    private static String follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/nl/"));
    }

    private static void valid(Caller caller, String path) {
        var answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        valid(answer.body());
    }

    private static void valid(String body) {
        HtmlCheck.assertValid(body);
    }
}
