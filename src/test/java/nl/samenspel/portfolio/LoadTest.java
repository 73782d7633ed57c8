package nl.samenspel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {
    static final YearMonth FIRST = YearMonth.of(2027, 1);
    static final Team.Id TEAM = new Team.Id(new UUID(1, 1));
    static final Organisation.Id A = new Organisation.Id(new UUID(2, 1));
    static final Organisation.Id B = new Organisation.Id(new UUID(2, 2));
    static final Organisation.Id C = new Organisation.Id(new UUID(2, 3));

    @Test
    void tooMuchIsDividedByWhatEachAsks() {
        var month = march(portfolio(
                "8",
                asking(1, "5.25", client(A, null)),
                asking(2, "3.85", client(B, null)),
                asking(3, "2.1", client(C, null))));

        assertThat(month.over()).isEqualTo(320);
        assertThat(month.parts())
                .containsExactly(
                        new Load.Part(by(A), 525, 150), new Load.Part(by(B), 385, 110), new Load.Part(by(C), 210, 60));
    }

    @Test
    void sharesDivideOneAssignmentOverItsClients() {
        var month = march(portfolio("0", asking(1, "1", client(A, "70"), client(B, null), client(C, null))));

        assertThat(month.parts())
                .containsExactly(
                        new Load.Part(by(A), 70, 70), new Load.Part(by(B), 15, 15), new Load.Part(by(C), 15, 15));
    }

    @Test
    void sharesThatDoNotMakeTheWholeStillDivideTheWhole() {
        var month = march(portfolio("0", asking(1, "1", client(A, "30"), client(B, "30"))));

        assertThat(month.parts()).extracting(Load.Part::asked).containsExactly(50L, 50L);
    }

    @Test
    void aThirdIsNeverLost() {
        var month = march(portfolio("0", asking(1, "1", client(A, null), client(B, null), client(C, null))));

        assertThat(month.parts()).extracting(Load.Part::asked).containsExactly(34L, 33L, 33L);
    }

    @Test
    void unknownCapacityIsNotGuessed() {
        var month = march(portfolio(null, asking(1, "900", client(A, null))));

        assertThat(month.capacity()).isNull();
        assertThat(month.over()).isZero();
    }

    @Test
    void noCapacityAtAllMakesEverythingTooMuch() {
        assertThat(march(portfolio("0", asking(1, "2.5", client(A, null)))).over())
                .isEqualTo(250);
    }

    @Test
    void whoNamesNoClientContributesAsNobody() {
        assertThat(march(portfolio("1", asking(1, "2.5"))).parts())
                .containsExactly(new Load.Part(new Contributor.Nobody(), 250, 150));
    }

    @Test
    void otherTrianglesContributeWithoutNames() {
        var month = march(portfolio("1", asking(1, "2", client(A, null)), Map.of(TEAM, fte("0", "0", "1"))));

        assertThat(month.parts())
                .containsExactly(new Load.Part(by(A), 200, 133), new Load.Part(new Contributor.Elsewhere(), 100, 67));
        assertThat(month.causes()).containsExactly(new Load.Cause(new Assignment.Id(new UUID(3, 1)), 200));
    }

    @Test
    void whatWaitsForAYesCountsOnlyWhenAsked() {
        var request = new Standing.Proposed(new PersonId(new UUID(9, 9)), Instant.EPOCH, null);
        var portfolio = portfolio("1", standing(asking(1, "2", client(A, null)), request), Map.of());

        assertThat(Load.accepted(portfolio).over(TEAM)).isZero();
        assertThat(Load.withRequests(portfolio).over(TEAM)).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void agreesWithCountingOneByOne(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            var portfolio = randomly(random);
            var load = Load.accepted(portfolio);
            var team = load.team(TEAM);
            for (int i = 0; i < portfolio.months(); i++) {
                var month = team.months().get(i);
                assertThat(month.asked()).as("seed %s month %s", seed, i).isEqualTo(naively(portfolio, i));
                assertThat(month.asked()).isEqualTo(load.asked(TEAM)[i]);
                assertThat(sum(month, Load.Part::asked)).isEqualTo(month.asked());
                assertThat(sum(month, Load.Part::over)).isEqualTo(month.over());
                for (var part : month.parts()) {
                    var exact = month.over() * (double) part.asked() / month.asked();
                    assertThat((double) part.over()).isBetween(exact - 1, exact + 1);
                    assertThat(part.over()).isBetween(0L, part.asked());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16, 25})
    void partsAlwaysMakeTheWhole(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var weights = random.longs(1 + random.nextInt(8), 0, 10_001).toArray();
            var whole = random.nextLong(1_000_000);
            var parts = Hundredths.divide(whole, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
            assertThat(Arrays.stream(parts).min().orElseThrow()).isNotNegative();
        }
    }

    private static long sum(Load.Month month, java.util.function.ToLongFunction<Load.Part> what) {
        return month.parts().stream().mapToLong(what).sum();
    }

    private static long naively(Portfolio portfolio, int index) {
        var month = portfolio.first().plusMonths(index);
        var sum = BigDecimal.ZERO;
        for (var assignment : portfolio.assignments()) {
            for (var block : assignment.description().demand()) {
                if (block.team().equals(TEAM) && block.includes(month)) {
                    sum = sum.add(block.fte());
                }
            }
        }
        var elsewhere = portfolio.elsewhere().get(TEAM);
        return sum.add(elsewhere == null ? BigDecimal.ZERO : elsewhere.get(index))
                .movePointRight(2)
                .longValueExact();
    }

    /// Months out of the window, holes of years, capacity of nothing, and odd shares among them.
    private static Portfolio randomly(Random random) {
        var assignments = new ArrayList<Assignment>();
        for (int i = 0; i < random.nextInt(30); i++) {
            var clients = new ArrayList<Client>();
            for (var each : List.of(A, B, C)) {
                if (random.nextBoolean()) {
                    clients.add(client(each, random.nextBoolean() ? null : String.valueOf(random.nextInt(34))));
                }
            }
            var from = FIRST.plusMonths(random.nextInt(90) - 60L);
            var until = from.plusMonths(random.nextInt(70));
            var blocks = List.of(
                    new Demand(TEAM, from, until, BigDecimal.valueOf(random.nextInt(1000), 2)),
                    new Demand(new Team.Id(new UUID(1, 2)), from, until, BigDecimal.ONE),
                    new Demand(TEAM, until.plusMonths(60), until.plusMonths(61), BigDecimal.valueOf(999, 2)));
            assignments.add(assignment(i, clients, blocks));
        }
        var capacity = new TreeMap<YearMonth, BigDecimal>();
        for (int i = 0; i < random.nextInt(5); i++) {
            capacity.put(FIRST.plusMonths(random.nextInt(60) - 30L), BigDecimal.valueOf(random.nextInt(4000), 2));
        }
        var months = 1 + random.nextInt(48);
        var elsewhere = new ArrayList<BigDecimal>();
        for (int i = 0; i < months; i++) {
            elsewhere.add(BigDecimal.valueOf(random.nextInt(300), 2));
        }
        return portfolio(months, assignments, Map.of(TEAM, new Capacity(TEAM, capacity)), Map.of(TEAM, elsewhere));
    }

    static Load.Month march(Portfolio portfolio) {
        return Load.accepted(portfolio).team(TEAM).months().get(2);
    }

    static Contributor by(Organisation.Id organisation) {
        return new Contributor.Client(organisation);
    }

    static Client client(Organisation.Id organisation, @Nullable String share) {
        return new Client(organisation, Client.Role.CLIENT, share == null ? null : new BigDecimal(share), null);
    }

    static Assignment asking(int number, String fte, Client... clients) {
        return assignment(
                number, List.of(clients), List.of(new Demand(TEAM, FIRST, FIRST.plusMonths(2), new BigDecimal(fte))));
    }

    static Assignment assignment(int number, List<Client> clients, List<Demand> blocks) {
        var by = new PersonId(new UUID(9, 9));
        return new Assignment(
                new Assignment.Id(new UUID(3, number)),
                new Triangle.Id(new UUID(4, 4)),
                1,
                Description.titled("Opdracht " + number)
                        .with(Field.CLIENTS, clients)
                        .with(Field.DEMAND, blocks),
                new Standing.Accepted(by, Instant.EPOCH, null),
                by,
                Instant.EPOCH,
                false);
    }

    static Assignment standing(Assignment assignment, Standing standing) {
        return new Assignment(
                assignment.id(),
                assignment.triangle(),
                1,
                assignment.description(),
                standing,
                assignment.changedBy(),
                assignment.changedAt(),
                false);
    }

    static List<BigDecimal> fte(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    static Portfolio portfolio(@Nullable String capacity, Assignment... assignments) {
        return portfolio(3, List.of(assignments), capacity(capacity), Map.of());
    }

    static Portfolio portfolio(String capacity, Assignment assignment, Map<Team.Id, List<BigDecimal>> elsewhere) {
        return portfolio(3, List.of(assignment), capacity(capacity), elsewhere);
    }

    static Map<Team.Id, Capacity> capacity(@Nullable String fte) {
        var found = new HashMap<Team.Id, Capacity>();
        if (fte != null) {
            found.put(TEAM, new Capacity(TEAM, new TreeMap<>(Map.of(FIRST, new BigDecimal(fte)))));
        }
        return found;
    }

    static Portfolio portfolio(
            int months,
            List<Assignment> assignments,
            Map<Team.Id, Capacity> capacity,
            Map<Team.Id, List<BigDecimal>> elsewhere) {
        return new Portfolio(
                new Triangle.Id(new UUID(4, 4)),
                FIRST,
                months,
                assignments,
                List.of(),
                List.of(new Team(TEAM, A, "Beoordeling", null, 1)),
                capacity,
                elsewhere);
    }
}
