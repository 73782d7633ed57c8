package nl.samenspel.logbook;

import static nl.samenspel.logbook.Writers.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.samenspel.access.Relation;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The pages of the logbook, over HTTP: the author's own, and everybody else's door.
@WithApplication
class LogbookPagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @LocalServerPort
    int port;

    private Actor eva;
    private Caller asEva;
    private Caller asBas;

    @BeforeEach
    void logIn() {
        eva = person("Eva", persons);
        asEva = Caller.loggedIn(port, eva, context);
        asBas = Caller.loggedIn(port, person("Bas", persons), context);
    }

    @Test
    void everyPageIsValidInBothLanguages() {
        var entry = write("Titel & <b>meer</b>", "Regel een\nregel twee");
        for (var path : new String[] {
            "/logbook",
            "/logbook/new/check-in",
            "/logbook/new/gut-feeling",
            "/logbook/new/thought",
            "/logbook/new/wellbeing",
            "/logbook/new/note",
            entry,
            entry + "/edit",
            entry + "/removal",
            entry + "/passage",
            "/logbook/passages",
            "/logbook/keeping"
        }) {
            for (var language : new String[] {"/nl", "/en"}) {
                var answer = asEva.get(language + path);
                assertThat(answer.statusCode()).as(language + path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
                HtmlCheck.assertValid(answer.body());
            }
        }
    }

    @Test
    void whatIsNotYoursLooksLikeWhatIsNotThere() {
        var entry = write("Geheim", "van Eva");
        var unknown = "/logbook/entries/" + UUID.randomUUID();
        for (var end : new String[] {"", "/edit", "/removal", "/passage"}) {
            for (var language : new String[] {"/nl", "/en"}) {
                var foreign = asBas.get(language + entry + end);
                var nothing = asBas.get(language + unknown + end);
                assertThat(foreign.statusCode()).isEqualTo(404);
                assertThat(plain(foreign.body())).isEqualTo(plain(nothing.body()));
            }
        }
        for (var end : new String[] {"", "/removal", "/passage"}) {
            assertThat(asBas.post("/nl" + entry + end, "answer0", "x").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAdministratorSeesNothingOfIt() {
        var entry = write("Geheim", "van Eva");
        var admin = person("Beheerder", persons);
        Identity.run(Actor.SYSTEM, () -> persons.appoint(admin.person(), Relation.ADMINISTRATOR, Actor.SYSTEM));
        var asAdmin = Caller.loggedIn(port, admin, context);
        assertThat(asAdmin.get("/nl" + entry).statusCode()).isEqualTo(404);
        assertThat(asAdmin.get("/nl/logbook").body()).doesNotContain("Geheim");
    }

    @Test
    void aTextThatIsTooLongComesBackWhole() {
        var text = "lang ".repeat(20_000) + "slot";
        var answer = asEva.post("/nl/logbook/entries", "kind", "NOTE", "question", "", "answer0", text);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Er passen er 20.000").contains(text);
    }

    @Test
    void nobodysInputIsLostWhenTwoWindowsChangeTheSame() {
        var entry = write("Titel", "eerst");
        post(entry, "version", "1", "question", "", "answer0", "venster een");
        var second = asEva.post("/nl" + entry, "version", "1", "question", "", "answer0", "venster twee");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("venster een")
                .contains("venster twee")
                .contains("value=\"2\"");
        post(entry, "version", "2", "question", "", "answer0", "venster twee");
        assertThat(asEva.get("/nl" + entry).body()).contains("venster twee");
    }

    @Test
    void whatIsLookedForStandsInNoAddress() {
        write("Vondst", "naald in een hooiberg");
        var found = asEva.post("/nl/logbook/search", "words", "naald");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("Vondst").contains("1 tekst gevonden");
        HtmlCheck.assertValid(found.body());
        assertThat(asEva.post("/nl/logbook/search", "words", "speld").body()).contains("Niets gevonden");
    }

    @Test
    void recognisingAThoughtShowsItsCounterpart() {
        var answer = asEva.post("/nl/logbook/new/thought", "thought", "may-not-fail");
        assertThat(answer.body()).contains("data-part=\"counterpart\"").contains("Iets verkeerd doen hoort erbij");
        HtmlCheck.assertValid(answer.body());
        assertThat(asEva.post("/nl/logbook/new/thought", "thought", "nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesEachReaderBeforeAnythingIsShared() {
        var anna = person("Anna", persons);
        var entry = write("Titel", "een zin om te delen");
        var reader = anna.person().value().toString();
        var seen = asEva.post("/nl" + entry + "/passage", "passage", "een zin", "reader", reader, "act", "preview");
        assertThat(seen.body()).contains(anna.name()).contains("Deel met deze persoon");
        HtmlCheck.assertValid(seen.body());
        var asAnna = Caller.loggedIn(port, anna, context);
        assertThat(asAnna.get("/nl/logbook/passages").body()).doesNotContain(eva.name());

        var done = asEva.post("/nl" + entry + "/passage", "passage", "een zin", "reader", reader, "act", "share");
        var passage = location(done);
        assertThat(asAnna.get(passage).body()).contains("een zin").doesNotContain("om te delen");
        assertThat(asAnna.get(passage + "/state").statusCode()).isEqualTo(204);
        assertThat(asBas.get(passage).statusCode()).isEqualTo(404);
        assertThat(asBas.get(passage + "/state").statusCode()).isEqualTo(404);
        assertThat(asAnna.post(passage + "/withdrawal").statusCode()).isEqualTo(404);
        HtmlCheck.assertValid(asEva.get(passage).body());

        assertThat(asEva.post(passage + "/withdrawal").statusCode()).isEqualTo(302);
        assertThat(asAnna.get(passage).statusCode()).isEqualTo(404);
        assertThat(asAnna.get(passage + "/state").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuthorTakesEverythingAlong() throws Exception {
        write("Meenemen", "naar huis");
        var zip = new ZipInputStream(new ByteArrayInputStream(download()));
        for (var name : new String[] {"logboek.html", "logboek.json"}) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(name);
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Meenemen")
                    .contains("naar huis");
        }
        assertThat(asEva.post("/nl/logbook/keeping/erasure").statusCode()).isEqualTo(422);
        assertThat(asEva.post("/nl/logbook/keeping/erasure", "sure", "true").body())
                .contains("Je logboek is gewist.");
        assertThat(asEva.get("/nl/logbook").body()).contains("Hier staat nog niets");
    }

    @Test
    void aTextIsTakenToTheFormOfAFlagAndKeptNowhere() {
        var entry = write("", "Wouter komt nooit");
        assertThat(asEva.get("/nl" + entry).body()).contains("name=\"note\" value=\"Wouter komt nooit\"");
        var form = asEva.post("/nl/flags/new", "note", "Wouter komt nooit", "assignment", "");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Wouter komt nooit");
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() {
        assertThat(location(new Caller(port).get("/nl/logbook"))).isEqualTo("/nl/login");
    }

    private byte[] download() {
        asEva.get("/nl/logbook");
        return asEva.postForBytes("/nl/logbook/keeping/copy");
    }

    /// Path without the language.
    private String write(String title, String text) {
        var answer = asEva.post("/nl/logbook/entries", "kind", "NOTE", "title", title, "question", "", "answer0", text);
        assertThat(answer.statusCode()).isEqualTo(302);
        return location(answer).substring(3);
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private void post(String path, String... typed) {
        assertThat(asEva.post("/nl" + path, typed).statusCode()).isEqualTo(302);
    }

    /// What differs from answer to answer anyway, and the address itself.
    private static String plain(String html) {
        return html.replaceAll("(value|nonce)=\"[^\"]*\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
