package nl.samenspel.signal.act;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.signal.SignalRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.Participants;
import nl.samenspel.dossier.Seat;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.signal.GuardViews;
import nl.samenspel.signal.Guards;
import nl.samenspel.signal.act.Intervention.Helped;
import nl.samenspel.signal.act.Rung.Direction;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Interventions, the guard's settings and the ladder, with their real neighbours.
@WithApplication
class ActsTest {
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Interventions interventions;

    @Autowired
    InterventionViews views;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderViews ladders;

    @Autowired
    Guards guards;

    @Autowired
    GuardViews guardViews;

    @Autowired
    ApplicationContext context;

    DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void goesFromChosenToWeighed() {
        var id = choose("recontract");
        refused(world.hanneke, () -> interventions.plan(id, null, world.hanneke), INTERVENTION_DAY_MISSING);
        refused(
                world.hanneke,
                () -> interventions.plan(id, TODAY.minusDays(2), world.hanneke),
                INTERVENTION_DAY_PASSED);
        run(world.hanneke, () -> {
            interventions.plan(id, TODAY.plusDays(3), world.hanneke);
            interventions.done(id, world.hanneke);
        });
        refused(world.hanneke, () -> interventions.weigh(id, null, "", world.hanneke), HELPED_MISSING);
        refused(
                world.hanneke,
                () -> interventions.weigh(id, Helped.HELPED, "x".repeat(100_000), world.hanneke),
                SIGNAL_TEXT_TOO_LONG);
        run(world.hanneke, () -> interventions.weigh(id, Helped.A_LITTLE, "Er is weer overleg", world.hanneke));

        var own = only();
        assertThat(own.intervention())
                .isInstanceOfSatisfying(
                        Intervention.Weighed.class,
                        weighed -> assertThat(weighed.sentence()).isEqualTo("Er is weer overleg"));
        assertThat(own.because()).containsExactly("Het speelveld wisselt steeds");
    }

    @Test
    void isChosenOnceWhileItIsAhead() {
        var id = choose("recontract");
        refused(
                world.hanneke,
                () -> interventions.choose(world.id, "recontract", List.of(), world.hanneke),
                INTERVENTION_CHOSEN_ALREADY);
        run(world.hanneke, () -> interventions.drop(id, world.hanneke));
        choose("recontract");
    }

    @Test
    void isOneOfTheGuideInOnesOwnAssignment() {
        refused(
                world.hanneke,
                () -> interventions.choose(world.id, "nothing", List.of(), world.hanneke),
                INTERVENTION_UNKNOWN);
        refused(
                world.sem,
                () -> interventions.choose(world.id, "recontract", List.of(), world.sem),
                NOT_YOUR_ASSIGNMENT);
    }

    @Test
    void isSeenByItsAuthorAlone() {
        var id = choose("recontract");
        for (var other : List.of(world.wouter, world.marian, world.sem)) {
            assertThat(as(other, () -> views.listOwn(Language.NL, other))).isEmpty();
            assertThatThrownBy(() -> run(other, () -> interventions.done(id, other)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void isNoLongerSuggestedOnceChosen() {
        choose("recontract");
        var suggested = as(
                world.hanneke,
                () -> views.suggestions(
                        List.of("changing-field"),
                        GuidePhase.EXECUTION,
                        views.listOwn(world.id, Language.NL, world.hanneke),
                        Language.NL));
        assertThat(suggested)
                .isNotEmpty()
                .noneMatch(each -> each.intervention().key().equals("recontract"));
    }

    @Test
    void takesAGuardFromOneToTwentySixWeeks() {
        for (int weeks : List.of(0, -1, 27)) {
            refused(world.hanneke, () -> guards.set(world.id, weeks, world.hanneke), GUARD_WEEKS_OUT_OF_RANGE);
            refused(world.hanneke, () -> guards.later(world.id, weeks, world.hanneke), GUARD_WEEKS_OUT_OF_RANGE);
        }
        refused(world.sem, () -> guards.set(world.id, 4, world.sem), NOT_YOUR_ASSIGNMENT);

        run(world.hanneke, () -> {
            guards.set(world.id, 6, world.hanneke);
            guards.later(world.id, 2, world.hanneke);
        });
        var setting = as(world.hanneke, () -> guardViews.setting(world.id, world.hanneke));
        assertThat(setting.weeks()).isEqualTo(6);
        assertThat(Objects.requireNonNull(setting.quietUntil())).isAfter(TODAY.plusWeeks(1));
        assertThat(as(world.wouter, () -> guardViews.setting(world.id, world.wouter))
                        .weeks())
                .isEqualTo(4);
    }

    @Test
    void showsAPlannedRungToNobodyElse() {
        plan(Direction.OUTWARD);

        assertThat(seenBy(world.hanneke)).hasSize(1);
        for (var other : List.of(world.wouter, world.marian, world.ruud, world.sem)) {
            assertThat(seenBy(other)).isEmpty();
        }
    }

    @Test
    void showsATakenRungToWhomItConcerns() {
        var shadow = world.person("Sanne Prins");
        var group = world.person("Gerda Smit");
        run(
                world.hanneke,
                () -> context.getBean(Participants.class)
                        .invite(world.id, shadow.person(), Seat.SHADOW_MANAGER, world.hanneke));
        run(
                world.marian,
                () -> context.getBean(Participants.class)
                        .invite(world.id, group.person(), Seat.STEERING_GROUP, world.marian));
        var inward = plan(Direction.INWARD);
        run(world.hanneke, () -> ladder.take(world.id, inward, world.hanneke));

        assertThat(seenBy(world.wouter)).hasSize(1);
        for (var other : List.of(world.marian, world.ruud, group, shadow, world.sem)) {
            assertThat(seenBy(other)).isEmpty();
        }

        var announced = plan(Direction.ANNOUNCEMENT);
        run(world.hanneke, () -> ladder.take(world.id, announced, world.hanneke));
        for (var other : List.of(world.marian, world.ruud, group)) {
            assertThat(seenBy(other)).hasSize(1);
        }
        for (var other : List.of(shadow, world.sem)) {
            assertThat(seenBy(other)).isEmpty();
        }
    }

    @Test
    void climbsInOrder() {
        var id = plan(Direction.OUTWARD);
        refused(world.hanneke, () -> ladder.settle(world.id, id, "Niets", world.hanneke), RUNG_NOT_TAKEN);
        run(world.hanneke, () -> ladder.take(world.id, id, world.hanneke));
        refused(world.hanneke, () -> ladder.take(world.id, id, world.hanneke), RUNG_TAKEN_ALREADY);
        refused(world.hanneke, () -> ladder.remove(world.id, id, world.hanneke), RUNG_TAKEN_ALREADY);
        refused(world.hanneke, () -> ladder.settle(world.id, id, " ", world.hanneke), RUNG_OUTCOME_MISSING);
        run(world.hanneke, () -> ladder.settle(world.id, id, "Er komt een besluit", world.hanneke));
        assertThat(seenBy(world.marian).getFirst().rung()).isInstanceOf(Rung.Settled.class);
        assertThatThrownBy(() -> run(world.wouter, () -> ladder.settle(world.id, id, "Toch niet", world.wouter)))
                .isInstanceOf(NotFound.class);

        var other = plan(Direction.INWARD);
        run(world.hanneke, () -> ladder.remove(world.id, other, world.hanneke));
        assertThat(seenBy(world.hanneke)).hasSize(1);
    }

    @Test
    void isClimbedByTheProviderSideWithWordsAndADay() {
        refusesPlan(world.marian, "Stuurgroep", "Een besluit", TODAY, LADDER_BY_PROVIDER_SIDE);
        refusesPlan(world.sem, "Stuurgroep", "Een besluit", TODAY, NOT_YOUR_ASSIGNMENT);
        refusesPlan(world.hanneke, " ", "Een besluit", TODAY, RUNG_WHOM_MISSING);
        refusesPlan(world.hanneke, "Stuurgroep", "", TODAY, RUNG_WHAT_MISSING);
        refusesPlan(world.hanneke, "Stuurgroep", "Een besluit", null, RUNG_DAY_MISSING);
        refusesPlan(world.hanneke, "Stuurgroep", "x".repeat(100_000), TODAY, SIGNAL_TEXT_TOO_LONG);
    }

    private void refusesPlan(
            Actor by,
            String whom,
            String what,
            @org.jspecify.annotations.Nullable LocalDate day,
            nl.samenspel.signal.SignalRefusal reason) {
        refused(by, () -> ladder.plan(world.id, new Ladder.Draft(Direction.OUTWARD, whom, what, day), by), reason);
    }

    private Rung.Id plan(Direction direction) {
        var draft = new Ladder.Draft(direction, "Stuurgroep", "Een besluit over de mensen", TODAY);
        return as(world.hanneke, () -> ladder.plan(world.id, draft, world.hanneke));
    }

    private List<LadderViews.Shown> seenBy(Actor actor) {
        return as(actor, () -> ladders.listOf(world.id));
    }

    private Intervention.Id choose(String key) {
        return as(world.hanneke, () -> interventions.choose(world.id, key, List.of("changing-field"), world.hanneke));
    }

    private InterventionViews.Own only() {
        var all = as(world.hanneke, () -> views.listOwn(Language.NL, world.hanneke));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
