package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.dossier.agreement.AgreementRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.agreement.AgreementDifference;
import nl.samenspel.dossier.agreement.AgreementText;
import nl.samenspel.dossier.agreement.AgreementVersion;
import nl.samenspel.dossier.agreement.AgreementVersion.Occasion;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.Agreements;
import nl.samenspel.dossier.agreement.Agreements.Outcome;
import nl.samenspel.dossier.agreement.ContactRhythm;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.agreement.Section;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The agreement of a dossier: written, offered, confirmed, made again.
@WithApplication
class AgreementsTest {
    private static final AgreementText TEXT = says(Section.PURPOSE, "De directie werkt opener met haar partners.");

    @Autowired
    ApplicationContext context;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementViews views;

    @Autowired
    Participants participants;

    private DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void countsWhenBothSidesConfirmedAndThenTheDossierIsAgreed() {
        offered(TEXT);
        refused(world.wouter, () -> agreements.confirm(world.id, 1, world.wouter), SIDE_CONFIRMED_ALREADY);
        assertThat(current().inForce()).isNull();
        run(world.marian, () -> agreements.confirm(world.id, 1, world.marian));
        assertThat(current().inForce().text()).isEqualTo(TEXT);
        assertThat(world.dossier().phase()).isEqualTo(Phase.AGREED);
        assertThat(world.registered().description().phase()).isEqualTo(Phase.AGREED);
        refused(world.marian, () -> agreements.confirm(world.id, 1, world.marian), SIDE_CONFIRMED_ALREADY);
    }

    @Test
    void refusesTheSecondOfTwoSidesThatConfirmDifferentVersions() {
        offered(TEXT);
        run(world.hanneke, () -> agreements.rewrite(world.id, 1, "Nog één ding", world.hanneke));
        write(world.hanneke, 1, says(Section.PURPOSE, "De directie werkt opener met al haar partners."));
        run(world.hanneke, () -> agreements.offer(world.id, 2, world.hanneke));

        refused(world.marian, () -> agreements.confirm(world.id, 1, world.marian), VERSION_CHANGED);
        assertThat(current().inForce()).isNull();
        var difference = as(
                world.marian,
                () -> AgreementDifference.between(
                        views.get(world.id, 1).text(), views.get(world.id, 2).text()));
        assertThat(difference.sections()).hasSize(1);
        run(world.marian, () -> agreements.confirm(world.id, 2, world.marian));
        assertThat(current().inForce().number()).isEqualTo(2);
    }

    @Test
    void losesNobodysWordsWhenTwoWriteAtOnce() {
        run(world.hanneke, () -> agreements.begin(world.id, null, "", world.hanneke));
        write(world.hanneke, 1, TEXT);
        var other = as(
                world.marian,
                () -> agreements.write(world.id, 1, says(Section.BUDGET, "Twee dagen in de week."), world.marian));
        assertThat(other).isEqualTo(new Outcome.Saved(3));
        assertThat(current().open().text().of(Section.PURPOSE)).isEqualTo(TEXT.of(Section.PURPOSE));

        var same = as(
                world.marian, () -> agreements.write(world.id, 1, says(Section.PURPOSE, "Iets anders."), world.marian));
        assertThat(same)
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        conflict -> assertThat(conflict.parts()).containsExactly("purpose"));
        assertThat(current().open().text().of(Section.PURPOSE)).isEqualTo(TEXT.of(Section.PURPOSE));
        refused(world.marian, () -> agreements.offer(world.id, 1, world.marian), DRAFT_CHANGED);
    }

    @Test
    void isMadeAgainWithAnOccasionAndAReason() {
        agreed();
        refused(world.marian, () -> agreements.begin(world.id, null, "x", world.marian), OCCASION_MISSING);
        refused(
                world.marian,
                () -> agreements.begin(world.id, Occasion.STUCK, " ", world.marian),
                RECONTRACTING_REASON_MISSING);
        run(world.marian, () -> agreements.begin(world.id, Occasion.PLANNED_MOMENT, "Het is maart", world.marian));
        refused(
                world.hanneke,
                () -> agreements.begin(world.id, Occasion.STUCK, "ook", world.hanneke),
                AGREEMENT_OPEN_ALREADY);
        run(world.marian, () -> agreements.offer(world.id, 1, world.marian));
        run(world.hanneke, () -> agreements.confirm(world.id, 2, world.hanneke));
        assertThat(as(world.ruud, () -> views.list(world.id)))
                .satisfiesExactly(
                        now -> assertThat(now).isInstanceOf(AgreementVersion.InForce.class),
                        old -> assertThat(old).isInstanceOf(AgreementVersion.Replaced.class));
    }

    @Test
    void whatWasAgreedStandsWhenRecontractingFails() {
        agreed();
        run(world.hanneke, () -> agreements.begin(world.id, Occasion.STUCK, "Er is geen tijd", world.hanneke));
        run(world.hanneke, () -> agreements.offer(world.id, 1, world.hanneke));
        refused(world.marian, () -> agreements.drop(world.id, 2, "", world.marian), WITHDRAWAL_REASON_MISSING);
        refused(world.marian, () -> agreements.drop(world.id, 1, "Nee", world.marian), VERSION_CHANGED);
        run(world.marian, () -> agreements.drop(world.id, 2, "Dat kan ik niet toezeggen", world.marian));
        assertThat(current().inForce().number()).isEqualTo(1);
        assertThat(current().open()).isNull();
        refused(world.marian, () -> agreements.drop(world.id, 2, "Nee", world.marian), NO_VERSION_OPEN);
        refused(world.marian, () -> agreements.rewrite(world.id, 2, "Nee", world.marian), NO_VERSION_OPEN);
    }

    @Test
    void refusesWhatCannotBeAgreed() {
        run(world.hanneke, () -> agreements.begin(world.id, null, "", world.hanneke));
        refused(world.hanneke, () -> agreements.offer(world.id, 1, world.hanneke), AGREEMENT_SAYS_NOTHING);
        refused(world.marian, () -> agreements.confirm(world.id, 1, world.marian), VERSION_CHANGED);
        refusedText(new AgreementText(Map.of(), rhythm(0, 30, 0), List.of()), RHYTHM_OUT_OF_BOUNDS);
        refusedText(new AgreementText(Map.of(), rhythm(3, 0, 0), List.of()), RHYTHM_INCOMPLETE);
        refusedText(moment(-2), MOMENT_IN_PAST);
        refusedText(moment(20 * 365), MOMENT_TOO_FAR);
        refusedText(says(Section.RISKS, "x".repeat(100_000)), DossierRefusal.WRITTEN_TOO_LONG);
        write(world.hanneke, 1, TEXT);
        run(world.hanneke, () -> agreements.offer(world.id, 2, world.hanneke));
        refused(world.hanneke, () -> agreements.offer(world.id, 2, world.hanneke), AGREEMENT_OFFERED_ALREADY);
        refusedText(TEXT, AGREEMENT_OFFERED_ALREADY);
        var dossiers = context.getBean(Dossiers.class);
        run(world.hanneke, () -> dossiers.goOn(world.id, Phase.INTAKE, "", world.hanneke));
        run(world.hanneke, () -> dossiers.goOn(world.id, Phase.DECLINED, "Toch niet", world.hanneke));
        refused(world.marian, () -> agreements.confirm(world.id, 1, world.marian), AGREEMENT_TOO_LATE);
    }

    @Test
    void aDelegateConfirmsInTheClientsNameWithAMandateOnly() {
        offered(TEXT);
        refused(world.ruud, () -> agreements.confirm(world.id, 1, world.ruud), DossierRefusal.MANDATE_MISSING);
        run(
                world.marian,
                () -> participants.mandate(
                        world.id, world.ruud.person(), world.today().plusMonths(2), world.marian));
        run(world.ruud, () -> agreements.confirm(world.id, 1, world.ruud));
        assertThat(current().inForce().second().onBehalfOf()).isEqualTo(world.marian.person());
    }

    @Test
    void neighboursReadRhythmAndMomentsOfWhatCounts() {
        var moment =
                new PlannedMoment(PlannedMoment.Kind.EVALUATION, world.today().plusDays(40), "Halverwege");
        offered(new AgreementText(Map.of(), rhythm(3, 20, 60), List.of(moment)));
        assertThat(as(world.marian, () -> views.rhythms(List.of(world.id)))).isEmpty();
        run(world.marian, () -> agreements.confirm(world.id, 1, world.marian));
        assertThat(as(world.marian, () -> views.rhythms(List.of(world.id)))).containsEntry(world.id, rhythm(3, 20, 60));
        assertThat(as(world.marian, () -> views.moments(List.of(world.id)))).containsEntry(world.id, List.of(moment));
        assertThat(as(world.sem, () -> views.moments(List.of(world.id)))).isEmpty();
    }

    private void offered(AgreementText text) {
        run(world.hanneke, () -> agreements.begin(world.id, null, "", world.hanneke));
        write(world.hanneke, 1, text);
        run(world.hanneke, () -> agreements.offer(world.id, 2, world.hanneke));
    }

    private void agreed() {
        offered(TEXT);
        run(world.marian, () -> agreements.confirm(world.id, 1, world.marian));
    }

    private void write(Actor by, int revision, AgreementText text) {
        assertThat(as(by, () -> agreements.write(world.id, revision, text, by))).isInstanceOf(Outcome.Saved.class);
    }

    private void refusedText(AgreementText text, nl.samenspel.platform.Refusal reason) {
        refused(world.hanneke, () -> agreements.write(world.id, 1, text, world.hanneke), reason);
    }

    private AgreementViews.Current current() {
        return as(world.wouter, () -> views.current(world.id));
    }

    private AgreementText moment(int days) {
        return new AgreementText(
                Map.of(),
                null,
                List.of(new PlannedMoment(
                        PlannedMoment.Kind.STEERING, world.today().plusDays(days), "")));
    }

    private static ContactRhythm rhythm(int weeks, int client, int delegate) {
        return new ContactRhythm(weeks, Duration.ofMinutes(client), Duration.ofMinutes(delegate));
    }

    private static AgreementText says(Section section, String words) {
        return new AgreementText(Map.of(section, words), null, List.of());
    }
}
