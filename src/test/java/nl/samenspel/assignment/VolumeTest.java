package nl.samenspel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final Organisation.Id A = new Organisation.Id(new UUID(1, 1));
    private static final Organisation.Id B = new Organisation.Id(new UUID(1, 2));

    @Test
    void dividesBySharesAndTheRestEqually() {
        var clients = List.of(new Client(A, Client.Role.LEAD, new BigDecimal("75"), null), Client.of(B));
        var volumes = Volume.perClient(List.of(Description.titled("x").with(Field.CLIENTS, clients)));
        assertThat(volumes.get(A)).isEqualByComparingTo("0.75");
        assertThat(volumes.get(B)).isEqualByComparingTo("0.25");
    }

    @Test
    void aLargeOneWeighsMoreThanASmallOne() {
        var volumes = Volume.perClient(List.of(
                Description.titled("x").with(Field.SIZE, Assignment.Size.L).with(Field.CLIENTS, List.of(Client.of(A))),
                Description.titled("y").with(Field.CLIENTS, List.of(Client.of(B)))));
        assertThat(volumes.get(A)).isEqualByComparingTo("0.8889");
    }

    @Test
    void demandCountsForMoreThanSize() {
        var march = YearMonth.of(2027, 3);
        var team = new Team.Id(new UUID(9, 9));
        var assignment = Description.titled("x")
                .with(Field.SIZE, Assignment.Size.S)
                .with(
                        Field.DEMAND,
                        List.of(
                                new Demand(team, march, march, new BigDecimal("6")),
                                new Demand(team, march.plusMonths(2), march.plusMonths(2), new BigDecimal("3"))));
        assertThat(Volume.weight(assignment)).isEqualByComparingTo("3");
    }

    @Test
    void nobodyHasAPartOfNothing() {
        assertThat(Volume.perClient(List.of(Description.titled("x")))).isEmpty();
    }
}
