package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignments.Outcome;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WithApplication
@RecordApplicationEvents
class AssignmentsTest {
    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentViews views;

    @Autowired
    JournalViews journal;

    @Autowired
    ApplicationContext application;

    Register register;

    @Autowired
    ApplicationEvents events;

    Register.World world;

    @BeforeEach
    void aTriangle() {
        register = new Register(application);
        world = register.world();
    }

    @Test
    void keepsEverythingPeopleSay() {
        var all = everything();

        var id = register.as(world.piet(), () -> assignments.register(world.triangle(), all, world.piet()));

        var kept = get(id);
        assertThat(kept.description()).isEqualTo(all);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.standing()).isInstanceOf(Standing.Accepted.class);
        assertThat(events.stream(AssignmentChanged.class))
                .anyMatch(event -> event.id().equals(id));
    }

    @Test
    void aBoardProposesAndRemembersItsSession() {
        var session = new UUID(7, 7);
        var id = register.as(
                world.carla(),
                () -> assignments.propose(world.triangle(), Description.titled("Loket"), session, world.carla()));

        assertThat(get(id).standing()).isInstanceOfSatisfying(Standing.Proposed.class, proposed -> {
            assertThat(proposed.session()).isEqualTo(session);
            assertThat(proposed.by()).isEqualTo(world.carla().person());
        });
        assertThat(events.stream(AssignmentProposed.class)).anyMatch(event -> session.equals(event.session()));
    }

    @Test
    void doesNotExistForAStranger() {
        var id = plain();
        assertThatThrownBy(() -> register.as(world.vera(), () -> views.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.as(world.vera(), () -> assignments.accept(id, world.vera())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.as(
                        world.vera(),
                        () -> assignments.register(world.triangle(), Description.titled("x"), world.vera())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothGetTheirWay() {
        var id = plain();
        var seen = get(id).description();
        change(id, 1, seen.with(Field.SIZE, Assignment.Size.L));

        var outcome = change(id, 1, seen.with(Field.PURPOSE, "Daken"));

        assertThat(outcome).isEqualTo(new Outcome.Saved(3));
        assertThat(get(id).description().size()).isEqualTo(Assignment.Size.L);
        assertThat(get(id).description().text(Field.PURPOSE)).isEqualTo("Daken");
    }

    @Test
    void twoPeopleWhoChangeTheSameFieldAreShownBothValuesAndNothingIsSaved() {
        var id = plain();
        var seen = get(id).description();
        change(id, 1, seen.with(Field.SIZE, Assignment.Size.L));

        var outcome = change(id, 1, seen.with(Field.SIZE, Assignment.Size.S).with(Field.PURPOSE, "Daken"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.fields()).containsExactly(Field.SIZE);
            assertThat(conflict.theirs().description().size()).isEqualTo(Assignment.Size.L);
            assertThat(conflict.merged().text(Field.PURPOSE)).isEqualTo("Daken");
        });
        assertThat(get(id).version()).isEqualTo(2);
    }

    @Test
    void aChangeOfNothingIsNoChange() {
        var id = plain();
        assertThat(change(id, 1, get(id).description())).isEqualTo(new Outcome.Saved(1));
    }

    @Test
    void refusesABadChangeAndKeepsWhatWasThere() {
        var id = plain();
        var bad = Description.titled("x").during(YearMonth.of(2027, 2), YearMonth.of(2027, 1));
        refuses(() -> change(id, 1, bad), UNTIL_BEFORE_FROM);
        assertThat(get(id).title()).isEqualTo("Zonnedaken");
    }

    @Test
    void aBoardChangesOneFieldWithoutKnowingTheOthers() {
        var id = plain();
        register.as(world.carla(), () -> assignments.change(id, Map.of(Field.SIZE, Assignment.Size.M), world.carla()));
        assertThat(get(id).description())
                .isEqualTo(Description.titled("Zonnedaken").with(Field.SIZE, Assignment.Size.M));
    }

    @Test
    void acceptsDeclinesAndReconsiders() {
        var id = proposed();
        act(() -> assignments.decline(id, "Dubbel", world.piet()));
        refuses(() -> act(() -> assignments.accept(id, world.piet())), ASSIGNMENT_DECLINED);
        act(() -> assignments.reconsider(id, world.piet()));
        act(() -> assignments.accept(id, world.piet()));
        refuses(() -> act(() -> assignments.accept(id, world.piet())), ASSIGNMENT_ALREADY_ACCEPTED);
        assertThat(get(id).standing()).isInstanceOf(Standing.Accepted.class);
    }

    @Test
    void historyTellsEachFieldBeforeAndAfter() {
        var id = plain();
        change(id, 1, Description.titled("Zonnedaken 2027").with(Field.SIZE, Assignment.Size.L));

        var newest = register.as(world.carla(), () -> journal.history(id.value(), 10, world.carla()))
                .getFirst();

        assertThat(newest.verb()).isEqualTo("ASSIGNMENT_CHANGED");
        assertThat(DescriptionJson.read((Map<?, ?>) newest.details().get("before")))
                .isEqualTo(Description.titled("Zonnedaken"));
        assertThat(DescriptionJson.read((Map<?, ?>) newest.details().get("after")))
                .isEqualTo(Description.titled("Zonnedaken 2027").with(Field.SIZE, Assignment.Size.L));
    }

    @Test
    void undoingAMergeGivesBackAllButWhatWasChangedSince() {
        var from = register(everything());
        var into = plain();
        act(() -> assignments.merge(from, into, Set.of(Field.PURPOSE, Field.SIZE), world.piet()));
        assertThat(get(into).description().size()).isEqualTo(Assignment.Size.M);
        assertThat(get(from).standing()).isInstanceOf(Standing.Merged.class);

        act(() -> assignments.change(into, Map.of(Field.SIZE, Assignment.Size.L), world.piet()));
        act(() -> assignments.unmerge(from, world.piet()));

        assertThat(get(into).description())
                .isEqualTo(Description.titled("Zonnedaken").with(Field.SIZE, Assignment.Size.L));
        assertThat(get(from).standing()).isInstanceOf(Standing.Accepted.class);
    }

    @Test
    void aMergeThatTookNothingGivesNothingBack() {
        var from = plain();
        var into = plain();
        act(() -> assignments.merge(from, into, Set.of(), world.piet()));
        act(() -> assignments.change(into, Map.of(Field.SIZE, Assignment.Size.L), world.piet()));
        act(() -> assignments.unmerge(from, world.piet()));
        assertThat(get(into).description().size()).isEqualTo(Assignment.Size.L);
    }

    @Test
    void mergesOnlyTwoDifferentOnesOfOneTriangle() {
        var one = plain();
        var elsewhere = register.anotherTriangleOf(world.piet());
        var other = register.as(
                world.piet(), () -> assignments.register(elsewhere, Description.titled("Elders"), world.piet()));
        refuses(() -> act(() -> assignments.merge(one, one, Set.of(), world.piet())), MERGED_WITH_ITSELF);
        refuses(() -> act(() -> assignments.merge(one, other, Set.of(), world.piet())), MERGED_ACROSS_TRIANGLES);
        refuses(() -> act(() -> assignments.unmerge(one, world.piet())), ASSIGNMENT_NOT_MERGED);
    }

    @Test
    void namesManyAtOnce() {
        var one = plain();
        var other = proposed();
        assertThat(register.as(world.carla(), () -> views.named(List.of(one, other))))
                .isEqualTo(Map.of(one, "Zonnedaken", other, "Loket"));
        assertThat(register.as(world.vera(), () -> views.named(List.of(one, other))))
                .isEmpty();
    }

    @Test
    void theBoardShowsWhatRunsOrIsExpected() {
        var running = register(Description.titled("Loopt"));
        register(Description.titled("Voorbij").during(YearMonth.of(2020, 1), YearMonth.of(2020, 12)));
        register(Description.titled("Gestopt").with(Field.PHASE, Assignment.Phase.ENDED_TOGETHER));
        var expected = proposed();
        assertThat(register.as(world.carla(), () -> views.forBoard(world.triangle())))
                .extracting(Assignment::id)
                .containsExactlyInAnyOrder(running, expected);
    }

    private Description everything() {
        var team = world.team();
        var march = YearMonth.of(2027, 3);
        return Description.titled("Subsidie Zonnedaken")
                .with(Field.PURPOSE, "Meer daken met panelen")
                .with(Field.SCALE, Assignment.Scale.TRIANGLE)
                .with(Field.KIND, Assignment.Kind.AGENCY_TASK)
                .with(Field.SIZE, Assignment.Size.M)
                .with(Field.PHASE, Assignment.Phase.EXECUTION)
                .with(Field.TARGET_GROUPS, List.of("huurders", "verenigingen van \"eigenaars\""))
                .with(Field.SERVICES, List.of("loket, digitaal", "betaalstraat"))
                .with(
                        Field.CLIENTS,
                        List.of(
                                new Client(
                                        world.ministry(),
                                        Client.Role.LEAD,
                                        new BigDecimal("62.5"),
                                        world.carla().person()),
                                Client.of(world.directorate())))
                .with(Field.PROBLEM_OWNER, "directie Gebouwen")
                .with(Field.TEAMS, List.of(team))
                .with(Field.ASSIGNEES, List.of(world.piet().person()))
                .during(march, march.plusMonths(20))
                .with(Field.FIRMNESS, Assignment.Firmness.PLANNED)
                .with(Field.DEADLINE, LocalDate.of(2027, 9, 21))
                .with(Field.DEMAND, List.of(new Demand(team, march, march.plusMonths(5), new BigDecimal("3.25"))))
                .with(Field.BUDGET, new BigDecimal("1250000.50"))
                .with(Field.FUNDING, Assignment.Funding.PER_PIECE)
                .with(Field.BASIS, Assignment.Basis.LAW)
                .with(Field.BASIS_NOTE, "Kaderwet subsidies")
                .with(Field.REFERENCE, "ZD-12")
                .with(Field.ADDRESS, "https://zaken.example.nl/12");
    }

    private Assignment.Id plain() {
        return register(Description.titled("Zonnedaken"));
    }

    private Assignment.Id register(Description description) {
        return register.as(world.piet(), () -> assignments.register(world.triangle(), description, world.piet()));
    }

    private Assignment.Id proposed() {
        return register.as(
                world.piet(),
                () -> assignments.propose(world.triangle(), Description.titled("Loket"), null, world.piet()));
    }

    private Outcome change(Assignment.Id id, int version, Description mine) {
        return register.as(world.piet(), () -> assignments.change(id, version, mine, world.piet()));
    }

    private Assignment get(Assignment.Id id) {
        return register.as(world.carla(), () -> views.get(id));
    }

    private void act(Runnable act) {
        register.as(world.piet(), act);
    }

    private static void refuses(ThrowingCallable act, AssignmentRefusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
