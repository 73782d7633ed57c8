package nl.samenspel.dossier.exit;

import static nl.samenspel.dossier.DossierRefusal.WRITTEN_TOO_LONG;
import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.dossier.exit.ExitRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBack.Stretch;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of leaving: the plan with its history, and each step of handing back with every no.
@WithApplication
class ExitTest {
    private static final String LONG = "x".repeat(100_000);
    private static final String SECRET = "kanariegeheim";

    @Autowired
    ApplicationContext context;

    @Autowired
    ExitPlans plans;

    @Autowired
    HandBacks handBacks;

    @Autowired
    Preparations preparations;

    @Autowired
    ExitViews views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private DossierWorld world;
    private Actor hanneke;
    private Actor marian;
    private Assignment.Id id;
    private LocalDate today;

    @BeforeEach
    void aRunningDossier() {
        world = new DossierWorld(context);
        hanneke = world.hanneke;
        marian = world.marian;
        today = world.today();
        id = world.assignment("Loopt");
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(id, Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(id);
    }

    private HandBack.Id considered() {
        return as(hanneke, () -> handBacks.consider(id, SECRET, hanneke));
    }

    private HandBack.Id announced() {
        var path = considered();
        run(hanneke, () -> handBacks.announce(path, announcement(), hanneke));
        return path;
    }

    private Announcement announcement() {
        return new Announcement(today, "Marian", "elke maand een uur", today.plusWeeks(4));
    }

    private void prepare(HandBack.Id path) {
        run(hanneke, () -> preparations.fill(path, new Sheet("zie", "doet", "patroon", "nodig", null, 1), hanneke));
        run(
                hanneke,
                () -> preparations.support(path, new Support(SECRET, "collega", "", "", "eerst Wouter", 1), hanneke));
        run(hanneke, () -> handBacks.prepare(path, hanneke));
    }

    private Stretch stretch(HandBack.Id path, Actor by) {
        return as(by, () -> views.path(id, path)).handBack().stretch();
    }

    @Test
    void aPartOfThePlanKeepsItsHistory() {
        run(hanneke, () -> plans.write(id, ExitPart.ADVICE, 0, "Kies één trekker", hanneke));
        run(marian, () -> plans.write(id, ExitPart.ADVICE, 1, "Kies twee trekkers", marian));
        run(marian, () -> plans.write(id, ExitPart.ADVICE, 2, "Kies twee trekkers", marian));
        assertThat(as(hanneke, () -> views.history(id, ExitPart.ADVICE)).stream()
                        .map(ExitPlan.Written::text))
                .containsExactly("Kies twee trekkers", "Kies één trekker");
        assertThat(as(hanneke, () -> views.plan(id)).empty()).hasSize(6);
        assertThat(as(hanneke, () -> views.filledParts(java.util.List.of(id)))).containsEntry(id, 1);
    }

    @Test
    void theSecondOfTwoWritersIsShownWhatChanged() {
        run(hanneke, () -> plans.write(id, ExitPart.AFTERCARE, 0, "Bel mij", hanneke));
        refused(marian, () -> plans.write(id, ExitPart.AFTERCARE, 0, "Bel ons", marian), EXIT_PART_CHANGED);
        refused(marian, () -> plans.write(id, ExitPart.AFTERCARE, 1, LONG, marian), WRITTEN_TOO_LONG);
        assertThat(as(marian, () -> views.plan(id)).text(ExitPart.AFTERCARE)).isEqualTo("Bel mij");
    }

    @Test
    void whoConsidersDoesSoAloneOrWithWhomTheyName() {
        var path = considered();
        for (var other : java.util.List.of(world.wouter, marian)) {
            assertThat(as(other, () -> views.handBacks(id))).isEmpty();
            assertThatThrownBy(() -> as(other, () -> views.path(id, path))).isInstanceOf(NotFound.class);
        }
        run(hanneke, () -> preparations.name(path, world.wouter.person(), hanneke));
        assertThat(stretch(path, world.wouter)).isEqualTo(Stretch.CONSIDERED);
        assertThat(as(world.wouter, () -> views.path(id, path)).support()).isPresent();
        assertThat(as(world.wouter, () -> views.path(id, path)).sheet()).isEmpty();
        run(hanneke, () -> preparations.unname(path, world.wouter.person(), hanneke));
        assertThat(as(world.wouter, () -> views.handBacks(id))).isEmpty();

        refused(hanneke, () -> preparations.name(path, marian.person(), hanneke), READER_ON_CLIENT_SIDE);
        refused(hanneke, () -> preparations.name(path, hanneke.person(), hanneke), READER_UNKNOWN);
        refused(hanneke, () -> handBacks.consider(id, "", hanneke), ON_THE_PATH_ALREADY);
        refused(world.wouter, () -> handBacks.consider(id, "", world.wouter), NOT_THE_ASSIGNEE);
    }

    @Test
    void thePrivateSideIsInNoTableThatOthersRead() {
        var path = announced();
        prepare(path);
        for (var other : java.util.List.of(world.wouter, marian, world.sem)) {
            assertThat(rows(other, "dossier_hand_back_support")).isZero();
            assertThat(rows(other, "dossier_hand_back_sheet")).isZero();
            assertThat(rows(other, "dossier_hand_back_reader")).isZero();
        }
        assertThat(rows(marian, "journal_entry where details::text like '%" + SECRET + "%'"))
                .isZero();
        run(hanneke, () -> preparations.putIn(path, hanneke));
        assertThat(rows(marian, "dossier_hand_back_sheet")).isEqualTo(1);
        assertThat(rows(marian, "dossier_hand_back_support")).isZero();
        refused(hanneke, () -> preparations.putIn(path, hanneke), SHEET_PUT_IN_ALREADY);
        refused(hanneke, () -> preparations.fill(path, Sheet.EMPTY, hanneke), SHEET_PUT_IN_ALREADY);
    }

    private Integer rows(Actor actor, String table) {
        return as(
                actor,
                () -> transactions.execute(_ -> jdbc.sql("select count(*)::int from " + table)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void thePathIsWalkedToItsEnd() {
        var path = announced();
        assertThat(stretch(path, marian)).isEqualTo(Stretch.ANNOUNCED);
        prepare(path);
        run(hanneke, () -> handBacks.speak(path, new Conversation(today, "Marian", "we zien het allebei"), hanneke));
        run(hanneke, () -> handBacks.handBack(path, today.minusMonths(4), "de tijd komt er niet", hanneke));
        assertThat(as(marian, () -> context.getBean(DossierViews.class).phase(id)))
                .contains(Phase.HAND_BACK);
        refused(hanneke, () -> handBacks.setInMotion(path, hanneke), EXIT_PLAN_EMPTY);
        refused(hanneke, () -> handBacks.settle(path, Set.of(), hanneke), EXIT_PLAN_FIRST);
        run(marian, () -> plans.write(id, ExitPart.WHO_RECEIVES, 0, "Team keten", marian));
        run(hanneke, () -> handBacks.setInMotion(path, hanneke));
        run(hanneke, () -> handBacks.settle(path, Set.of(Business.HOURS), hanneke));
        refused(hanneke, () -> handBacks.lookBack(path, "x", hanneke), SETTLE_FIRST);
        run(hanneke, () -> handBacks.settle(path, Set.of(Business.values()), hanneke));
        assertThat(stretch(path, marian)).isEqualTo(Stretch.SETTLED);
        run(hanneke, () -> handBacks.lookBack(path, "er is nu een trekker", hanneke));
        assertThat(stretch(path, marian)).isEqualTo(Stretch.LOOKED_BACK);
        refused(hanneke, () -> handBacks.leave(path, "toch niet", hanneke), HANDED_BACK_ALREADY);
        assertThat(as(hanneke, () -> handBacks.consider(id, "opnieuw", hanneke)))
                .isNotNull();
    }

    @Test
    void everyStepHasItsPlace() {
        var path = considered();
        var talk = new Conversation(today, "Marian", "kort");
        refused(hanneke, () -> handBacks.prepare(path, hanneke), ANNOUNCE_FIRST);
        refused(hanneke, () -> handBacks.speak(path, talk, hanneke), ANNOUNCE_FIRST);
        refused(hanneke, () -> handBacks.handBack(path, today, "x", hanneke), CONVERSATION_FIRST);
        refused(hanneke, () -> handBacks.setInMotion(path, hanneke), HAND_BACK_FIRST);
        refused(hanneke, () -> handBacks.settle(path, Set.of(), hanneke), HAND_BACK_FIRST);
        refused(hanneke, () -> handBacks.lookBack(path, "x", hanneke), HAND_BACK_FIRST);
        refused(hanneke, () -> preparations.putIn(path, hanneke), ANNOUNCE_FIRST);
        refused(hanneke, () -> announce(path, "", "x", today, today.plusDays(9)), ANNOUNCED_TO_NOBODY);
        refused(hanneke, () -> announce(path, "Marian", "", today, today.plusDays(9)), EXIT_TEXT_MISSING);
        refused(hanneke, () -> announce(path, "Marian", "x", today, today), ANNOUNCED_IN_THE_PAST);
        refused(hanneke, () -> announce(path, "Marian", "x", today.plusDays(1), today.plusDays(9)), TALK_TO_COME);
        run(hanneke, () -> handBacks.announce(path, announcement(), hanneke));
        refused(hanneke, () -> handBacks.announce(path, announcement(), hanneke), STEP_DONE_ALREADY);
        refused(hanneke, () -> handBacks.speak(path, talk, hanneke), PREPARE_FIRST);
        refused(hanneke, () -> handBacks.prepare(path, hanneke), LEAF_EMPTY, LEAF_EMPTY, LEAF_EMPTY, LEAF_EMPTY);
        run(hanneke, () -> preparations.fill(path, new Sheet("a", "b", "c", "d", null, 1), hanneke));
        refused(hanneke, () -> handBacks.prepare(path, hanneke), SUPPORT_EMPTY);
        refused(
                hanneke,
                () -> preparations.fill(path, new Sheet("a", "b", "c", "e", null, 1), hanneke),
                PATH_CHANGED_SINCE);
        refused(world.wouter, () -> handBacks.prepare(path, world.wouter), NOT_THE_ASSIGNEE);
        refused(marian, () -> handBacks.leave(path, "graag", marian), NOT_THE_ASSIGNEE);
        refused(hanneke, () -> handBacks.leave(path, " ", hanneke), WHY_LEAVING_MISSING);
        run(hanneke, () -> handBacks.leave(path, "er komt tijd", hanneke));
        refused(hanneke, () -> handBacks.leave(path, "nogmaals", hanneke), PATH_LEFT);
        refused(hanneke, () -> handBacks.prepare(path, hanneke), PATH_LEFT);
        assertThat(stretch(path, marian)).isEqualTo(Stretch.LEFT);
    }

    private void announce(HandBack.Id path, String toWhom, String change, LocalDate on, LocalDate before) {
        handBacks.announce(path, new Announcement(on, toWhom, change, before), hanneke);
    }

    @Test
    void whatIsLeftBeforeItWasAnnouncedStaysUnknown() {
        var path = considered();
        run(hanneke, () -> handBacks.leave(path, SECRET, hanneke));
        assertThat(as(marian, () -> views.handBacks(id))).isEmpty();
        assertThat(as(hanneke, () -> views.handBacks(id))).hasSize(1);
    }

    @Test
    void lookingBackWaitsThreeMonths() {
        var path = announced();
        prepare(path);
        run(hanneke, () -> handBacks.speak(path, new Conversation(today, "Marian", "goed"), hanneke));
        run(hanneke, () -> handBacks.handBack(path, today, "klaar", hanneke));
        run(hanneke, () -> plans.write(id, ExitPart.ADVICE, 0, "advies", hanneke));
        run(hanneke, () -> handBacks.setInMotion(path, hanneke));
        run(hanneke, () -> handBacks.settle(path, Set.of(Business.values()), hanneke));
        refused(hanneke, () -> handBacks.lookBack(path, "x", hanneke), TOO_EARLY_TO_LOOK_BACK);
    }
}
