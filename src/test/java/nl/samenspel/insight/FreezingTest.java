package nl.samenspel.insight;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.steering.SteeringFacts;
import nl.samenspel.insight.disclosure.Publishing.Band;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.organisation.Members;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.signal.Counting;
import nl.samenspel.signal.Flags;
import nl.samenspel.signal.RedFlag;
import nl.samenspel.signal.SignalRefusal;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// A quarter is frozen once; only what authors let count is in it, and nobody can be found.
@WithApplication
class FreezingTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    InsightStore store;

    @Autowired
    InsightViews views;

    @Autowired
    Counting counting;

    @Autowired
    Flags flags;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private final List<Actor> people = new ArrayList<>();
    private Organisation.Id unit;
    private String name;

    @BeforeEach
    void anOrganisationOfTwoUnits() {
        world = new DossierWorld(context).opened();
        name = "Dienst " + java.util.UUID.randomUUID();
        var organisations = world.get(Organisations.class);
        run(Actor.SYSTEM, () -> {
            var root = organisations.add(Organisation.Draft.of(name, Organisation.Kind.AGENCY), Actor.SYSTEM);
            unit = organisations.add(
                    Organisation.Draft.of(name + " noord", Organisation.Kind.DIRECTORATE)
                            .under(root),
                    Actor.SYSTEM);
            var south = organisations.add(
                    Organisation.Draft.of(name + " zuid", Organisation.Kind.DIRECTORATE)
                            .under(root),
                    Actor.SYSTEM);
            for (int i = 0; i < 12; i++) {
                join(i % 2 == 0 ? unit : south);
            }
        });
    }

    @Test
    void tellsABandOfWhatAuthorsLetCountOnceAndForGood() {
        for (int i = 0; i < 5; i++) {
            count(people.get(i), "no-time");
        }
        notice(people.get(5), "no-time"); // says nothing: counts nowhere
        var after = nextQuarter(1);
        assertThat(freeze(after)).isTrue();
        assertThat(freeze(after)).as("once").isFalse();

        var part = part(null);
        assertThat(part.people()).isEqualTo(12);
        assertThat(part.figures()).extracting(InsightViews.Figure::flag).containsExactly("no-time");
        assertThat(part.figures().getFirst().band()).as("5 of 12").isEqualTo(Band.HALF);
        assertThat(part.figures().getFirst().title()).isEqualTo("Geen tijd van de opdrachtgever");

        run(Actor.SYSTEM, () -> join(unit));
        assertThat(freeze(nextQuarter(2))).isTrue();
        var later = part(null);
        assertThat(later.figures()).as("one who came changes nothing").isEqualTo(part.figures());
        assertThat(later.people()).as("behind the figures, not there now").isEqualTo(12);
        assertThat(later.figuresOf()).isEqualTo(part.figuresOf());
    }

    @Test
    void onlyFlagsOfTheGuideAboutTheWorkCanCount() {
        var own = as(
                world.hanneke,
                () -> flags.notice(
                        new Flags.Draft(null, "", "Eigen woorden", Sensitivity.ORDINARY, ""), world.hanneke));
        assertThatThrownBy(() -> run(world.hanneke, () -> counting.let(own, true, world.hanneke)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(SignalRefusal.FLAG_NOT_COUNTED.name());
        assertThat(as(world.hanneke, () -> counting.counts(own))).isFalse();
    }

    @Test
    void anAuthorMayTakeItBackBeforeItIsTold() {
        var flag = count(people.getFirst(), "no-time");
        run(people.getFirst(), () -> counting.let(flag, false, people.getFirst()));
        assertThat(as(people.getFirst(), () -> counting.counts(flag))).isFalse();
        assertThat(as(
                        people.get(1),
                        () -> counting.noticed(Instant.EPOCH, Instant.now().plusSeconds(60))))
                .as("nobody else finds any")
                .isEmpty();
    }

    @Test
    void theManagementReadsItAndNobodyElseKnowsThePage() throws Exception {
        run(
                Actor.SYSTEM,
                () -> world.get(Persons.class).appoint(people.getFirst().person(), Relation.MANAGEMENT, Actor.SYSTEM));
        for (var language : List.of("nl", "en")) {
            var shown = Caller.loggedIn(port, people.getFirst(), context).get("/" + language + "/insight");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(HtmlCheck.errors(shown.body())).isEmpty();
            assertThat(shown.body()).contains("data-part=\"overall\"");
        }
        var sheet = Caller.loggedIn(port, people.getFirst(), context).bytes("/nl/insight/sheet.pdf");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(nl.samenspel.document.Pdf.pages(sheet.body())).isEqualTo(1);
        var other = Caller.loggedIn(port, people.get(1), context);
        var refused = other.get("/nl/insight");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(other.get("/nl/insight/sheet.pdf").statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("Niet gevonden").doesNotContain(name, "Over alle", "Over groepen mensen");
    }

    @Test
    void aTriangleShowsHowItStandsAndGivesOneSheet() throws Exception {
        var path = "/triangles/" + world.triangle.value() + "/insight";
        var caller = Caller.loggedIn(port, world.wouter, context);
        for (var language : List.of("/nl", "/en")) {
            var shown = caller.get(language + path);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(HtmlCheck.errors(shown.body())).isEmpty();
        }
        var sheet = caller.bytes("/nl" + path + "/sheet.pdf");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(nl.samenspel.document.Pdf.pages(sheet.body())).isEqualTo(1);
        assertThat(Caller.loggedIn(port, people.get(2), context)
                        .get("/nl" + path)
                        .statusCode())
                .isEqualTo(404);
    }

    private InsightViews.Part part(@Nullable String quarter) {
        return as(Actor.SYSTEM, () -> views.frozen(quarter, Language.NL, people.getFirst())).organisations().stream()
                .filter(each -> each.name().equals(name))
                .flatMap(each -> each.parts().stream())
                .findFirst()
                .orElseThrow();
    }

    /// Some days after the end of this quarter, or of a later one.
    private static Instant nextQuarter(int later) {
        var now = LocalDate.now(Page.ZONE);
        return now.withDayOfMonth(1)
                .withMonth((now.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(3L * later)
                .plusDays(4)
                .atStartOfDay(Page.ZONE)
                .toInstant();
    }

    private boolean freeze(Instant at) {
        var freezing = new Freezing(
                store, context.getBean(People.class), counting, context.getBean(SteeringFacts.class), () -> at);
        return as(Actor.SYSTEM, () -> transactions.execute(_ -> freezing.freeze()));
    }

    private void join(Organisation.Id organisation) {
        var persons = world.get(Persons.class);
        var called = "Medewerker " + people.size();
        PersonId id = persons.addPersona(called, "", Actor.SYSTEM);
        people.add(new Actor(id, called, Actor.Kind.PERSON));
        world.get(Members.class).add(organisation, id, "", null, Actor.SYSTEM);
    }

    private RedFlag.Id notice(Actor by, String key) {
        return as(by, () -> flags.notice(new Flags.Draft(null, key, "", null, ""), by));
    }

    private RedFlag.Id count(Actor by, String key) {
        var flag = notice(by, key);
        run(by, () -> counting.let(flag, true, by));
        return flag;
    }
}
