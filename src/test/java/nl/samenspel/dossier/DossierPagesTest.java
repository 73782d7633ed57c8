package nl.samenspel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

/// Every page of a dossier: valid, in both languages, and not there for who is not in it.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)>\"'{0}";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private DossierWorld world;

    @BeforeAll
    void aDossierOfAttacks() {
        world = new DossierWorld(context, " " + ATTACK).opened();
    }

    private String home() {
        return "/dossiers/" + world.id.value();
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    @Test
    void showsEverybodyInItEveryPageInBothLanguages() {
        var other = world.assignment("Nog geen dossier");
        for (var language : List.of("/nl", "/en")) {
            for (var actor : List.of(world.wouter, world.hanneke, world.marian, world.ruud)) {
                for (var path : List.of(
                        "", "/dossiers", home(), home() + "/participants", "/assignments/" + world.id.value())) {
                    valid(actor, language + path, 200);
                }
            }
            valid(world.wouter, language + "/assignments/" + other.value() + "/dossier/new", 200);
            valid(world.wouter, language + "/assignments/" + other.value(), 200);
            valid(world.wouter, language + "/assignments/" + world.id.value() + "/change", 200);
        }
    }

    @Test
    void isNotThereForAnybodyElse() {
        var sem = caller(world.sem);
        var ruud = world.ruud.person().value().toString();
        for (var path : List.of("", "/participants")) {
            sameAsUnknown(path, id -> sem.get("/nl/dossiers/" + id + path));
        }
        for (var path : List.of(
                "/phase",
                "/earlier-phase",
                "/parting",
                "/parting/end",
                "/parting/agreement",
                "/closing",
                "/reopening",
                "/participants",
                "/participants/own/end",
                "/participants/" + ruud + "/mandate",
                "/participants/" + ruud + "/mandate/end",
                "/participants/" + ruud + "/end")) {
            sameAsUnknown(path, id -> sem.post("/nl/dossiers/" + id + path, "to", "INTAKE", "why", "x"));
        }
    }

    private void sameAsUnknown(String path, Function<UUID, HttpResponse<String>> ask) {
        var unknown = new UUID(7, 7);
        var here = ask.apply(world.id.value());
        assertThat(here.statusCode()).as(path).isEqualTo(404);
        assertThat(bare(here, world.id.value())).as(path).isEqualTo(bare(ask.apply(unknown), unknown));
    }

    /// Without the id and the tokens, which differ from page to page.
    private static String bare(HttpResponse<String> answer, UUID id) {
        return answer.body().replace(id.toString(), "?").replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }

    @Test
    void saysWhyAndKeepsWhatWasTyped() {
        var long100 = "lang ".repeat(20_000);
        var refused = caller(world.hanneke).post("/nl" + home() + "/phase", "to", "INTAKE", "why", long100);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Er passen er").contains(long100.strip());
        var ruud = caller(world.ruud).post("/en" + home() + "/phase", "to", "INTAKE");
        assertThat(ruud.statusCode()).isEqualTo(422);
        assertThat(ruud.body()).contains("you need a mandate");
        assertThat(HtmlCheck.errors(ruud.body())).isEmpty();
    }

    @Test
    void opensFromTheAssignmentsPage() {
        var other = world.assignment("Wordt geopend");
        var wouter = caller(world.wouter);
        var path = "/nl/assignments/" + other.value() + "/dossier";
        assertThat(wouter.post(path, "own", "").statusCode()).isEqualTo(422);
        var opened = wouter.post(
                path,
                "own",
                "BUSINESS_MANAGER",
                "client",
                world.marian.person().value().toString());
        assertThat(opened.statusCode()).isEqualTo(302);
        valid(world.marian, "/nl/dossiers/" + other.value(), 200);
        assertThat(caller(world.marian).get("/nl/dossiers").body()).contains("Wordt geopend");
    }

    private void valid(Actor actor, String path, int status) {
        var answer = caller(actor).get(path);
        assertThat(answer.statusCode()).as(path + " for " + actor.name()).isEqualTo(status);
        assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
        assertThat(answer.body()).as(path).doesNotContain("<img src=x");
    }
}
