package nl.samenspel.dossier.exit;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The pages of leaving, walked as people do, seen by each side.
@WithApplication
class ExitPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)>\"'{0}";

    @Autowired
    ApplicationContext context;

    @Autowired
    List<Wanted> wanted;

    @Autowired
    List<Dated> dated;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private Assignment.Id id;
    private Caller hanneke;
    private Caller marian;
    private String path = "";
    private final String today = LocalDate.now().toString();

    @BeforeEach
    void aRunningDossier() {
        world = new DossierWorld(context, " " + ATTACK);
        id = world.assignment("Loopt");
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(id, Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(id);
        hanneke = Caller.loggedIn(port, world.hanneke, context);
        marian = Caller.loggedIn(port, world.marian, context);
        path = "/nl/dossiers/" + id.value();
    }

    @Test
    void aPathIsWalkedWhileEachSeesWhatIsTheirs() {
        var mine = follow(hanneke.post(path + "/hand-backs", "thought", "geheim " + ATTACK));
        valid(hanneke, mine);
        assertThat(marian.get(mine).statusCode()).isEqualTo(404);
        assertThat(marian.get(path + "/hand-backs").body()).doesNotContain(mine);
        assertThat(keys(world.marian)).noneMatch(key -> key.startsWith("exit.wanted"));
        assertThat(dates(world.hanneke)).noneMatch(key -> key.startsWith("exit"));

        follow(hanneke.post(
                mine + "/readers", "person", world.wouter.person().value().toString()));
        var wouter = Caller.loggedIn(port, world.wouter, context);
        assertThat(wouter.get(mine).body()).contains("geheim");
        var early = hanneke.post(
                mine + "/announcement", "on", today, "toWhom", "Marian", "change", "tijd", "before", today);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Geef de ander tijd");
        valid(early.body());
        var later = LocalDate.now().plusWeeks(4).toString();
        follow(hanneke.post(
                mine + "/announcement", "on", today, "toWhom", "Marian", "change", "elke maand tijd", "before", later));
        assertThat(marian.get(mine).body()).contains("elke maand tijd").doesNotContain("geheim");
        assertThat(keys(world.marian)).contains("exit.wanted.ANNOUNCED.other");
        assertThat(dates(world.marian)).contains("exit.dated.change");

        assertThat(hanneke.post(mine + "/preparation").statusCode()).isEqualTo(422);
        follow(hanneke.post(
                mine + "/sheet",
                "version",
                "1",
                "observe",
                "zie",
                "effect",
                "doet",
                "pattern",
                "patroon",
                "needed",
                "nodig"));
        follow(hanneke.post(mine + "/support", "version", "1", "home", "collega", "whoTells", "eerst Wouter"));
        follow(hanneke.post(mine + "/preparation"));
        assertThat(marian.get(mine).body()).doesNotContain("eerst Wouter").doesNotContain("patroon</dd>");
        follow(hanneke.post(mine + "/sheet-for-both"));
        assertThat(marian.get(mine).body()).contains("patroon</dd>").doesNotContain("eerst Wouter");
        follow(hanneke.post(mine + "/conversation", "on", today, "withWhom", "Marian", "said", "we zien het"));
        follow(hanneke.post(
                mine + "/handing-back",
                "lastDay",
                LocalDate.now().minusMonths(4).toString(),
                "why",
                "geen tijd"));
        follow(hanneke.post(path + "/exit-plan/advice", "version", "0", "text", "Kies een trekker"));
        follow(hanneke.post(mine + "/motion"));
        follow(hanneke.post(mine + "/business", "inOrder", "HOURS"));
        valid(hanneke, mine);
        follow(hanneke.post(
                mine + "/business",
                "inOrder",
                "HOURS",
                "inOrder",
                "INVOICES",
                "inOrder",
                "DOCUMENTS",
                "inOrder",
                "ACCESS"));
        valid(hanneke, mine);
        valid(marian, mine);
        assertThat(keys(world.hanneke)).contains("exit.wanted.SETTLED");
        follow(hanneke.post(mine + "/looking-back", "motion", "een nieuwe opzet"));
        assertThat(marian.get(mine.replace("/nl", "/en")).body()).contains("een nieuwe opzet");
    }

    @Test
    void whoWritesSecondIsShownWhatChangedMeanwhile() {
        var part = path + "/exit-plan/open-decisions";
        follow(hanneke.post(part, "version", "0", "text", "Wie beslist over geld? " + ATTACK));
        var second = marian.post(part, "version", "0", "text", "Wie beslist over mensen?");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Wie beslist over geld?").contains("Wie beslist over mensen?");
        valid(second.body());
        follow(marian.post(part, "version", "1", "text", "Wie beslist over geld en mensen?"));
        for (var language : List.of("/nl", "/en")) {
            valid(marian, part.replace("/nl", language));
            valid(hanneke, path.replace("/nl", language) + "/exit-plan");
            valid(marian, path.replace("/nl", language) + "/hand-backs");
            valid(marian, path.replace("/nl", language));
        }
        assertThat(marian.get(path + "/exit-plan/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotThereForAnybodyElse() {
        var sem = Caller.loggedIn(port, world.sem, context);
        var mine = follow(hanneke.post(path + "/hand-backs"));
        var own = mine.substring(path.length());
        for (var page : List.of("/exit-plan", "/exit-plan/advice", "/hand-backs", own)) {
            sameAsUnknown(page, here -> sem.get("/nl/dossiers/" + here + page));
        }
        for (var act : List.of(
                "/exit-plan/advice",
                "/hand-backs",
                own + "/announcement",
                own + "/preparation",
                own + "/conversation",
                own + "/handing-back",
                own + "/motion",
                own + "/business",
                own + "/looking-back",
                own + "/leaving",
                own + "/sheet",
                own + "/sheet-for-both",
                own + "/support",
                own + "/readers",
                own + "/readers-let-go")) {
            sameAsUnknown(act, here -> sem.post("/nl/dossiers/" + here + act, "why", "x"));
            if (act.startsWith(own)) {
                assertThat(marian.post(path + act, "why", "x").statusCode())
                        .as(act)
                        .isEqualTo(404);
            }
        }
    }

    private void sameAsUnknown(String page, Function<UUID, HttpResponse<String>> ask) {
        var unknown = new UUID(7, 7);
        var here = ask.apply(id.value());
        assertThat(here.statusCode()).as(page).isEqualTo(404);
        assertThat(bare(here, id.value())).as(page).isEqualTo(bare(ask.apply(unknown), unknown));
    }

    /// Without the id and the tokens, which differ from page to page.
    private static String bare(HttpResponse<String> answer, UUID id) {
        return answer.body().replace(id.toString(), "?").replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }

    private static void valid(Caller caller, String page) {
        var answer = caller.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        valid(answer.body());
    }

    private static void valid(String body) {
        assertThat(HtmlCheck.errors(body)).isEmpty();
        assertThat(body).doesNotContain("<img src=x");
    }

    /// Where it led, which is a page.
    private static String follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("#.*", "")
                .replaceAll("https?://[^/]+", "");
    }

    private List<String> keys(Actor actor) {
        return as(
                actor,
                () -> wanted.stream()
                        .flatMap(each -> each.wantedOf(actor).stream())
                        .map(Wanted.Line::key)
                        .toList());
    }

    private List<String> dates(Actor actor) {
        return as(
                actor,
                () -> dated.stream()
                        .flatMap(each -> each.datesOf(actor, world.today()).stream())
                        .map(Dated.Moment::key)
                        .toList());
    }
}
