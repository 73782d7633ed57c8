package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.Contacts.Meant;
import nl.samenspel.dossier.steering.Contacts.Went;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page of steering: valid, in both languages, and not there for who is not in the dossier.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteeringPagesTest {
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
    private Moment.Id moment;
    private Contact.Id contact;
    private Precondition.Id precondition;
    private Observation.Id draft;
    private Observation.Id shared;
    private Evaluation.Id evaluation;

    @BeforeAll
    void aDossierOfAttacks() {
        world = new DossierWorld(context, " " + ATTACK).opened();
        id = world.id;
        var hanneke = world.hanneke;
        var today = world.today();
        run(hanneke, () -> context.getBean(Dossiers.class).goOn(id, Phase.INTAKE, "", hanneke));
        run(hanneke, () -> {
            var moments = context.getBean(Moments.class);
            moment = moments.plan(id, MomentKind.PROGRESS_REPORT, today, ATTACK, hanneke);
            moments.plan(id, MomentKind.EVALUATION, today.plusMonths(3), "", hanneke);
            var contacts = context.getBean(Contacts.class);
            contact = contacts.plan(id, new Meant(With.CLIENT, today, 60, ATTACK), hanneke);
            contacts.log(
                    id,
                    new Meant(With.DELEGATED_CLIENT, today.minusDays(20), 60, ""),
                    new Went(30, ByWhom.THEM, false),
                    hanneke);
            precondition = context.getBean(Preconditions.class)
                    .agree(id, ATTACK, world.marian.person(), today.minusDays(9), hanneke);
            var observations = context.getBean(Observations.class);
            draft = observations.note(id, "concept " + ATTACK, "", hanneke);
            shared = observations.note(id, ATTACK, "", hanneke);
            observations.share(shared, hanneke);
            evaluation = context.getBean(Evaluations.class).start(id, today, hanneke);
        });
    }

    private String home() {
        return "/dossiers/" + id.value();
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    private List<String> pages() {
        return List.of(
                "",
                "/moments",
                "/moments/" + moment.value(),
                "/contacts",
                "/contacts/" + contact.value(),
                "/preconditions",
                "/preconditions/" + precondition.value(),
                "/observations",
                "/observations/" + shared.value(),
                "/evaluations",
                "/evaluations/" + evaluation.value());
    }

    @Test
    void showsBothSidesEveryPageInBothLanguages() {
        for (var actor : List.of(world.hanneke, world.marian, world.ruud)) {
            var caller = caller(actor);
            for (var language : List.of("/nl", "/en")) {
                for (var path : pages()) {
                    var answer = caller.get(language + home() + path);
                    assertThat(answer.statusCode())
                            .as(path + " for " + actor.name())
                            .isEqualTo(200);
                    assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
                    assertThat(answer.body()).as(path).doesNotContain("<img src=x");
                }
            }
        }
    }

    @Test
    void aDraftIsThereForItsAuthorAlone() {
        var path = "/nl" + home() + "/observations";
        assertThat(caller(world.hanneke).get(path + "/" + draft.value()).statusCode())
                .isEqualTo(200);
        var marian = caller(world.marian);
        assertThat(marian.get(path + "/" + draft.value()).statusCode()).isEqualTo(404);
        assertThat(marian.get(path).body()).doesNotContain("concept");
        assertThat(marian.post(path + "/" + draft.value() + "/answer", "view", "x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isNotThereForAnybodyElse() {
        var sem = caller(world.sem);
        for (var path : pages()) {
            sameAsUnknown(path, here -> sem.get("/nl/dossiers/" + here + path));
        }
        sameAsUnknown("calendar", here -> sem.get("/en/dossiers/" + here + "/moments/" + moment.value() + "/calendar"));
        var one = moment.value().toString();
        for (var path : List.of(
                "/moments",
                "/moments/" + one + "/answers",
                "/moments/" + one + "/day",
                "/moments/" + one + "/outcome",
                "/moments/" + one + "/cancellation",
                "/moments/" + one + "/follow-up",
                "/contacts",
                "/contacts/" + contact.value() + "/outcome",
                "/preconditions",
                "/preconditions/" + precondition.value() + "/state",
                "/preconditions/" + precondition.value() + "/talks",
                "/preconditions/" + precondition.value() + "/who",
                "/observations",
                "/observations/" + shared.value() + "/text",
                "/observations/" + shared.value() + "/sharing",
                "/observations/" + shared.value() + "/answer",
                "/observations/" + shared.value() + "/pattern",
                "/observations/" + shared.value() + "/withdrawal",
                "/evaluations",
                "/evaluations/" + evaluation.value() + "/half",
                "/evaluations/" + evaluation.value() + "/talk",
                "/evaluations/" + evaluation.value() + "/mark",
                "/evaluations/" + evaluation.value() + "/result",
                "/evaluations/" + evaluation.value() + "/dropping")) {
            sameAsUnknown(path, here -> sem.post("/nl/dossiers/" + here + path, "why", "x"));
        }
    }

    private void sameAsUnknown(String path, Function<UUID, HttpResponse<String>> ask) {
        var unknown = new UUID(7, 7);
        var here = ask.apply(id.value());
        assertThat(here.statusCode()).as(path).isEqualTo(404);
        assertThat(bare(here, id.value())).as(path).isEqualTo(bare(ask.apply(unknown), unknown));
    }

    /// Without the id and the tokens, which differ from page to page.
    private static String bare(HttpResponse<String> answer, UUID id) {
        return answer.body().replace(id.toString(), "?").replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }

    @Test
    void saysWhyAtTheFieldAndKeepsWhatWasTyped() {
        var hanneke = caller(world.hanneke);
        var refused = hanneke.post(
                "/nl" + home() + "/moments", "kind", "CRISIS", "day", "2020-01-01", "purpose", "nog een keer");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Deze dag is al geweest").contains("nog een keer");
        assertThat(HtmlCheck.errors(refused.body())).isEmpty();
        var long100 = "lang ".repeat(20_000);
        var tooLong = hanneke.post("/en" + home() + "/observations", "what", long100);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains(long100.strip());
        var ruud = caller(world.ruud).post("/en" + home() + "/contacts", "day", "2026-11-20", "planned", "60");
        assertThat(ruud.statusCode()).isEqualTo(422);
        assertThat(ruud.body()).contains("mandate");
        var skipped = hanneke.post(
                "/nl" + home() + "/observations/" + shared.value() + "/pattern",
                "pattern",
                "altijd laat",
                "myPart",
                "ik wacht",
                "yourPart",
                "jij ook");
        assertThat(skipped.statusCode()).isEqualTo(422);
        assertThat(skipped.body()).contains("Vraag eerst hoe de ander het ziet");
    }

    @Test
    void aMomentGoesIntoAnyCalendar() {
        var file = caller(world.marian).get("/nl" + home() + "/moments/" + moment.value() + "/calendar");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body()).contains("BEGIN:VEVENT", "Voortgang").doesNotContain("onerror=alert(1)>\"'{0} x");
    }

    @Test
    void formsOfPeopleWorkFromBeginningToEnd() {
        var hanneke = caller(world.hanneke);
        var marian = caller(world.marian);
        var today = LocalDate.now().toString();
        var path = "/nl" + home();
        follow(hanneke.post(path + "/moments", "kind", "FORMULATING", "day", today, "purpose", "samen lezen"));
        follow(hanneke.post(
                path + "/contacts", "with", "CLIENT", "day", today, "planned", "60", "real", "20", "byWhom", "THEM"));
        follow(marian.post(path + "/preconditions", "sentence", "Een vaste kamer", "since", today));
        follow(marian.post(
                path + "/preconditions/" + precondition.value() + "/state", "state", "PARTLY", "since", today));
        follow(marian.post(path + "/preconditions/" + precondition.value() + "/talks", "day", today));
        var noted = follow(marian.post(path + "/observations", "what", "Wij reageren laat"));
        follow(marian.post(noted + "/sharing"));
        follow(hanneke.post(noted + "/answer", "view", "Ja, en ik vraag te veel"));
        follow(marian.post(
                noted + "/pattern", "pattern", "Traag", "myPart", "ik", "yourPart", "jij", "needed", "rust"));
        var begun = follow(marian.post(path + "/evaluations", "day", today));
        follow(marian.post(begun + "/half", "well", "veel", "ready", "yes"));
        follow(hanneke.post(begun + "/half", "hard", "tijd", "ready", "yes"));
        follow(hanneke.post(begun + "/talk", "on", today));
        follow(hanneke.post(begun + "/mark", "mark", "7"));
        follow(marian.post(begun + "/mark", "mark", "8"));
        follow(marian.post(begun + "/result", "result", "Vaker bellen"));
        assertThat(marian.get(begun).body()).contains("Vaker bellen").contains("cijfer 7");
        assertThat(HtmlCheck.errors(marian.get(begun).body())).isEmpty();
        assertThat(HtmlCheck.errors(marian.get(noted).body())).isEmpty();
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

    @Test
    void tellsEachSideWhatIsWantedOfThem() {
        assertThat(keys(world.hanneke))
                .contains("steering.wanted.moment", "steering.wanted.observation.wait")
                .doesNotContain("steering.wanted.observation");
        assertThat(keys(world.marian)).contains("steering.wanted.observation", "steering.wanted.evaluation.WRITING");
        assertThat(keys(world.sem)).noneMatch(key -> key.startsWith("steering"));
        var dates = as(
                world.marian,
                () -> dated.stream()
                        .flatMap(each -> each.datesOf(world.marian, world.today()).stream())
                        .map(Dated.Moment::key)
                        .toList());
        assertThat(dates).contains("steering.dated.moment", "steering.dated.evaluation");
    }

    private List<String> keys(Actor actor) {
        return as(
                actor,
                () -> wanted.stream()
                        .flatMap(each -> each.wantedOf(actor).stream())
                        .map(Wanted.Line::key)
                        .toList());
    }
}
