package nl.samenspel.signal;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.knowledge.Sensitivity;
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

/// Every page of signals: valid, in both languages, and not there for who has nothing to do with it.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalPagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)>\"'{0}";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private RedFlag.Id flag;
    private SharedFlag.Id share;

    @BeforeAll
    void aFlagOfAttacks() {
        world = new DossierWorld(context, " " + ATTACK).opened();
        var flags = world.get(Flags.class);
        var sharing = world.get(Sharing.class);
        flag = as(
                world.hanneke,
                () -> flags.notice(
                        new Flags.Draft(world.id, "", "Woord " + ATTACK, Sensitivity.ORDINARY, "Notitie " + ATTACK),
                        world.hanneke));
        share = as(
                world.hanneke,
                () -> sharing.share(
                        flag,
                        new Sharing.Draft(
                                Audience.MANAGER, world.wouter.person(), "Woord " + ATTACK, "Passage " + ATTACK),
                        world.hanneke));
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    @Test
    void showsWhoeverMayEveryPageInBothLanguages() {
        for (var language : List.of("/nl", "/en")) {
            for (var path : List.of(
                    "/signals", "/flags/new", "/flags/" + flag.value(), "/flags/" + flag.value() + "/shares/new")) {
                valid(world.hanneke, language + path);
            }
            valid(world.wouter, language + "/signals");
            valid(world.wouter, language + "/shared-flags/" + share.value());
            valid(world.sem, language + "/signals");
        }
    }

    @Test
    void isNotThereForAnybodyElse() {
        for (var other : List.of(world.sem, world.marian, world.ruud, world.wouter)) {
            var caller = caller(other);
            for (var path : List.of("", "/shares/new")) {
                sameAsUnknown(flag.value(), id -> caller.get("/nl/flags/" + id + path));
            }
            for (var path : List.of("/text", "/steps", "/erasure", "/shares", "/shares/" + share.value() + "/end")) {
                sameAsUnknown(flag.value(), id -> caller.post("/nl/flags/" + id + path, "step", "DISCUSS"));
            }
        }
        for (var other : List.of(world.sem, world.marian, world.ruud)) {
            var caller = caller(other);
            for (var path : List.of("", "/standing")) {
                sameAsUnknown(share.value(), id -> caller.get("/nl/shared-flags/" + id + path));
            }
        }
    }

    @Test
    void showsWhatWillBeReadAndByWhomBeforeItIsShared() {
        var hanneke = caller(world.hanneke);
        var path = "/nl/flags/" + flag.value() + "/shares";
        var form = new String[] {
            "audience", "COLLEAGUE", "reader", world.sem.person().value().toString(), "passage", "Denk je mee?"
        };
        var preview = hanneke.post(path, form);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Dit wordt gelezen", "Denk je mee?", "name=\"confirmed\"");
        assertThat(HtmlCheck.errors(preview.body())).isEmpty();
        assertThat(caller(world.sem).get("/nl/signals").body()).doesNotContain("Denk je mee?");

        var refused = hanneke.post(path, "audience", "CLIENT", "reader", "", "passage", "Denk je mee?");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies met wie je dit deelt", "Denk je mee?");
    }

    @Test
    void saysAtOnceThatSomethingWasTakenBack() {
        var own = as(
                world.hanneke,
                () -> world.get(Flags.class)
                        .notice(new Flags.Draft(world.id, "no-time", "", Sensitivity.ORDINARY, ""), world.hanneke));
        var shown = as(
                world.hanneke,
                () -> world.get(Sharing.class)
                        .share(
                                own,
                                new Sharing.Draft(Audience.COLLEAGUE, world.sem.person(), "Geen tijd", "Kijk mee"),
                                world.hanneke));
        var sem = caller(world.sem);
        var standing = "/nl/shared-flags/" + shown.value() + "/standing";
        assertThat(sem.get(standing).statusCode()).isEqualTo(204);
        assertThat(sem.get("/nl/shared-flags/" + shown.value()).body()).contains("Kijk mee");

        run(world.hanneke, () -> world.get(Sharing.class).takeBack(shown, world.hanneke));
        assertThat(sem.get(standing).statusCode()).isEqualTo(404);
        assertThat(sem.get("/nl/shared-flags/" + shown.value()).statusCode()).isEqualTo(404);
        assertThat(sem.get("/nl/signals").body()).doesNotContain("Geen tijd");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var long100 = "lang ".repeat(20_000);
        var refused = caller(world.hanneke)
                .post("/nl/flags", "assignment", world.id.value().toString(), "flag", "no-time", "note", long100);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Er passen er").contains(long100.strip());
        assertThat(HtmlCheck.errors(refused.body())).isEmpty();
    }

    @Test
    void takesWordsFromElsewhereIntoTheFormAndKeepsNothing() {
        var brought = caller(world.ruud).post("/nl/flags/new", "note", "Uit mijn logboek");
        assertThat(brought.statusCode()).isEqualTo(200);
        assertThat(brought.body()).contains("Uit mijn logboek");
        assertThat(as(
                        world.ruud,
                        () -> world.get(FlagViews.class).listOwn(nl.samenspel.platform.Language.NL, world.ruud)))
                .isEmpty();
    }

    private void valid(Actor actor, String path) {
        var answer = caller(actor).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(HtmlCheck.errors(answer.body())).as(path).isEmpty();
        assertThat(answer.body()).as(path).doesNotContain("<img src=x");
    }

    private static void sameAsUnknown(UUID known, Function<UUID, HttpResponse<String>> ask) {
        var unknown = new UUID(7, 7);
        var here = ask.apply(known);
        assertThat(here.statusCode()).isEqualTo(404);
        assertThat(bare(here, known)).isEqualTo(bare(ask.apply(unknown), unknown));
    }

    /// Without the id and the tokens, which differ from page to page.
    private static String bare(HttpResponse<String> answer, UUID id) {
        return answer.body().replace(id.toString(), "?").replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }
}
