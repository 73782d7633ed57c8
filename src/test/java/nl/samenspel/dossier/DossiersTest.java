package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;
import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.NotFound;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Opening dossiers and taking them from phase to phase, with the register beside it.
@WithApplication
class DossiersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierViews views;

    private DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void beginsWhereTheRegisterIsAndLeadsItFromThenOn() {
        var running = world.assignment("Loopt al");
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(running, java.util.Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(running);

        assertThat(as(world.marian, () -> views.phase(running))).contains(Phase.EXECUTION);
        assertThat(world.dossier()).isInstanceOf(Dossier.Requested.class);
        run(world.hanneke, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.hanneke));
        assertThat(world.registered().description().phase()).isEqualTo(Phase.INTAKE);
    }

    @Test
    void theRegisterShowsThePhaseAndDoesNotChangeIt() {
        var assignments = context.getBean(Assignments.class);
        run(world.wouter, () -> {
            var now = world.registered();
            assignments.change(
                    world.id,
                    now.version(),
                    now.description().with(Field.PHASE, Phase.COMPLETION).with(Field.PURPOSE, "Anders"),
                    world.wouter);
        });
        assertThat(world.registered().description().phase()).isEqualTo(Phase.REQUESTED);
        assertThat(world.registered().description().text(Field.PURPOSE)).isEqualTo("Anders");
    }

    @Test
    void isOpenedOnceByWhoMayChangeTheAssignment() {
        refused(world.wouter, () -> world.open(world.id), DOSSIER_EXISTS);
        var other = world.assignment("Ander werk");
        assertThatThrownBy(() -> run(world.sem, () -> dossiers.open(other, Seat.ASSIGNEE, List.of(), world.sem)))
                .isInstanceOf(NotFound.class);
        refused(
                world.wouter,
                () -> dossiers.open(
                        other,
                        Seat.CLIENT,
                        List.of(new Dossiers.First(world.marian.person(), Seat.CLIENT)),
                        world.wouter),
                CLIENT_SEAT_TAKEN);
        refused(
                world.wouter,
                () -> dossiers.open(
                        other,
                        Seat.CLIENT,
                        List.of(new Dossiers.First(world.wouter.person(), Seat.ASSIGNEE)),
                        world.wouter),
                PARTICIPANT_ALREADY_HERE);
    }

    @Test
    void refusesAStepTwiceOutOfOrderAndWithoutWhatItNeeds() {
        run(world.marian, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.marian));
        refused(world.hanneke, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.hanneke), ALREADY_IN_PHASE);
        refused(world.hanneke, () -> dossiers.goOn(world.id, Phase.EXECUTION, "", world.hanneke), PHASE_OUT_OF_ORDER);
        refused(world.hanneke, () -> dossiers.goOn(world.id, Phase.AGREED, "", world.hanneke), AGREEMENT_MISSING);
        refused(world.hanneke, () -> dossiers.goOn(world.id, Phase.DECLINED, " ", world.hanneke), STEP_WHY_MISSING);
        refused(world.hanneke, () -> dossiers.goBack(world.id, Phase.REQUESTED, "", world.hanneke), STEP_WHY_MISSING);
        refused(
                world.hanneke,
                () -> dossiers.goBack(world.id, Phase.REQUESTED, "x".repeat(4_001), world.hanneke),
                WRITTEN_TOO_LONG);
        refused(world.hanneke, () -> dossiers.close(world.id, "", world.hanneke), DOSSIER_STILL_RUNS);
        refused(world.hanneke, () -> dossiers.proposeParting(world.id, "op", world.hanneke), PHASE_OUT_OF_ORDER);
    }

    @Test
    void isPutAwayAndTakenOutAgain() {
        run(world.marian, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.marian));
        run(world.hanneke, () -> dossiers.goOn(world.id, Phase.DECLINED, "Niet wat nodig is", world.hanneke));
        run(world.hanneke, () -> dossiers.close(world.id, "", world.hanneke));
        assertThat(world.registered().phaseByDossier()).isFalse();
        refused(world.marian, () -> dossiers.goBack(world.id, Phase.INTAKE, "toch", world.marian), DOSSIER_CLOSED);
        refused(world.marian, () -> dossiers.reopen(world.id, "", world.marian), STEP_WHY_MISSING);
        run(world.marian, () -> dossiers.reopen(world.id, "Nieuwe vraag", world.marian));
        refused(world.marian, () -> dossiers.reopen(world.id, "weer", world.marian), DOSSIER_NOT_CLOSED);
        assertThat(world.dossier()).isInstanceOf(Dossier.Declined.class);
        assertThat(world.registered().phaseByDossier()).isTrue();
    }

    @Test
    void endsTogetherOnlyWhenBothSidesSaySo() {
        var running = world.assignment("Loopt al");
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(running, java.util.Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(running);
        run(world.hanneke, () -> dossiers.proposeParting(running, "Het is klaar zo", world.hanneke));
        refused(world.marian, () -> dossiers.proposeParting(running, "ook", world.marian), PARTING_PROPOSED_ALREADY);
        refused(world.wouter, () -> dossiers.agreeToPart(running, world.wouter), PARTING_NEEDS_OTHER_SIDE);
        run(world.marian, () -> dossiers.takeBackParting(running, world.marian));
        refused(world.marian, () -> dossiers.agreeToPart(running, world.marian), PARTING_NOT_PROPOSED);
        run(world.marian, () -> dossiers.proposeParting(running, "Goed", world.marian));
        run(world.wouter, () -> dossiers.agreeToPart(running, world.wouter));
        assertThat(as(world.marian, () -> views.phase(running))).contains(Phase.ENDED_TOGETHER);
    }

    @Test
    void onlyTheProviderSideHandsBack() {
        var running = world.assignment("Loopt al");
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(running, java.util.Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(running);
        refused(
                world.marian,
                () -> dossiers.goOn(running, Phase.HAND_BACK, "weg", world.marian),
                HAND_BACK_BY_PROVIDER_SIDE);
        run(world.hanneke, () -> dossiers.goOn(running, Phase.HAND_BACK, "Er verandert niets", world.hanneke));
        assertThat(as(world.marian, () -> views.phase(running))).contains(Phase.HAND_BACK);
        assertThat(as(
                        world.marian,
                        () -> context.getBean(nl.samenspel.journal.JournalViews.class)
                                .history("dossier", running.value(), 1, world.marian)))
                .extracting(nl.samenspel.journal.JournalViews.Entry::verb)
                .containsExactly("HANDED_BACK_WITHOUT_PATH");
    }

    @Test
    void whoIsNotInItFindsNothing() {
        assertThat(as(world.sem, () -> views.find(world.id))).isEmpty();
        assertThat(as(world.sem, () -> views.participants(world.id))).isEmpty();
        assertThat(as(world.sem, () -> views.listOf(world.sem))).isEmpty();
        assertThat(as(world.sem, () -> views.exists(world.id))).isTrue();
        assertThatThrownBy(() -> run(world.sem, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.sem)))
                .isInstanceOf(NotFound.class);
        assertThat(as(world.marian, () -> views.listOf(world.marian)))
                .extracting(DossierViews.Listed::seat)
                .containsExactly(Seat.CLIENT);
    }
}
