package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.dossier.agreement.AgreementText;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.Agreements;
import nl.samenspel.dossier.agreement.ContactRhythm;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.agreement.Section;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.Sheets;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.PdfCheck;
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
        var agreements = context.getBean(Agreements.class);
        var text = new AgreementText(
                Map.of(Section.PURPOSE, ATTACK, Section.ENDING, "Rustig " + ATTACK),
                new ContactRhythm(3, Duration.ofMinutes(20), Duration.ofMinutes(60)),
                List.of(new PlannedMoment(
                        PlannedMoment.Kind.STEERING, world.today().plusDays(30), ATTACK)));
        run(world.hanneke, () -> {
            agreements.begin(world.id, null, "", world.hanneke);
            agreements.write(world.id, 1, text, world.hanneke);
            agreements.offer(world.id, 2, world.hanneke);
        });
        run(world.marian, () -> agreements.confirm(world.id, 1, world.marian));
        var sheets = context.getBean(Sheets.class);
        run(world.hanneke, () -> {
            sheets.write(world.id, SheetKind.INTAKE, 0, Map.of("came", ATTACK, "behind.client", ATTACK), world.hanneke);
            sheets.write(world.id, SheetKind.EXPLORATION, 0, Map.of("feedback", ATTACK), world.hanneke);
            var said = sheets.assume(world.id, ATTACK, world.hanneke);
            sheets.test(world.id, said, ATTACK, world.hanneke);
            sheets.assume(world.id, ATTACK, world.hanneke);
            sheets.talked(world.id, ATTACK, world.today().minusDays(3), ATTACK, world.hanneke);
        });
        run(world.marian, () -> {
            agreements.begin(world.id, AgreementVersion.Occasion.STUCK, ATTACK, world.marian);
            agreements.write(world.id, 1, text.taking(Set.of("purpose", "moments"), AgreementText.EMPTY), world.marian);
        });
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
            valid(world.wouter, language + home() + "/agreement/draft", 200);
            valid(world.wouter, language + "/assignments/" + other.value(), 200);
            valid(world.wouter, language + "/assignments/" + world.id.value() + "/change", 200);
        }
    }

    @Test
    void isNotThereForAnybodyElse() {
        var sem = caller(world.sem);
        var ruud = world.ruud.person().value().toString();
        for (var path : List.of(
                "",
                "/participants",
                "/agreement",
                "/agreement/draft",
                "/intake",
                "/exploration",
                "/completion",
                "/intake-note",
                "/intake-note/note.pdf",
                "/agreement/versions/1",
                "/agreement/versions/1/agreement.pdf")) {
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
                "/intake?version=0",
                "/intake/conclusion",
                "/intake/assumptions",
                "/intake/assumptions/" + ruud + "/test",
                "/exploration/talks",
                "/completion?version=0",
                "/agreement/versions",
                "/agreement/draft?revision=1",
                "/agreement/versions/1/confirmation",
                "/agreement/versions/1/rewriting",
                "/agreement/versions/1/end",
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

    @Test
    void showsWhatBothWroteAtOnceAndWhatWasTypedWhenRefused() {
        var path = "/nl" + home() + "/agreement/draft";
        var hanneke = caller(world.hanneke);
        assertThat(hanneke.post(path, "revision", "2", "purpose", "Van Hanneke").statusCode())
                .isEqualTo(302);
        var both = caller(world.marian).post(path, "revision", "2", "purpose", "Van Marian");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Van Hanneke", "Van Marian");
        assertThat(HtmlCheck.errors(both.body())).isEmpty();
        var refused = hanneke.post(
                path,
                "revision",
                "3",
                "purpose",
                "Blijft",
                "weeks",
                "drie",
                "moments.0.on",
                "",
                "moments.0.subject",
                "Ook");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Blijft", "drie", "Ook", "Kies een dag voor dit moment");
        assertThat(HtmlCheck.errors(refused.body())).isEmpty();
        var more = hanneke.post(path, "revision", "3", "more", "moments", "purpose", "Blijft ook");
        assertThat(more.body()).contains("Blijft ook", "moments.1.on");
    }

    @Test
    void keepsWhatWasTypedOnASheet() {
        var hanneke = caller(world.hanneke);
        var path = "/en" + home() + "/intake";
        var tooLong = "word ".repeat(20_000);
        var refused = hanneke.post(path, "version", "1", "critical.client", tooLong, "time_given", "Half an hour");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(tooLong.strip(), "Half an hour", "There is room for 20,000");
        assertThat(HtmlCheck.errors(refused.body())).isEmpty();
        var both = hanneke.post(path, "version", "0", "came", "Only me");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Only me");
        assertThat(HtmlCheck.errors(both.body())).isEmpty();
        for (var below : List.of("/conclusion", "/assumptions")) {
            assertThat(hanneke.post(path + below, "why", "kept").statusCode()).isEqualTo(422);
        }
        assertThat(hanneke.post("/nl" + home() + "/exploration/talks", "with", "Els")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsAnAgreementAsPdf() {
        var pdf = caller(world.ruud).bytes("/en" + home() + "/agreement/versions/1/agreement.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        PdfCheck.assertAccessible(pdf.body());
        PdfCheck.assertAccessible(caller(world.ruud)
                .bytes("/nl" + home() + "/intake-note/note.pdf")
                .body());
    }

    private void valid(Actor actor, String path, int status) {
        var answer = caller(actor).get(path);
        assertThat(answer.statusCode()).as(path + " for " + actor.name()).isEqualTo(status);
        assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
        assertThat(answer.body()).as(path).doesNotContain("<img src=x");
    }
}
