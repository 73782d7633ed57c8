package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;
import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.people.Departures;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who is in a dossier.
@WithApplication
class ParticipantsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Participants participants;

    @Autowired
    DossierViews views;

    private DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void aDelegatedClientReadsUntilTheClientGivesAMandate() {
        refused(world.ruud, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.ruud), MANDATE_MISSING);
        run(
                world.marian,
                () -> participants.mandate(
                        world.id, world.ruud.person(), world.today().plusMonths(3), world.marian));
        run(world.ruud, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.ruud));
        run(world.marian, () -> participants.takeMandate(world.id, world.ruud.person(), world.marian));
        refused(world.ruud, () -> dossiers.goBack(world.id, Phase.REQUESTED, "toch niet", world.ruud), MANDATE_MISSING);
    }

    @Test
    void aMandateThatEndsIsInTheCalendarOfBothAndOnTheirStartPagesTwoWeeksBefore() {
        var ruud = world.ruud.person();
        var last = world.today().plusDays(20);
        run(world.marian, () -> participants.mandate(world.id, ruud, last, world.marian));
        for (var person : List.of(world.marian, world.ruud)) {
            assertThat(mandateDays(person)).containsExactly(last);
            assertThat(mandateLines(person)).isEmpty();
        }
        assertThat(mandateDays(world.hanneke)).isEmpty();

        run(
                world.marian,
                () -> participants.mandate(world.id, ruud, world.today().plusDays(13), world.marian));
        assertThat(mandateLines(world.marian))
                .singleElement()
                .satisfies(line -> assertThat(line.ofYou()).isTrue());
        assertThat(mandateLines(world.ruud))
                .singleElement()
                .satisfies(line -> assertThat(line.ofYou()).isFalse());
        assertThat(mandateLines(world.wouter)).isEmpty();
    }

    private List<LocalDate> mandateDays(Actor actor) {
        return context.getBeansOfType(Dated.class).values().stream()
                .flatMap(room -> as(actor, () -> room.datesOf(actor, world.today())).stream())
                .filter(moment -> moment.uid().startsWith("mandate-"))
                .map(moment -> ((Dated.When.Day) moment.when()).day())
                .toList();
    }

    private List<Wanted.Line> mandateLines(Actor actor) {
        return context.getBeansOfType(Wanted.class).values().stream()
                .flatMap(room -> as(actor, () -> room.wantedOf(actor)).stream())
                .filter(line -> line.key().startsWith("dossier.next.mandate"))
                .toList();
    }

    @Test
    void onlyTheClientGivesAMandateToADelegateForSixMonthsAtMost() {
        var ruud = world.ruud.person();
        var soon = world.today().plusMonths(1);
        refused(world.wouter, () -> participants.mandate(world.id, ruud, soon, world.wouter), MANDATE_ONLY_BY_CLIENT);
        refused(world.wouter, () -> participants.takeMandate(world.id, ruud, world.wouter), MANDATE_ONLY_BY_CLIENT);
        refused(
                world.marian,
                () -> participants.mandate(world.id, ruud, world.today().minusDays(2), world.marian),
                MANDATE_IN_PAST);
        refused(
                world.marian,
                () -> participants.mandate(
                        world.id, ruud, world.today().plusMonths(6).plusDays(2), world.marian),
                MANDATE_TOO_LONG);
        refused(
                world.marian,
                () -> participants.mandate(world.id, world.hanneke.person(), soon, world.marian),
                MANDATE_ONLY_FOR_DELEGATE);
        refused(
                world.marian,
                () -> participants.mandate(world.id, world.sem.person(), soon, world.marian),
                PARTICIPANT_LEFT);
        run(world.marian, () -> participants.mandate(world.id, ruud, soon, world.marian));
        run(world.marian, () -> participants.invite(world.id, world.sem.person(), Seat.DELEGATED_CLIENT, world.marian));
        refused(
                world.ruud,
                () -> participants.mandate(world.id, world.sem.person(), soon, world.ruud),
                MANDATE_NOT_PASSED_ON);
    }

    @Test
    void eachSideAsksItsOwnPeopleIn() {
        var sem = world.sem.person();
        refused(
                world.marian,
                () -> participants.invite(world.id, sem, Seat.SHADOW_MANAGER, world.marian),
                SEAT_NOT_YOURS_TO_GIVE);
        refused(
                world.hanneke,
                () -> participants.invite(world.id, sem, Seat.DELEGATED_CLIENT, world.hanneke),
                SEAT_NOT_YOURS_TO_GIVE);
        refused(world.hanneke, () -> participants.invite(world.id, sem, Seat.CLIENT, world.hanneke), CLIENT_SEAT_TAKEN);
        refused(
                world.hanneke,
                () -> participants.invite(world.id, world.ruud.person(), Seat.SHADOW_MANAGER, world.hanneke),
                PARTICIPANT_ALREADY_HERE);
        run(world.hanneke, () -> participants.invite(world.id, sem, Seat.SHADOW_MANAGER, world.hanneke));
        refused(world.sem, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.sem), MANDATE_MISSING);
        refused(
                world.marian,
                () -> participants.letGo(world.id, world.hanneke.person(), world.marian),
                SEAT_NOT_YOURS_TO_GIVE);
        run(world.wouter, () -> participants.letGo(world.id, sem, world.wouter));
        assertThat(as(world.sem, () -> views.find(world.id))).isEmpty();
        refused(world.wouter, () -> participants.letGo(world.id, sem, world.wouter), PARTICIPANT_LEFT);
    }

    @Test
    void whoLeavesReadsNothingAndTakesTheMandatesAlong() {
        run(
                world.marian,
                () -> participants.mandate(
                        world.id, world.ruud.person(), world.today().plusMonths(3), world.marian));
        run(world.marian, () -> participants.leave(world.id, world.marian));
        assertThat(as(world.marian, () -> views.find(world.id))).isEmpty();
        assertThatThrownBy(() -> run(world.marian, () -> participants.leave(world.id, world.marian)))
                .isInstanceOf(NotFound.class);
        assertThat(as(world.hanneke, () -> views.participants(world.id)))
                .filteredOn(each -> each.seat() == Seat.DELEGATED_CLIENT)
                .allMatch(each -> each.mandate() == null);

        run(world.wouter, () -> participants.invite(world.id, world.marian.person(), Seat.CLIENT, world.wouter));
        assertThat(as(world.marian, () -> views.find(world.id))).isPresent();
    }

    @Test
    void whoLeavesTheOrganisationIsNoLongerInIt() {
        run(Actor.SYSTEM, () -> context.getBean(Departures.class).leave(world.ruud.person(), Actor.SYSTEM));
        assertThat(as(world.marian, () -> views.participants(world.id)))
                .noneMatch(each -> each.person().equals(world.ruud.person()));
        refused(
                world.marian,
                () -> participants.mandate(
                        world.id, world.ruud.person(), world.today().plusMonths(1), world.marian),
                PARTICIPANT_LEFT);
    }
}
