package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.DossierRefusal.*;
import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.dossier.steering.SteeringRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.Contacts.Meant;
import nl.samenspel.dossier.steering.Contacts.Went;
import nl.samenspel.dossier.steering.Evaluation.Outcome;
import nl.samenspel.dossier.steering.EvaluationHalf.Words;
import nl.samenspel.dossier.steering.Moment.Answer;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.dossier.steering.Observation.Named;
import nl.samenspel.dossier.steering.Precondition.State;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The doors of steering: each verb with one yes and every no, and what is not there for whom.
@WithApplication
class SteeringTest {
    private static final String LONG = "x".repeat(100_000);
    private static final Words WORDS = new Words("veel ruimte", "weinig tijd", "ik zei het laat", "een uur per maand");

    @Autowired
    ApplicationContext context;

    @Autowired
    Moments moments;

    @Autowired
    Contacts contacts;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Observations observations;

    @Autowired
    Evaluations evaluations;

    @Autowired
    SteeringViews views;

    private DossierWorld world;
    private Actor hanneke;
    private Actor marian;
    private Assignment.Id id;
    private LocalDate today;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
        hanneke = world.hanneke;
        marian = world.marian;
        id = world.id;
        today = as(hanneke, views::today);
    }

    private Moment.Id planned(LocalDate day) {
        return as(hanneke, () -> moments.plan(id, MomentKind.PROGRESS_REPORT, day, "half jaar", hanneke));
    }

    private Moment moment(Moment.Id moment) {
        return as(marian, () -> views.moment(id, moment));
    }

    @Test
    void aMomentIsPlannedMovedHeldAndFollowedUp() {
        var moment = planned(today.plusDays(9));
        run(marian, () -> moments.move(moment, today, marian));
        assertThat(moment(moment).from()).containsExactly(today.plusDays(9));
        run(marian, () -> moments.answer(moment, 2, List.of(new Answer("Wat lukte?", "veel")), marian));
        var follow = new FollowUp("mensen vrijmaken", marian.person(), today.plusDays(14), null);
        run(hanneke, () -> moments.hold(moment, List.of(new Answer("Wat lukte?", "veel")), "door", follow, hanneke));
        assertThat(moment(moment).state()).isEqualTo("HELD");
        assertThat(moment(moment).head().answers()).containsExactly(new Answer("Wat lukte?", "veel"));
        assertThat(as(marian, () -> views.open(List.of(id))).moments()).hasSize(1);
        run(marian, () -> moments.followUpDone(moment, marian));
        refused(marian, () -> moments.followUpDone(moment, marian), NO_FOLLOW_UP);
        refused(marian, () -> moments.move(moment, today.plusDays(1), marian), MOMENT_OVER);
    }

    @Test
    void aMomentRefusesWhatDoesNotFit() {
        refused(hanneke, () -> moments.plan(id, MomentKind.CRISIS, null, "", hanneke), DAY_MISSING);
        refused(
                hanneke,
                () -> moments.plan(id, MomentKind.CRISIS, today.minusDays(1), "", hanneke),
                MOMENT_IN_THE_PAST);
        refused(hanneke, () -> moments.plan(id, MomentKind.CRISIS, today, LONG, hanneke), WRITTEN_TOO_LONG);
        var later = planned(today.plusDays(3));
        refused(hanneke, () -> moments.hold(later, List.of(), "", null, hanneke), MOMENT_NOT_YET);
        refused(hanneke, () -> moments.hold(later, List.of(), LONG, null, hanneke), WRITTEN_TOO_LONG);
        refused(hanneke, () -> moments.move(later, today.plusDays(3), hanneke), MOMENT_SAME_DAY);
        refused(hanneke, () -> moments.move(later, today.minusDays(1), hanneke), MOMENT_IN_THE_PAST);
        refused(hanneke, () -> moments.cancel(later, " ", hanneke), WHY_NOT_MISSING);
        refused(hanneke, () -> moments.followUpDone(later, hanneke), MOMENT_NOT_HELD);
        refused(hanneke, () -> moments.answer(later, 9, List.of(), hanneke), CHANGED_SINCE_LOOKED);
        var stranger = new FollowUp("bellen", world.sem.person(), today, null);
        refused(hanneke, () -> moments.hold(later, List.of(), "", stranger, hanneke), PARTICIPANT_LEFT);
        refused(world.ruud, () -> moments.cancel(later, "vol", world.ruud), MANDATE_MISSING);
        run(hanneke, () -> moments.cancel(later, "geen nieuws", hanneke));
        refused(hanneke, () -> moments.cancel(later, "nog eens", hanneke), MOMENT_OVER);
        refused(hanneke, () -> moments.answer(later, 2, List.of(), hanneke), MOMENT_OVER);
    }

    @Test
    void aMomentThatNobodyPlannedIsNotedAfterwards() {
        var crisis = as(
                hanneke,
                () -> moments.note(id, MomentKind.CRISIS, today.minusDays(2), "", List.of(), "rust", null, hanneke));
        assertThat(moment(crisis).state()).isEqualTo("HELD");
        refused(
                hanneke,
                () -> moments.note(id, MomentKind.CRISIS, today.plusDays(2), "", List.of(), "", null, hanneke),
                MOMENT_NOT_YET);
    }

    @Test
    void contactIsLoggedAsItWasMeantAndAsItWent() {
        var meant = new Meant(With.DELEGATED_CLIENT, today.minusDays(3), 60, "voortgang");
        run(hanneke, () -> contacts.log(id, meant, new Went(30, ByWhom.THEM, false), hanneke));
        run(hanneke, () -> contacts.log(id, meant, new Went(0, ByWhom.THEM, true), hanneke));
        var later = as(hanneke, () -> contacts.plan(id, new Meant(With.CLIENT, today, 30, ""), hanneke));
        run(marian, () -> contacts.wentSo(later, new Went(30, null, false), marian));

        assertThat(as(marian, () -> views.contacts(id)).stream().map(Contact::state))
                .containsExactlyInAnyOrder("SHORTENED", "CALLED_OFF_LATE", "HELD");
        assertThat(as(marian, () -> views.lastContacts(List.of(id)))).containsKey(id);
        assertThat(as(marian, () -> context.getBean(DossierViews.class).lastContact(id)))
                .isPresent();
        assertThat(as(
                        marian,
                        () -> context.getBean(DossierViews.class)
                                .contactTrend(id)
                                .recent()))
                .hasMinutes(60);
    }

    @Test
    void contactRefusesWhatDoesNotFit() {
        var day = today.plusDays(2);
        refused(hanneke, () -> contacts.plan(id, new Meant(With.CLIENT, null, 60, ""), hanneke), DAY_MISSING);
        for (var minutes : new Integer[] {null, 0, -1, 2_000}) {
            refused(
                    hanneke,
                    () -> contacts.plan(id, new Meant(With.CLIENT, day, minutes, ""), hanneke),
                    MINUTES_UNREADABLE);
        }
        refused(hanneke, () -> contacts.plan(id, new Meant(With.CLIENT, day, 60, LONG), hanneke), WRITTEN_TOO_LONG);
        var later = as(hanneke, () -> contacts.plan(id, new Meant(With.CLIENT, day, 60, ""), hanneke));
        refused(hanneke, () -> contacts.wentSo(later, new Went(30, null, false), hanneke), BY_WHOM_MISSING);
        refused(hanneke, () -> contacts.wentSo(later, new Went(60, null, false), hanneke), CONTACT_NOT_YET);
        refused(hanneke, () -> contacts.wentSo(later, new Went(-1, null, false), hanneke), MINUTES_UNREADABLE);
        run(hanneke, () -> contacts.wentSo(later, new Went(0, ByWhom.US, false), hanneke));
        refused(hanneke, () -> contacts.wentSo(later, new Went(0, ByWhom.US, false), hanneke), CONTACT_OVER);
    }

    @Test
    void aPreconditionKeepsHowItStood() {
        var people = as(
                hanneke,
                () -> preconditions.agree(id, "Twee mensen vrij", marian.person(), today.minusDays(90), hanneke));
        run(hanneke, () -> preconditions.say(people, State.PARTLY, today.minusDays(30), "één kwam", hanneke));
        run(hanneke, () -> preconditions.say(people, State.LACKING, today, "", hanneke));
        run(marian, () -> preconditions.talkedAbout(people, today, marian));
        run(marian, () -> preconditions.entrust(people, null, marian));
        var now = as(marian, () -> views.precondition(id, people));
        assertThat(now.states().stream().map(Precondition.Standing::state))
                .containsExactly(State.LACKING, State.PARTLY, State.AGREED);
        assertThat(now.talks()).containsExactly(today);
        assertThat(now.who()).isNull();
        assertThat(now.isLacking()).isTrue();

        refused(hanneke, () -> preconditions.say(people, State.LACKING, today, "", hanneke), PRECONDITION_SAME);
        refused(hanneke, () -> preconditions.say(people, State.MET, null, "", hanneke), DAY_MISSING);
        refused(hanneke, () -> preconditions.say(people, State.MET, today, LONG, hanneke), WRITTEN_TOO_LONG);
        refused(hanneke, () -> preconditions.agree(id, " ", null, today, hanneke), TEXT_MISSING);
        refused(hanneke, () -> preconditions.talkedAbout(people, null, hanneke), DAY_MISSING);
        refused(hanneke, () -> preconditions.entrust(people, world.sem.person(), hanneke), PARTICIPANT_LEFT);
    }

    @Test
    void anObservationBecomesAPatternOnlyAfterTesting() {
        var seen = as(hanneke, () -> observations.note(id, "Het uur werd een half uur", "onrust", hanneke));
        assertThatThrownBy(() -> as(marian, () -> views.observation(id, seen))).isInstanceOf(NotFound.class);
        assertThat(as(world.wouter, () -> views.observations(id))).isEmpty();
        run(hanneke, () -> observations.rewrite(seen, "Het uur werd steeds een half uur", "", hanneke));
        var named = new Named("Kort en weg", "ik drong niet aan", "jij kapte af", "een uur");
        refused(hanneke, () -> observations.name(seen, named, hanneke), NOT_TESTED_YET);
        refused(hanneke, () -> observations.test(seen, "ja", hanneke), NOT_SHARED_YET);
        run(hanneke, () -> observations.share(seen, hanneke));
        refused(hanneke, () -> observations.name(seen, named, hanneke), NOT_TESTED_YET);
        refused(hanneke, () -> observations.share(seen, hanneke), OBSERVATION_SHARED_ALREADY);
        refused(hanneke, () -> observations.rewrite(seen, "anders", "", hanneke), OBSERVATION_SHARED_ALREADY);
        refused(marian, () -> observations.withdraw(seen, marian), NOT_YOUR_OBSERVATION);
        refused(world.wouter, () -> observations.test(seen, "ja", world.wouter), NOT_A_SIDE);
        refused(marian, () -> observations.test(seen, " ", marian), TEXT_MISSING);
        run(marian, () -> observations.test(seen, "Herken ik, mijn agenda is vol", marian));
        refused(marian, () -> observations.test(seen, "nog eens", marian), TESTED_ALREADY);
        refused(marian, () -> observations.name(seen, named, marian), NOT_YOUR_OBSERVATION);
        refused(hanneke, () -> observations.name(seen, new Named("Kort", "", "jij", ""), hanneke), YOUR_PART_MISSING);
        run(hanneke, () -> observations.name(seen, named, hanneke));
        assertThat(as(marian, () -> views.observation(id, seen)).state()).isEqualTo("PATTERN");
        refused(hanneke, () -> observations.withdraw(seen, hanneke), OBSERVATION_CLOSED);
    }

    @Test
    void whatIsTakenBackIsItsAuthorsAloneAgain() {
        var seen = as(hanneke, () -> observations.note(id, "Stilte na mijn vraag", "", hanneke));
        run(hanneke, () -> observations.share(seen, hanneke));
        assertThat(as(marian, () -> views.observations(id))).hasSize(1);
        run(hanneke, () -> observations.withdraw(seen, hanneke));
        assertThat(as(marian, () -> views.observations(id))).isEmpty();
        assertThat(as(hanneke, () -> views.observation(id, seen)).state()).isEqualTo("DROPPED");
        refused(hanneke, () -> observations.share(seen, hanneke), OBSERVATION_CLOSED);
        refused(hanneke, () -> observations.note(id, "", "", hanneke), TEXT_MISSING);
        refused(hanneke, () -> observations.note(id, LONG, "", hanneke), WRITTEN_TOO_LONG);
    }

    @Test
    void eachSideWritesApartUntilBothAreReady() {
        var evaluation = as(hanneke, () -> evaluations.start(id, today, hanneke));
        run(hanneke, () -> evaluations.write(evaluation, WORDS, hanneke));
        assertThat(as(hanneke, () -> views.halves(evaluation))).hasSize(1);
        assertThat(as(marian, () -> views.halves(evaluation))).isEmpty();
        assertThat(as(world.wouter, () -> views.halves(evaluation))).isEmpty();
        refused(world.wouter, () -> evaluations.write(evaluation, WORDS, world.wouter), HALF_OF_A_COLLEAGUE);
        refused(hanneke, () -> evaluations.mark(evaluation, 7, hanneke), TALK_FIRST);
        refused(hanneke, () -> evaluations.ready(evaluation, Words.NONE, hanneke), NOTHING_WRITTEN);
        run(hanneke, () -> evaluations.ready(evaluation, WORDS, hanneke));
        refused(hanneke, () -> evaluations.write(evaluation, WORDS, hanneke), HALF_CLOSED);
        assertThat(as(marian, () -> views.halves(evaluation))).isEmpty();
        run(marian, () -> evaluations.ready(evaluation, WORDS, marian));
        assertThat(as(marian, () -> views.halves(evaluation))).hasSize(2);
        refused(
                hanneke,
                () -> evaluations.conclude(evaluation, new Outcome("goed", "", null, null), hanneke),
                TALK_FIRST);
        run(hanneke, () -> evaluations.talk(evaluation, today, hanneke));
        refused(hanneke, () -> evaluations.mark(evaluation, 11, hanneke), MARK_OUT_OF_RANGE);
        run(hanneke, () -> evaluations.mark(evaluation, 6, hanneke));
        refused(
                hanneke,
                () -> evaluations.conclude(evaluation, new Outcome("goed", "", null, null), hanneke),
                MARKS_MISSING);
        run(marian, () -> evaluations.mark(evaluation, 8, marian));
        refused(
                marian,
                () -> evaluations.conclude(evaluation, new Outcome("goed", "bellen", null, null), marian),
                FOLLOW_UP_HALF);
        var outcome = new Outcome("vaker praten", "agenda maken", marian.person(), today.plusDays(7));
        run(marian, () -> evaluations.conclude(evaluation, outcome, marian));
        refused(marian, () -> evaluations.conclude(evaluation, outcome, marian), EVALUATION_CLOSED);
        refused(marian, () -> evaluations.talk(evaluation, today, marian), EVALUATION_CLOSED);
    }

    @Test
    void aTalkOpensWhatWasWrittenAndAnEvaluationCanBeDropped() {
        var early = as(hanneke, () -> evaluations.start(id, today, hanneke));
        run(hanneke, () -> evaluations.write(early, WORDS, hanneke));
        refused(marian, () -> evaluations.talk(early, today.plusDays(1), marian), MOMENT_NOT_YET);
        refused(marian, () -> evaluations.talk(early, null, marian), DAY_MISSING);
        run(marian, () -> evaluations.talk(early, today, marian));
        assertThat(as(marian, () -> views.halves(early))).hasSize(1);
        refused(marian, () -> evaluations.write(early, WORDS, marian), TALK_HELD_ALREADY);
        refused(marian, () -> evaluations.drop(early, "vol", marian), TALK_HELD_ALREADY);

        var late = as(hanneke, () -> evaluations.start(id, today.plusDays(5), hanneke));
        refused(hanneke, () -> evaluations.drop(late, "", hanneke), WHY_NOT_MISSING);
        run(hanneke, () -> evaluations.drop(late, "verhuizing", hanneke));
        refused(hanneke, () -> evaluations.start(id, today.minusDays(1), hanneke), MOMENT_IN_THE_PAST);
        refused(hanneke, () -> evaluations.start(id, null, hanneke), DAY_MISSING);
    }

    @Test
    void nothingOfItIsThereForWhoIsNotInTheDossier() {
        var moment = planned(today);
        assertThat(as(world.sem, () -> views.moments(id))).isEmpty();
        assertThatThrownBy(() -> run(world.sem, () -> moments.cancel(moment, "weg", world.sem)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(world.sem, () -> observations.note(id, "x", "", world.sem)))
                .isInstanceOf(NotFound.class);
        var other = new Assignment.Id(new java.util.UUID(5, 5));
        assertThatThrownBy(() -> as(hanneke, () -> views.moment(other, moment))).isInstanceOf(NotFound.class);
    }
}
