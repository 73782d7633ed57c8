package nl.samenspel.portfolio.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentRefusal;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.JobViews;
import nl.samenspel.platform.job.Jobs;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.overlap.finder.Rule;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class SuggestionsTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionViews views;

    @Autowired
    Attention attention;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentViews register;

    @Autowired
    Links links;

    @Autowired
    Jobs jobs;

    @Autowired
    JobViews jobViews;

    private Steered world;
    private Assignment.Id counter;
    private Assignment.Id desk;

    @BeforeEach
    void twoForTheSamePeople() {
        world = new Steered(application);
        counter = world.accepted(of("Loket zonnepanelen", "2027-01", "2027-12"));
        desk = world.accepted(of("Hulp bij huurtoeslag", "2027-01", "2027-11"));
    }

    @Test
    void isThereSoonAfterAnEditAndForCornersOnly() {
        var found = suggestion();

        assertThat(found.rules()).containsExactly(Rule.SAME_PEOPLE);
        assertThat(list(world.piet, Which.OPEN)).hasSize(1);
        assertThat(list(world.vera, Which.OPEN)).isEmpty();
        assertThatThrownBy(() -> world.as(world.vera, () -> views.get(found.id(), world.triangle)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dismiss(found, "Nee", world.vera)).isInstanceOf(NotFound.class);
    }

    @Test
    void becomesARelationWhenConfirmed() {
        var found = suggestion();

        var link = confirm(found, "Dezelfde huurders krijgen twee brieven.", world.carla);

        assertThat(world.as(world.piet, () -> register.findLink(link))
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Dezelfde huurders krijgen twee brieven.");
        assertThat(list(world.piet, Which.CONFIRMED)).hasSize(1);
        assertThat(list(world.piet, Which.OPEN)).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoWhoAnswer() {
        var confirmed = suggestion();
        confirm(confirmed, "Ja.", world.carla);
        assertThat(refusal(() -> confirm(confirmed, "Ook ja.", world.piet)))
                .isEqualTo(OverlapRefusal.SUGGESTION_CONFIRMED);
        assertThat(refusal(() -> dismiss(confirmed, "Nee.", world.piet)))
                .isEqualTo(OverlapRefusal.SUGGESTION_CONFIRMED);
        reopen(confirmed);

        dismiss(confirmed, "Nee.", world.carla);

        assertThat(refusal(() -> confirm(confirmed, "Toch ja.", world.piet)))
                .isEqualTo(OverlapRefusal.SUGGESTION_DISMISSED);
        assertThat(refusal(() -> dismiss(confirmed, "Ook nee.", world.piet)))
                .isEqualTo(OverlapRefusal.SUGGESTION_DISMISSED);
    }

    @Test
    void wantsASentenceAndAReason() {
        var found = suggestion();

        assertThat(refusal(() -> confirm(found, "  ", world.carla)))
                .isEqualTo(OverlapRefusal.SUGGESTION_SENTENCE_MISSING);
        assertThat(refusal(() -> dismiss(found, " ", world.carla))).isEqualTo(OverlapRefusal.SUGGESTION_WHY_MISSING);
        assertThat(refusal(() -> dismiss(found, "x".repeat(501), world.carla)))
                .isEqualTo(OverlapRefusal.SUGGESTION_WHY_TOO_LONG);
        assertThat(refusal(() -> reopen(found))).isEqualTo(OverlapRefusal.SUGGESTION_OPEN);
        assertThat(list(world.carla, Which.OPEN)).hasSize(1);
    }

    @Test
    void saysSoWhenSomebodyMadeTheRelationByHandMeanwhile() {
        var found = suggestion();
        world.as(
                world.piet,
                () -> links.add(
                        new Links.Draft(Link.Kind.OVERLAPS, desk, counter, Link.Weight.LIGHT, "Zelf gezien."),
                        world.piet));

        assertThat(refusal(() -> confirm(found, "Ja.", world.carla))).isIn(AssignmentRefusal.LINK_EXISTS);
        eventually(() -> list(world.piet, Which.OPEN).isEmpty());
    }

    @Test
    void cannotBeConfirmedOnceOneOfTheTwoWasMerged() {
        var found = suggestion();
        world.as(world.steef, () -> {
            assignments.merge(desk, counter, java.util.Set.of(), world.steef);
            return true;
        });

        eventually(() -> world.as(world.piet, () -> views.find(found.id())).isEmpty());
        assertThatThrownBy(() -> confirm(found, "Ja.", world.carla)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDismissedOneReturnsOnlyWhenAFactIsNewAndSaysWhich() {
        var found = suggestion();
        dismiss(found, "Het zijn andere huurders.", world.carla);

        edit(desk, Map.of(Field.PURPOSE, "Huurders helpen met formulieren."));
        search();
        assertThat(list(world.carla, Which.DISMISSED)).hasSize(1);

        edit(desk, Map.of(Field.SERVICES, List.of("zaaksysteem")));
        edit(counter, Map.of(Field.SERVICES, List.of("Zaaksysteem")));
        eventually(() -> list(world.carla, Which.OPEN).size() == 1);
        var back = list(world.carla, Which.OPEN).getFirst();

        assertThat(back.state())
                .isInstanceOfSatisfying(
                        Suggestion.State.Open.class,
                        open -> assertThat(Suggestion.news(
                                        back.reasons(), open.before().then()))
                                .extracting(reason -> reason.rule())
                                .containsExactly(Rule.SAME_SERVICE));
    }

    @Test
    void takingAConfirmationBackTakesTheRelationAway() {
        var found = suggestion();
        var link = confirm(found, "Ja.", world.carla);

        reopen(found);

        assertThat(world.as(world.piet, () -> register.findLink(link))
                        .orElseThrow()
                        .state())
                .isInstanceOf(Link.State.Removed.class);
        assertThat(list(world.piet, Which.OPEN)).hasSize(1);
    }

    @Test
    void aScarceTeamIsSeenOnlyWhenItsCapacityIsKnownAndTooLittle() {
        var one = world.accepted(world.asking("Piek in maart", world.housing, "2027-03", "2027-04", "3"));
        var other = world.accepted(world.asking("Ander werk in maart", world.water, "2027-03", "2027-05", "2.5"));
        search();
        assertThat(list(world.piet, Which.OPEN)).noneMatch(each -> each.rules().contains(Rule.SCARCE_TEAM));

        world.capacity("2026-11", "4");
        search();

        var found = list(world.piet, Which.OPEN).stream()
                .filter(each -> each.rules().contains(Rule.SCARCE_TEAM))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().pair().has(one) && found.getFirst().pair().has(other))
                .isTrue();
        assertThat(found.getFirst().reasons().getFirst().args())
                .containsEntry("asked", 5.7)
                .containsEntry("has", 4.0);
    }

    @Test
    void aWholeSearchIsAJobAndOnceMoreChangesNothing() {
        var found = suggestion();

        search();

        assertThat(list(world.piet, Which.OPEN)).containsExactly(found);
    }

    @Test
    void narrowsByRuleTeamAndClient() {
        suggestion();
        var all = new Filter(Which.OPEN, null, null, null);
        assertThat(count(all)).isEqualTo(1);
        assertThat(count(new Filter(Which.OPEN, Rule.SAME_PEOPLE, null, null))).isEqualTo(1);
        assertThat(count(new Filter(Which.OPEN, Rule.ALIKE, null, null))).isZero();
        assertThat(count(new Filter(Which.OPEN, null, world.team, null))).isEqualTo(1);
        assertThat(count(new Filter(Which.OPEN, null, null, world.housing))).isEqualTo(1);
        assertThat(count(new Filter(Which.OPEN, null, null, world.roads))).isZero();
    }

    @Test
    void manyThatSayTheSameAreOneLineAndCanBeDismissedAtOnce() {
        world.accepted(of("Bezwaar over bestemmingsplan", "2027-01", "2027-12"));
        eventually(() -> list(world.piet, Which.OPEN).size() == 3);

        var entries = world.as(
                world.piet, () -> views.entries(world.triangle, new Filter(Which.OPEN, null, null, null), 0, 20));
        assertThat(entries.total()).isEqualTo(1);
        var many = ((SuggestionViews.Entry.Many) entries.entries().getFirst()).together();
        assertThat(many.assignments()).isEqualTo(3);
        assertThat(many.pairs()).isEqualTo(3);
        assertThat(many.first()).hasSize(3);

        assertThat(refusal(() -> dismissAll(many.key(), " "))).isEqualTo(OverlapRefusal.SUGGESTION_WHY_MISSING);
        assertThatThrownBy(() -> world.as(
                        world.vera, () -> suggestions.dismissAll(world.triangle, many.key(), "Nee", world.vera)))
                .isInstanceOf(Refused.class);
        assertThat(dismissAll(many.key(), "Huurders zijn er overal.")).isEqualTo(3);

        assertThat(list(world.piet, Which.DISMISSED)).hasSize(3);
        assertThat(refusal(() -> dismissAll(many.key(), "Nog eens"))).isEqualTo(OverlapRefusal.SUGGESTION_OUTDATED);
    }

    @Test
    void whatMoreThanAThirdHaveIsLeftOutAndSaid() {
        suggestion();
        for (var title : List.of("Dijkbewaking", "Taallessen", "Fietsroutes", "Muziekonderwijs", "Bodemonderzoek")) {
            world.accepted(of(title, "2027-01", "2027-12"));
        }

        eventually(() -> list(world.piet, Which.OPEN).isEmpty());

        var leftOut = world.as(world.piet, () -> views.leftOut(world.triangle));
        assertThat(leftOut.size()).isEqualTo(7);
        assertThat(leftOut.common()).singleElement().satisfies(common -> {
            assertThat(common.written()).isEqualTo("huurders");
            assertThat(common.count()).isEqualTo(7);
        });
        assertThat(world.as(world.vera, () -> views.leftOut(world.triangle)).common())
                .isEmpty();
    }

    private int dismissAll(String key, String why) {
        return world.as(world.piet, () -> suggestions.dismissAll(world.triangle, key, why, world.piet));
    }

    private int count(Filter filter) {
        return world.as(world.piet, () -> views.list(world.triangle, filter, 0, 20))
                .total();
    }

    private Description of(String title, String from, String until) {
        return world.asking(title, world.housing, from, until, "0.1")
                .with(Field.TARGET_GROUPS, List.of("huurders"))
                .during(java.time.YearMonth.parse(from), java.time.YearMonth.parse(until));
    }

    private Suggestion suggestion() {
        eventually(() -> !list(world.piet, Which.OPEN).isEmpty());
        return list(world.piet, Which.OPEN).getFirst();
    }

    private List<Suggestion> list(Actor actor, Which which) {
        return world.as(
                actor,
                () -> views.list(world.triangle, new Filter(which, null, null, null), 0, 50)
                        .suggestions());
    }

    private Link.Id confirm(Suggestion found, String sentence, Actor by) {
        return world.as(
                by,
                () -> suggestions.confirm(
                        found.id(), world.triangle, Link.Kind.OVERLAPS, false, Link.Weight.MEDIUM, sentence, by));
    }

    private void dismiss(Suggestion found, String why, Actor by) {
        world.as(by, () -> {
            suggestions.dismiss(found.id(), world.triangle, why, by);
            return true;
        });
    }

    private void reopen(Suggestion found) {
        world.as(world.piet, () -> {
            suggestions.reopen(found.id(), world.triangle, world.piet);
            return true;
        });
    }

    private void edit(Assignment.Id id, Map<Field, ?> edits) {
        world.as(world.steef, () -> assignments.change(id, edits, world.steef));
    }

    private void search() {
        var id = world.as(world.piet, () -> jobs.start(FindSuggestions.task(world.triangle), world.piet));
        eventually(() -> world.as(world.piet, () -> jobViews.get(id, world.triangle.value()) instanceof Job.Ended));
        assertThat(world.as(world.piet, () -> jobViews.get(id, world.triangle.value())))
                .isInstanceOfSatisfying(
                        Job.Ended.class, ended -> assertThat(ended.end()).isEqualTo(Job.End.DONE));
    }

    private static Refusal refusal(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("was not refused");
    }

    private void eventually(Callable<Boolean> holds) {
        attention.look();
        for (int i = 0; i < 200; i++) {
            try {
                if (holds.call()) {
                    return;
                }
                Thread.sleep(100);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it did not come");
    }
}
