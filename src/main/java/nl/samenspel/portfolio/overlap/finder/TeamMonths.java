package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Capacity;

/// What is asked of each team in each month against what it has; only months in which that is known and too
/// much.
///
/// @param names of teams
/// @param over the months of a team that are over, in order
record TeamMonths(Map<Team.Id, String> names, Map<Team.Id, TreeMap<Integer, Month>> over) {
    /// Who together ask the most of a team are spoken of; the rest of a long tail is not.
    private static final int HEAVIEST = 5;

    private static final BigDecimal NOT_WORTH_A_WORD = new BigDecimal("0.1");

    /// One month of one team.
    ///
    /// @param heaviest who ask the most, at least a tenth of what it has; most first
    record Month(BigDecimal asked, BigDecimal has, List<Asks> heaviest) {
        BigDecimal tooMuch() {
            return asked.subtract(has);
        }

        BigDecimal askedBy(Assignment.Id id) {
            return heaviest.stream()
                    .filter(each -> each.id().equals(id))
                    .map(Asks::fte)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }
    }

    record Asks(Assignment.Id id, BigDecimal fte) {}

    static TeamMonths of(
            Collection<Assignment> assignments,
            Map<Team.Id, String> names,
            Map<Team.Id, Capacity> capacity,
            Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere) {
        var asked = new HashMap<Team.Id, TreeMap<Integer, List<Asks>>>();
        for (var assignment : assignments) {
            for (var block : assignment.description().demand()) {
                if (capacity.containsKey(block.team()) && block.fte().signum() > 0) {
                    var months = asked.computeIfAbsent(block.team(), _ -> new TreeMap<>());
                    for (int month = Months.number(block.from()); month <= Months.number(block.until()); month++) {
                        months.computeIfAbsent(month, _ -> new ArrayList<>())
                                .add(new Asks(assignment.id(), block.fte()));
                    }
                }
            }
        }
        var over = new HashMap<Team.Id, TreeMap<Integer, Month>>();
        asked.forEach((team, months) -> months.forEach((number, all) -> {
            var month = Months.month(number);
            var has = java.util.Objects.requireNonNull(capacity.get(team)).in(month);
            var others = elsewhere.getOrDefault(team, Map.of()).getOrDefault(month, BigDecimal.ZERO);
            var sum = all.stream().map(Asks::fte).reduce(others, BigDecimal::add);
            if (has.isPresent() && sum.compareTo(has.get()) > 0) {
                over.computeIfAbsent(team, _ -> new TreeMap<>())
                        .put(number, new Month(sum, has.get(), heaviest(all, has.get())));
            }
        }));
        return new TeamMonths(names, over);
    }

    private static List<Asks> heaviest(List<Asks> all, BigDecimal has) {
        var least = has.multiply(NOT_WORTH_A_WORD);
        return all.stream()
                .filter(each -> each.fte().compareTo(least) >= 0)
                .sorted(Comparator.comparing(Asks::fte)
                        .reversed()
                        .thenComparing(each -> each.id().value()))
                .limit(HEAVIEST)
                .toList();
    }

    TreeMap<Integer, Month> overOf(Team.Id team) {
        return over.getOrDefault(team, new TreeMap<>());
    }
}
