package nl.samenspel.triangle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Name;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.TriangleRules.Rule;
import nl.samenspel.triangle.TriangleRules.Volume;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriangleRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Triangle.Id ID = new Triangle.Id(new UUID(1, 1));
    private static final Organisation.Id PROVIDER = organisation(0);
    private static final Standing OURS = Standing.entered(new PersonId(new UUID(9, 9)), Instant.EPOCH);

    private static Organisation.Id organisation(int number) {
        return new Organisation.Id(new UUID(2, number));
    }

    private static Client client(int number, ClientRole role, Participation participation) {
        return new Client(
                new Client.Id(new UUID(3, number)),
                ID,
                organisation(number),
                role,
                participation,
                null,
                null,
                null,
                OURS,
                1);
    }

    private static List<Client> members(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> client(number, ClientRole.CLIENT, Participation.MEMBER))
                .toList();
    }

    private static Agreement agreement(
            Agreement.Kind kind, List<Organisation.Id> parties, @Nullable LocalDate until, @Nullable LocalDate review) {
        var text = new Agreement.Text(kind, "Afspraak", parties, TODAY, until, review, "");
        return new Agreement.Agreed(
                new Agreement.Id(new UUID(4, 4)), ID, text, List.of(), null, Instant.EPOCH, OURS, 1);
    }

    private static List<Rule> rules(
            Triangle.Owner owner, List<Client> clients, List<Agreement> agreements, Volume volume) {
        var names = new HashMap<Organisation.Id, Name>();
        clients.forEach(client -> names.put(client.organisation(), new Name("Client", "", null)));
        var triangle = new Triangle(ID, "Driehoek", PROVIDER, owner, "", null, 1);
        var view = new TriangleView(
                TODAY, triangle, clients, List.of(), List.of(), List.of(), agreements, List.of(), names, Map.of());
        return TriangleRules.signals(view, volume).stream()
                .map(TriangleRules.Signal::rule)
                .toList();
    }

    private static List<Rule> rules(List<Client> clients, List<Agreement> agreements) {
        return rules(new Triangle.Owner.Participants(), clients, agreements, Volume.UNKNOWN);
    }

    @Test
    void saysThatNobodyIsNamedAsOwner() {
        assertThat(rules(new Triangle.Owner.Nobody(), List.of(), List.of(), Volume.UNKNOWN))
                .containsExactly(Rule.NO_OWNER);
    }

    @Test
    void saysThatNobodyCoordinatesFromThreeClientsOn() {
        assertThat(rules(members(2), List.of())).doesNotContain(Rule.NOBODY_COORDINATES);
        assertThat(rules(members(3), List.of())).contains(Rule.NOBODY_COORDINATES);
        var clients = new java.util.ArrayList<>(members(3));
        clients.set(0, client(1, ClientRole.COORDINATING, Participation.MEMBER));
        assertThat(rules(clients, List.of())).doesNotContain(Rule.NOBODY_COORDINATES);
    }

    @Test
    void saysWhichClientsHaveNoAgreement() {
        var agreement = agreement(Agreement.Kind.OTHER, List.of(organisation(1), PROVIDER), null, null);
        assertThat(rules(members(2), List.of(agreement))).containsExactly(Rule.CLIENT_WITHOUT_AGREEMENT);
        assertThat(rules(members(1), List.of(agreement))).isEmpty();
    }

    @Test
    void saysThatWorkingAgreementsLookAheadTooShort() {
        assertThat(rules(List.of(), List.of(working(TODAY.plusYears(3).minusDays(2)))))
                .containsExactly(Rule.LOOKS_AHEAD_TOO_SHORT);
        assertThat(rules(List.of(), List.of(working(TODAY.plusYears(3).minusDays(1)))))
                .isEmpty();
        assertThat(rules(List.of(), List.of(working(null)))).isEmpty();
    }

    private static Agreement working(@Nullable LocalDate until) {
        return agreement(Agreement.Kind.WORKING_AGREEMENTS, List.of(), until, null);
    }

    @Test
    void saysThatTheReviewDayHasPassed() {
        assertThat(rules(List.of(), List.of(agreement(Agreement.Kind.OTHER, List.of(), null, TODAY))))
                .isEmpty();
        assertThat(rules(List.of(), List.of(agreement(Agreement.Kind.OTHER, List.of(), null, TODAY.minusDays(1)))))
                .containsExactly(Rule.REVIEW_PASSED);
    }

    @Test
    void saysThatSomebodyOnlyOnTheAgendaAsksForMuch() {
        var clients = List.of(client(1, ClientRole.CLIENT, Participation.AGENDA_ONLY));
        var agreement = agreement(Agreement.Kind.OTHER, List.of(organisation(1)), null, null);
        assertThat(rules(new Triangle.Owner.Participants(), clients, List.of(agreement), share("20", "80")))
                .isEmpty();
        assertThat(rules(new Triangle.Owner.Participants(), clients, List.of(agreement), share("21", "79")))
                .containsExactly(Rule.AGENDA_ONLY_YET_LARGE);
    }

    private static Volume share(String first, String second) {
        return new Volume(Map.of(organisation(1), new BigDecimal(first), organisation(2), new BigDecimal(second)));
    }
}
