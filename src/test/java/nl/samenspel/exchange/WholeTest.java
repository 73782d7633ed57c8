package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samenspel.journal.TestJournal;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Portable;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.TestDatabase;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The demo world goes out of one installation and into an empty one. It only reads, so it shares an application.
@WithApplication
@TestPropertySource(properties = {"samenspel.test.world=triangle-journey", "samenspel.demo=true"})
class WholeTest {
    @RegisterExtension
    static final TestDatabase elsewhere = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase empty = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase third = TestDatabase.fresh();

    @Autowired
    WholeExport here;

    @Autowired
    List<Portable> portables;

    @Autowired
    PeopleViews people;

    @Autowired
    WholeImport hereAgain;

    @Test
    void comesOutOfAnEmptyInstallationAsItWentIn() {
        var marloes = persona("Marloes Prins");
        var file = export(marloes);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("Brede brugklassen", "\"pictures\":[\n{");
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"capacity\":[\n{", "\"scenarios\":[\n{", "\"scenarioChanges\":[\n{")
                .contains("\"choiceRounds\":[\n{", "\"criteria\":[\n{", "\"choicePlaces\":[\n{")
                .doesNotContain("\"RUNNING\"");

        var tried = imports(elsewhere).tryOut(file, Actor.SYSTEM);
        assertThat(tried.problems()).isEmpty();
        assertThat(exportElsewhere(marloes)).doesNotContain("Brede brugklassen");

        var brought = imports(elsewhere).bringIn(file, Actor.SYSTEM);
        assertThat(brought).isEqualTo(tried);
        assertThat(exportElsewhere(marloes)).isEqualTo(new String(file, StandardCharsets.UTF_8));

        var again = imports(elsewhere).bringIn(file, Actor.SYSTEM);
        assertThat(again.counts()).allSatisfy(count -> {
            assertThat(count.added()).isZero();
            assertThat(count.different()).isZero();
        });
    }

    @Test
    void dossiersTravelWithoutWhatIsOnePersonsOwn() {
        var hanneke = persona("Hanneke Blom");
        var file = export(hanneke);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"dossiers\":[\n{", "\"dossierAgreements\":[\n{", "\"dossierMoments\":[\n{")
                .contains("\"dossierObservations\":[\n{", "\"dossierHandBacks\":[\n{", "\"dossierExitTexts\":[\n{")
                .doesNotContain("\"state\":\"DRAFT\",\"shared_at\"", "CONSIDERED", "sealed");

        var brought = imports(third).bringIn(file, Actor.SYSTEM);
        assertThat(brought.problems()).isEmpty();
        var out = new ByteArrayOutputStream();
        third.as(hanneke, () -> new WholeExport(third.sql(), portables).write(out, hanneke));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(new String(file, StandardCharsets.UTF_8));
        assertThat(imports(third).bringIn(file, Actor.SYSTEM).counts())
                .allSatisfy(
                        count -> assertThat(count.added() + count.different()).isZero());
    }

    @Test
    void holdsOnlyWhatTheAskerMaySee() {
        var text = new String(export(persona("Hanneke Blom")), StandardCharsets.UTF_8);
        assertThat(text).contains("Driehoek Bureau Tijdelijk Samen").doesNotContain("Basisvaardigheden op orde");
    }

    @Test
    void namesThePlaceInTheFileThatIsWrong() {
        var good = new String(export(persona("Marloes Prins")), StandardCharsets.UTF_8);
        assertThat(problems(good.replaceFirst("\"work\":", "\"wrok\":")))
                .extracting(WholeImport.Problem::path)
                .contains("/things/people/0/wrok", "/things/people/0/work");
        assertThat(problems(good.replaceFirst(
                        "(\"teams\":\\[\n\\{\"id\":\"[0-9a-f-]+\",\"organisation_id\":\")[0-9a-f]{8}", "$100000000")))
                .extracting(WholeImport.Problem::path)
                .containsExactly("/things/teams/0");
        assertThat(problems(good.replaceFirst("\"things\":\\{", "\"things\":{\"extra\":[],")))
                .extracting(WholeImport.Problem::path)
                .containsExactly("/things/extra");
    }

    @Test
    void refusesWhatIsNoExportOfOurs() {
        assertThatThrownBy(() -> hereAgain.tryOut("no".getBytes(StandardCharsets.UTF_8), Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(ExchangeRefusal.WHOLE_FILE_UNREADABLE));
        assertThatThrownBy(() -> hereAgain.tryOut(
                        "{\"form\":\"samenspel\",\"version\":2,\"things\":{}}".getBytes(StandardCharsets.UTF_8),
                        Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(ExchangeRefusal.WHOLE_FORM_UNKNOWN));
    }

    @Test
    void refusesAFileThatIsTooLargeToReadAtOnce() {
        assertThatThrownBy(() -> hereAgain.tryOut(new byte[(WholeImport.MOST_MEGABYTES << 20) + 1], Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(nl.samenspel.document.FileRefusal.FILE_TOO_LARGE));
    }

    private List<WholeImport.Problem> problems(String file) {
        return imports(empty)
                .tryOut(file.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM)
                .problems();
    }

    private Actor persona(String name) {
        return Identity.as(Actor.SYSTEM, () -> people.listPersonas()).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private byte[] export(Actor actor) {
        var out = new ByteArrayOutputStream();
        Identity.run(actor, () -> here.write(out, actor));
        return out.toByteArray();
    }

    private String exportElsewhere(Actor actor) {
        var out = new ByteArrayOutputStream();
        var there = new WholeExport(elsewhere.sql(), portables);
        elsewhere.as(actor, () -> there.write(out, actor));
        return out.toString(StandardCharsets.UTF_8);
    }

    private WholeImport imports(TestDatabase database) {
        return new WholeImport(
                new WholeRows(database.sql()),
                portables,
                TestJournal.on(database),
                new TransactionTemplate(database.transactions()));
    }
}
