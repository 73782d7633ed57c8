package nl.samenspel.triangle;

import static nl.samenspel.triangle.TriangleRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class TrianglesTest {
    private static final AtomicInteger WORLD = new AtomicInteger();
    private static final UUID SESSION = new UUID(7, 7);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Autowired
    Persons persons;

    @Autowired
    Organisations organisations;

    @Autowired
    Relations relations;

    @Autowired
    Triangles triangles;

    @Autowired
    Clients clients;

    @Autowired
    Seats seats;

    @Autowired
    Forums forums;

    @Autowired
    Agreements agreements;

    @Autowired
    Improvements improvements;

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalViews proposalViews;

    @Autowired
    TriangleViews views;

    private Actor anna = Actor.NOBODY;
    private Actor stranger = Actor.NOBODY;
    private Organisation.Id dienst = new Organisation.Id(SESSION);
    private Organisation.Id beleidA = dienst;
    private Organisation.Id beleidB = dienst;
    private Triangle.Id triangle = new Triangle.Id(SESSION);

    @BeforeEach
    void aTriangle() {
        var world = WORLD.incrementAndGet();
        anna = person("Anna Adviseur");
        stranger = person("Sem Elders");
        dienst = organisation("Dienst Regelingen " + world, Organisation.Kind.AGENCY);
        beleidA = organisation("Directie Alfa " + world, Organisation.Kind.DIRECTORATE);
        beleidB = organisation("Directie Bravo " + world, Organisation.Kind.DIRECTORATE);
        triangle = as(anna, () -> triangles.make("Driehoek " + world, dienst, null, anna));
    }

    private Actor person(String name) {
        var id = as(Actor.SYSTEM, () -> persons.add(name, "", "", Actor.SYSTEM));
        return new Actor(id, name, Actor.Kind.PERSON);
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind) {
        return as(Actor.SYSTEM, () -> organisations.add(Organisation.Draft.of(name, kind), Actor.SYSTEM));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Identity.as(actor, work::get);
    }

    private void run(Runnable work) {
        Identity.run(anna, work);
    }

    private void refuses(Refusal reason, Runnable work) {
        assertThatThrownBy(() -> run(work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems())
                                .extracting(Refused.Problem::reason)
                                .contains(reason));
    }

    private TriangleView view() {
        return as(anna, () -> views.get(triangle));
    }

    private Client.Id place(Organisation.Id organisation) {
        return as(anna, () -> clients.place(triangle, Client.Draft.of(organisation), anna));
    }

    private Agreement.Id agreement() {
        var text = Agreement.Text.of(Agreement.Kind.WORKING_AGREEMENTS, "Werkafspraken", List.of(beleidA, dienst));
        return as(anna, () -> agreements.propose(triangle, text, anna));
    }

    private Agreement theAgreement(Agreement.Id id) {
        return view().agreements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void existsOnlyForThoseWhoStandInARelationToIt() {
        assertThat(as(anna, () -> views.find(triangle))).isPresent();
        assertThat(as(stranger, () -> views.find(triangle))).isEmpty();
        assertThat(as(stranger, () -> views.listFor(stranger))).isEmpty();
        assertThatThrownBy(
                        () -> Identity.run(stranger, () -> clients.place(triangle, Client.Draft.of(beleidA), stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesATriangleWithoutNameOrProvider() {
        refuses(TRIANGLE_NAME_MISSING, () -> triangles.make(" ", dienst, null, anna));
        refuses(PROVIDER_MISSING, () -> triangles.make("Driehoek", null, null, anna));
        refuses(TOO_LONG, () -> triangles.make("x".repeat(301), dienst, null, anna));
    }

    @Test
    void placingSomebodyInACornerGivesTheRelationAndLeavingTakesIt() {
        var seat = as(anna, () -> seats.place(triangle, Seat.Kind.OWNER, null, stranger.person(), null, anna));
        assertThat(holds(stranger, Relation.OWNER_CORNER)).isTrue();
        assertThat(as(anna, () -> views.corners(triangle, stranger.person()))).containsExactly(Corner.OWNER);

        run(() -> seats.leave(seat, SPRING, anna));
        assertThat(holds(stranger, Relation.OWNER_CORNER)).isFalse();
        refuses(PERSON_MISSING, () -> seats.place(triangle, Seat.Kind.OWNER, null, null, null, anna));
    }

    @Test
    void refusesOnePersonTwiceInOneRole() {
        run(() -> seats.place(triangle, Seat.Kind.OWNER, null, stranger.person(), null, anna));
        refuses(SEAT_TAKEN_ALREADY, () -> seats.place(triangle, Seat.Kind.OWNER, null, stranger.person(), null, anna));
    }

    @Test
    void aProposedSeatGivesNoRightsUntilItIsAccepted() {
        var seat = as(anna, () -> seats.propose(triangle, Seat.Kind.PROVIDER, null, stranger.person(), SESSION, anna));
        assertThat(holds(stranger, Relation.PROVIDER_CORNER)).isFalse();
        run(() -> proposals.accept(seat, anna));
        assertThat(holds(stranger, Relation.PROVIDER_CORNER)).isTrue();
        run(() -> proposals.decline(seat, anna));
        assertThat(holds(stranger, Relation.PROVIDER_CORNER)).isFalse();
    }

    @Test
    void refusesAClientTwiceAndTheProviderAsClient() {
        place(beleidA);
        refuses(CLIENT_HERE_ALREADY, () -> place(beleidA));
        refuses(PROVIDER_IS_NO_CLIENT, () -> place(dienst));
    }

    @Test
    void aRepresentedClientNamesAMemberWhoSpeaksForIt() {
        var member = place(beleidA);
        refuses(
                REPRESENTATIVE_MISSING,
                () -> clients.place(
                        triangle, Client.Draft.of(beleidB, ClientRole.CLIENT, Participation.REPRESENTED), anna));
        refuses(
                REPRESENTATIVE_IS_NO_MEMBER,
                () -> clients.place(triangle, Client.Draft.of(beleidB).representedBy(new Client.Id(SESSION)), anna));
        run(() -> clients.place(triangle, Client.Draft.of(beleidB).representedBy(member), anna));
        assertThat(view().clientsNow()).hasSize(2);
    }

    @Test
    void aProposalOfASessionIsAcceptedWithAllOthersAtOnce() {
        var session = new UUID(8, WORLD.get());
        run(() -> clients.propose(triangle, beleidA, ClientRole.COORDINATING, Participation.MEMBER, session, anna));
        run(() -> triangles.proposeOwner(triangle, beleidB, session, anna));
        run(() -> improvements.propose(triangle, Improvement.Draft.of("Sneller antwoord"), session, anna));
        var text = Agreement.Text.of(Agreement.Kind.OTHER, "Wie belt wie", List.of());
        run(() -> agreements.propose(triangle, text, session, anna));

        assertThat(as(anna, () -> proposals.acceptAll(session, anna))).isEqualTo(4);
        assertThat(as(anna, () -> proposalViews.fromSession(session)).waiting().count())
                .isZero();
        assertThat(view().triangle().owner())
                .isInstanceOfSatisfying(
                        Triangle.Owner.One.class,
                        owner -> assertThat(owner.standing()).isInstanceOf(Standing.Accepted.class));
    }

    @Test
    void aDeclinedClientIsNotHereAndCanBeAcceptedAfterAll() {
        var client = as(
                anna, () -> clients.propose(triangle, beleidA, ClientRole.CLIENT, Participation.MEMBER, SESSION, anna));
        run(() -> proposals.decline(client, anna));
        assertThat(view().clientsNow()).isEmpty();
        run(() -> proposals.accept(client, anna));
        assertThat(view().clientsNow()).hasSize(1);
        refuses(NOT_PROPOSED, () -> proposals.accept(client, anna));
    }

    @Test
    void anAgreementIsAgreedWithTheLastYes() {
        var id = agreement();
        run(() -> agreements.agree(id, beleidA, anna));
        assertThat(theAgreement(id)).isInstanceOf(Agreement.Proposed.class);
        refuses(AGREED_ALREADY, () -> agreements.agree(id, beleidA, anna));
        refuses(NOT_A_PARTY, () -> agreements.agree(id, beleidB, anna));

        run(() -> agreements.agree(id, dienst, anna));
        assertThat(theAgreement(id)).isInstanceOf(Agreement.Agreed.class);
        refuses(AGREEMENT_NOT_OPEN, () -> agreements.agree(id, dienst, anna));
    }

    @Test
    void anotherTextAsksEverybodyAgain() {
        var id = agreement();
        run(() -> agreements.agree(id, beleidA, anna));
        var text =
                Agreement.Text.of(Agreement.Kind.WORKING_AGREEMENTS, "Betere werkafspraken", List.of(beleidA, dienst));
        run(() -> agreements.rewrite(id, text, anna));
        assertThat(theAgreement(id).yes()).isEmpty();
    }

    @Test
    void aNewAgreementReplacesTheOldOneWhenAllSaidYes() {
        var old = agreement();
        var text = Agreement.Text.of(Agreement.Kind.WORKING_AGREEMENTS, "Nieuw", List.of(beleidA, dienst));
        refuses(NOT_AGREED, () -> agreements.proposeInsteadOf(old, text, anna));
        run(() -> agreements.agree(old, beleidA, anna));
        run(() -> agreements.agree(old, dienst, anna));

        var next = as(anna, () -> agreements.proposeInsteadOf(old, text, anna));
        run(() -> agreements.agree(next, beleidA, anna));
        assertThat(theAgreement(old)).isInstanceOf(Agreement.Agreed.class);
        run(() -> agreements.agree(next, dienst, anna));
        assertThat(theAgreement(old)).isInstanceOf(Agreement.Replaced.class);
        refuses(AGREEMENT_NOT_OPEN, () -> agreements.end(old, "te laat", anna));
    }

    @Test
    void aYesCanBeTakenBack() {
        var id = agreement();
        run(() -> agreements.agree(id, beleidA, anna));
        run(() -> agreements.agree(id, dienst, anna));
        run(() -> agreements.withdraw(id, dienst, anna));
        assertThat(theAgreement(id)).isInstanceOf(Agreement.Proposed.class);
        assertThat(theAgreement(id).yes()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAnAgreement() {
        var text =
                new Agreement.Text(Agreement.Kind.OTHER, " ", List.of(beleidA), SPRING, SPRING.minusDays(1), null, "");
        refuses(SUBJECT_MISSING, () -> agreements.propose(triangle, text, anna));
        refuses(AGREEMENT_NEEDS_TWO_PARTIES, () -> agreements.propose(triangle, text, anna));
        refuses(UNTIL_BEFORE_SINCE, () -> agreements.propose(triangle, text, anna));
        refuses(REASON_MISSING, () -> agreements.end(agreement(), " ", anna));
    }

    @Test
    void anImprovementIsDoneDroppedWithAReasonAndOpenedAgain() {
        var id = as(anna, () -> improvements.add(triangle, Improvement.Draft.of("Eén loket"), anna));
        run(() -> improvements.finish(id, anna));
        refuses(IMPROVEMENT_CLOSED, () -> improvements.drop(id, "toch niet", anna));
        run(() -> improvements.reopen(id, anna));
        refuses(IMPROVEMENT_OPEN, () -> improvements.reopen(id, anna));
        refuses(REASON_MISSING, () -> improvements.drop(id, "", anna));
        run(() -> improvements.drop(id, "toch niet", anna));
        assertThat(view().improvementsNow()).isEmpty();
        refuses(SENTENCE_MISSING, () -> improvements.add(triangle, Improvement.Draft.of(" "), anna));
        refuses(
                FORUM_UNKNOWN,
                () -> improvements.add(
                        triangle, new Improvement.Draft("Iets", null, null, new Forum.Id(SESSION)), anna));
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothGetTheirWay() {
        var id = place(beleidA);
        var seen = view().findClient(id).orElseThrow();
        var mine = Client.Draft.of(beleidA, ClientRole.COORDINATING, Participation.MEMBER);
        var theirs = Client.Draft.of(beleidA, ClientRole.CLIENT, Participation.AGENDA_ONLY);
        run(() -> clients.change(id, seen.version(), seen.draft(), theirs, anna));
        run(() -> clients.change(id, seen.version(), seen.draft(), mine, anna));

        var now = view().findClient(id).orElseThrow();
        assertThat(now.role()).isEqualTo(ClientRole.COORDINATING);
        assertThat(now.participation()).isEqualTo(Participation.AGENDA_ONLY);
    }

    @Test
    void twoPeopleWhoChangeOneFieldNoticeEachOther() {
        var id = place(beleidA);
        var seen = view().findClient(id).orElseThrow();
        run(() -> clients.change(
                id,
                seen.version(),
                seen.draft(),
                Client.Draft.of(beleidA, ClientRole.COORDINATING, Participation.MEMBER),
                anna));
        assertThatThrownBy(() -> run(() -> clients.change(
                        id,
                        seen.version(),
                        seen.draft(),
                        Client.Draft.of(beleidA, ClientRole.LEAD, Participation.MEMBER),
                        anna)))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.problems().getFirst().field()).isEqualTo("role");
                    assertThat(no.problems().getFirst().args()).containsEntry("other", ClientRole.COORDINATING);
                });
    }

    @Test
    void keepsEarlierArrangementsAsHistory() {
        refuses(ARRANGEMENT_WHY_MISSING, () -> triangles.arrange(triangle, Arrangement.Kind.CENTRAL, " ", anna));
        run(() -> triangles.arrange(triangle, Arrangement.Kind.BILATERAL, "Zo begon het.", anna));
        run(() -> triangles.arrange(triangle, Arrangement.Kind.COORDINATED, "Er kwamen er bij.", anna));
        assertThat(view().arrangements())
                .extracting(Arrangement::kind)
                .containsExactly(Arrangement.Kind.COORDINATED, Arrangement.Kind.BILATERAL);
    }

    @Test
    void keepsForumsAndTheirMembers() {
        var draft = new Forum.Draft(
                Forum.Kind.TRIANGLE_MEETING, "Driehoek", List.of(beleidA), "elke maand", "samen", SPRING);
        var id = as(anna, () -> forums.add(triangle, draft, anna));
        assertThat(view().forumsNow()).extracting(Forum::draft).containsExactly(draft);
        run(() -> forums.end(id, SPRING, anna));
        assertThat(view().forumsNow()).isEmpty();
        refuses(
                FORUM_NAME_MISSING,
                () -> forums.add(triangle, new Forum.Draft(Forum.Kind.OTHER, "", List.of(), "", "", null), anna));
    }

    private boolean holds(Actor person, Relation relation) {
        return as(person, () -> relations.of(person, Resource.TRIANGLE, triangle.value()))
                .contains(relation);
    }
}
