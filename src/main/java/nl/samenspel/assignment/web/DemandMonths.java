package nl.samenspel.assignment.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.assignment.Demand;
import nl.samenspel.organisation.Team;

/// Blocks of demand month by month: only months in which anything is asked.
public record DemandMonths(List<Demand> blocks, List<Team.Id> teams, List<YearMonth> months) {

    public static DemandMonths of(List<Demand> blocks) {
        return new DemandMonths(
                blocks,
                blocks.stream().map(Demand::team).distinct().toList(),
                blocks.stream()
                        .flatMap(DemandMonths::months)
                        .distinct()
                        .sorted()
                        .toList());
    }

    public BigDecimal fte(Team.Id team, YearMonth month) {
        return sum(blocks.stream().filter(block -> block.team().equals(team) && block.includes(month)));
    }

    public BigDecimal total(YearMonth month) {
        return sum(blocks.stream().filter(block -> block.includes(month)));
    }

    private static BigDecimal sum(Stream<Demand> blocks) {
        return blocks.map(Demand::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<YearMonth> months(Demand block) {
        return Stream.iterate(block.from(), month -> !month.isAfter(block.until()), month -> month.plusMonths(1));
    }
}
