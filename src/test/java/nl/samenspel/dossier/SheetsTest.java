package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.dossier.sheet.SheetRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.sheet.Conclusion.Result;
import nl.samenspel.dossier.sheet.SheetKind;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.dossier.sheet.Sheets;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Intake, exploration and completion, written down by two sides.
@WithApplication
class SheetsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetViews views;

    private DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void anIntakeHeldEarlyCountsAndAYesIsSaidOnce() {
        run(world.hanneke, () -> write(0, "asked_by", "Marian"));
        run(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.ACCEPT, ""));
        assertThat(world.dossier().phase()).isEqualTo(Phase.INTAKE);
        refused(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.ACCEPT, ""), CONCLUDED_ALREADY);
        run(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.ADJUST, "Het gaat om de keten"));
        run(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.ACCEPT, ""));
        assertThat(as(world.marian, () -> views.conclusions(world.id))).hasSize(3);
    }

    @Test
    void exploringFirstAndDecliningTakeTheDossierAlong() {
        refused(world.hanneke, () -> conclude(SheetKind.EXPLORATION, Result.ACCEPT, ""), CONCLUSION_OUT_OF_PLACE);
        refused(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.EXPLORE, " "), CONCLUSION_WHY_MISSING);
        run(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.EXPLORE, "Er is twijfel"));
        assertThat(world.dossier().phase()).isEqualTo(Phase.EXPLORATION);
        refused(world.hanneke, () -> conclude(SheetKind.INTAKE, Result.ACCEPT, ""), CONCLUSION_OUT_OF_PLACE);
        refused(world.hanneke, () -> conclude(SheetKind.EXPLORATION, Result.EXPLORE, "x"), CONCLUSION_OUT_OF_PLACE);
        run(world.hanneke, () -> conclude(SheetKind.EXPLORATION, Result.DECLINE, "Niemand heeft tijd"));
        assertThat(world.registered().description().phase()).isEqualTo(Phase.DECLINED);
        refused(world.hanneke, () -> conclude(SheetKind.COMPLETION, Result.ACCEPT, ""), CONCLUSION_OUT_OF_PLACE);
    }

    @Test
    void losesNobodysWordsWhenTwoWriteAtOnce() {
        run(world.hanneke, () -> write(0, "behind.provider", "Ze zoekt rust"));
        var other = as(
                world.marian,
                () -> sheets.write(
                        world.id, SheetKind.INTAKE, 0, Map.of("behind.client", "Ik wil vooruit"), world.marian));
        assertThat(other).isEqualTo(new Sheets.Outcome.Saved(2));
        assertThat(as(world.ruud, () -> views.get(world.id, SheetKind.INTAKE)).texts())
                .hasSize(2);
        var same = as(
                world.marian,
                () -> sheets.write(world.id, SheetKind.INTAKE, 0, Map.of("behind.provider", "Anders"), world.marian));
        assertThat(same)
                .isInstanceOfSatisfying(
                        Sheets.Outcome.Conflict.class,
                        conflict -> assertThat(conflict.fields()).containsExactly("behind.provider"));
    }

    @Test
    void keepsAssumptionsAndTalks() {
        refused(world.hanneke, () -> sheets.assume(world.id, " ", world.hanneke), ASSUMPTION_MISSING);
        var id = as(world.hanneke, () -> sheets.assume(world.id, "Het team wil dit", world.hanneke));
        refused(world.marian, () -> sheets.test(world.id, id, "", world.marian), ASSUMPTION_OUTCOME_MISSING);
        run(world.marian, () -> sheets.test(world.id, id, "De helft wel", world.marian));
        refused(world.marian, () -> sheets.test(world.id, id, "Toch", world.marian), ASSUMPTION_TESTED_ALREADY);

        refused(world.hanneke, () -> sheets.talked(world.id, "Els", null, "Veel", world.hanneke), TALK_DAY_MISSING);
        refused(
                world.hanneke,
                () -> sheets.talked(world.id, "", world.today().plusDays(2), "", world.hanneke),
                TALK_WITH_MISSING,
                TALK_NOT_YET_HELD,
                TALK_OUTCOME_MISSING);
        run(
                world.hanneke,
                () -> sheets.talked(world.id, "Els", world.today().minusDays(1), "Zij stopte", world.hanneke));
        assertThat(as(world.marian, () -> views.talks(world.id))).hasSize(1);
        assertThat(as(world.sem, () -> views.talks(world.id))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongAndWhoOnlyReads() {
        refused(world.hanneke, () -> write(0, "critical.client", "x".repeat(100_000)), DossierRefusal.WRITTEN_TOO_LONG);
        refused(
                world.ruud,
                () -> sheets.write(world.id, SheetKind.INTAKE, 0, Map.of("came", "Ik"), world.ruud),
                DossierRefusal.MANDATE_MISSING);
    }

    private void write(int version, String field, String words) {
        sheets.write(world.id, SheetKind.INTAKE, version, Map.of(field, words), world.hanneke);
    }

    private void conclude(SheetKind kind, Result result, String why) {
        sheets.conclude(world.id, kind, result, why, world.hanneke);
    }
}
