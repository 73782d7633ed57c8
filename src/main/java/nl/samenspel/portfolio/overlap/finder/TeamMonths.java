package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Capacity;

/// What is asked of each team in each month against what it has; only months in which that is known and too
/// much.
final class TeamMonths {
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

    private final Map<Team.Id, Map<Assignment.Id, List<Demand>>> demand = new HashMap<>();
    /// As far as anybody asked since the last change.
    private final Map<Team.Id, TreeMap<Integer, Month>> over = new HashMap<>();

    private Map<Team.Id, String> names = Map.of();
    private Map<Team.Id, Capacity> capacity = Map.of();
    private Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere = Map.of();

    void put(Subject subject) {
        for (var block : subject.demand()) {
            demand.computeIfAbsent(block.team(), _ -> new HashMap<>())
                    .computeIfAbsent(subject.id(), _ -> new ArrayList<>())
                    .add(block);
        }
    }

    void take(Subject subject) {
        for (var block : subject.demand()) {
            demand.getOrDefault(block.team(), Map.of()).remove(subject.id());
        }
    }

    /// @param others full-time people that other triangles ask of a team in a month
    void renew(
            Map<Team.Id, String> teams, Map<Team.Id, Capacity> known, Map<Team.Id, Map<YearMonth, BigDecimal>> others) {
        names = teams;
        capacity = known;
        elsewhere = others;
        over.clear();
    }

    String name(Team.Id team) {
        return names.getOrDefault(team, "");
    }

    /// The months of a team that are over, in order.
    TreeMap<Integer, Month> overOf(Team.Id team) {
        return over.computeIfAbsent(team, this::look);
    }

    private TreeMap<Integer, Month> look(Team.Id team) {
        var found = new TreeMap<Integer, Month>();
        var known = capacity.get(team);
        if (known == null) {
            return found;
        }
        asked(team).forEach((number, all) -> {
            var month = Months.month(number);
            var has = known.in(month);
            var others = elsewhere.getOrDefault(team, Map.of()).getOrDefault(month, BigDecimal.ZERO);
            var sum = all.stream().map(Asks::fte).reduce(others, BigDecimal::add);
            if (has.isPresent() && sum.compareTo(has.get()) > 0) {
                found.put(number, new Month(sum, has.get(), heaviest(all, has.get())));
            }
        });
        return found;
    }

    private Map<Integer, List<Asks>> asked(Team.Id team) {
        var months = new HashMap<Integer, List<Asks>>();
        demand.getOrDefault(team, Map.of()).forEach((id, blocks) -> {
            for (var block : blocks) {
                int last = block.fte().signum() > 0 ? Months.number(block.until()) : Integer.MIN_VALUE;
                for (int month = Months.number(block.from()); month <= last; month++) {
                    months.computeIfAbsent(month, _ -> new ArrayList<>()).add(new Asks(id, block.fte()));
                }
            }
        });
        return months;
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
}
