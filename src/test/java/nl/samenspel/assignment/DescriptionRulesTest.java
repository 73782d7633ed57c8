package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionRulesTest {
    private static final Description PLAIN = Description.titled("Subsidie Zonnedaken");
    private static final Organisation.Id MINISTRY = new Organisation.Id(new UUID(1, 1));
    private static final Team.Id TEAM = new Team.Id(new UUID(2, 2));
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Test
    void asksNothingButATitle() {
        assertThat(problems(PLAIN)).isEmpty();
        assertThat(problems(Description.EMPTY)).containsExactly("title TITLE_MISSING");
        assertThat(problems(Description.titled("x".repeat(201)))).containsExactly("title LETTERS_TOO_MANY");
    }

    @Test
    void refusesTheSameClientTwiceAtTheSecond() {
        var twice = PLAIN.with(Field.CLIENTS, List.of(Client.of(MINISTRY), Client.of(MINISTRY)));
        assertThat(problems(twice)).containsExactly("clients.1 CLIENT_TWICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1000"})
    void refusesAShareThatIsNoShare(String share) {
        assertThat(problems(PLAIN.with(Field.CLIENTS, List.of(client(share)))))
                .containsExactly("clients.0 SHARE_OUT_OF_BOUNDS");
    }

    @Test
    void allowsSharesAboveHundredTogetherAndTellsTheirSum() {
        var other = new Client(new Organisation.Id(new UUID(1, 2)), Client.Role.LEAD, new BigDecimal("60"), null);
        var clients = List.of(client("60"), other);
        assertThat(problems(PLAIN.with(Field.CLIENTS, clients))).isEmpty();
        assertThat(DescriptionRules.sumOfShares(clients)).isEqualByComparingTo("120");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(problems(PLAIN.during(MARCH, MARCH.minusMonths(1)))).containsExactly("until UNTIL_BEFORE_FROM");
        assertThat(problems(PLAIN.during(MARCH, MARCH))).isEmpty();
        assertThat(problems(PLAIN.during(null, MARCH))).isEmpty();
    }

    @Test
    void refusesAYearNobodyMeans() {
        assertThat(problems(PLAIN.with(Field.DEADLINE, LocalDate.of(20270, 1, 1))))
                .containsExactly("deadline DATE_OUT_OF_BOUNDS");
    }

    @Test
    void refusesAbsurdDemand() {
        assertThat(demand(block(MARCH, MARCH, "1000.5"))).containsExactly("demand.0 DEMAND_OUT_OF_BOUNDS");
        assertThat(demand(block(MARCH, MARCH, "-1"))).containsExactly("demand.0 DEMAND_OUT_OF_BOUNDS");
        assertThat(demand(block(MARCH, MARCH.minusMonths(1), "1")))
                .containsExactly("demand.0 DEMAND_UNTIL_BEFORE_FROM");
        assertThat(demand(block(MARCH, MARCH.plusMonths(120), "1"))).containsExactly("demand.0 DEMAND_TOO_LONG");
        assertThat(demand(block(MARCH, MARCH.plusMonths(119), "1"))).isEmpty();
    }

    @Test
    void refusesTwoBlocksOfOneTeamInOneMonth() {
        assertThat(demand(block(MARCH, MARCH.plusMonths(2), "1"), block(MARCH.plusMonths(2), MARCH.plusMonths(4), "2")))
                .containsExactly("demand.1 DEMAND_OVERLAPS");
        assertThat(demand(block(MARCH, MARCH.plusMonths(2), "1"), block(MARCH.plusMonths(3), MARCH.plusMonths(4), "2")))
                .isEmpty();
    }

    @Test
    void refusesABudgetBelowNothingOrAboveTheNationalBudget() {
        assertThat(problems(PLAIN.with(Field.BUDGET, new BigDecimal("-1"))))
                .containsExactly("budget BUDGET_OUT_OF_BOUNDS");
        assertThat(problems(PLAIN.with(Field.BUDGET, new BigDecimal("1e12"))))
                .containsExactly("budget BUDGET_OUT_OF_BOUNDS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.nl", "https:", "zaak 12", "file:///etc/passwd"})
    void refusesAnAddressThatIsNoWebAddress(String address) {
        assertThat(problems(PLAIN.with(Field.ADDRESS, address))).containsExactly("address ADDRESS_UNREADABLE");
    }

    @Test
    void acceptsAWebAddress() {
        assertThat(problems(PLAIN.with(Field.ADDRESS, "https://zaken.example.nl/12?a=b")))
                .isEmpty();
    }

    @Test
    void refusesListsWithoutEnd() {
        assertThat(problems(PLAIN.with(Field.SERVICES, Collections.nCopies(51, "x"))))
                .containsExactly("services TOO_MANY");
        assertThat(problems(PLAIN.with(Field.TEAMS, List.of(TEAM, TEAM)))).containsExactly("teams TEAM_TWICE");
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertThat(problems(
                        Description.EMPTY.during(MARCH, MARCH.minusMonths(1)).with(Field.ADDRESS, "x")))
                .hasSize(3);
    }

    private static List<String> demand(Demand... blocks) {
        return problems(PLAIN.with(Field.DEMAND, List.of(blocks)));
    }

    private static Demand block(YearMonth from, YearMonth until, String fte) {
        return new Demand(TEAM, from, until, new BigDecimal(fte));
    }

    private static Client client(String share) {
        return new Client(MINISTRY, Client.Role.CLIENT, new BigDecimal(share), null);
    }

    private static List<String> problems(Description description) {
        return DescriptionRules.problems(description).stream()
                .map(problem -> problem.field() + " " + problem.reason())
                .toList();
    }
}
