package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Team;
import org.jspecify.annotations.Nullable;

/// What is asked of teams per month against what they have, and who contributes to what is too much. Counted in
/// hundredths of a full-time person; parts always make the whole.
///
/// Too much is divided over the contributors of that month by what each asks of the team. Our own reading of "whose is
/// it": nobody came first or last.
public final class Load {
    private final Portfolio portfolio;
    private final Map<Team.Id, List<Ask>> asks;

    private Load(Portfolio portfolio, Map<Team.Id, List<Ask>> asks) {
        this.portfolio = portfolio;
        this.asks = asks;
    }

    /// One team in one month.
    ///
    /// @param capacity null: nobody said
    /// @param parts who asks how much, and whose part of what is too much; the largest first
    /// @param causes assignments of this triangle that ask, the largest first
    public record Month(
            YearMonth month, long asked, @Nullable Long capacity, List<Part> parts, List<Cause> causes) {
        /// Too much; nothing when it fits or when the capacity is not known.
        public long over() {
            return capacity == null ? 0 : Math.max(0, asked - capacity);
        }
    }

    public record Part(Contributor by, long asked, long over) {}

    public record Cause(Assignment.Id assignment, long asked) {}

    /// One team over all months.
    public record OfTeam(Team.Id team, List<Month> months) {
        /// Months with too much.
        public List<Month> overasked() {
            return months.stream().filter(month -> month.over() > 0).toList();
        }
    }

    /// What was said yes to.
    public static Load accepted(Portfolio portfolio) {
        return of(portfolio, each -> each.standing() instanceof Standing.Accepted);
    }

    /// With what waits for a yes.
    public static Load withRequests(Portfolio portfolio) {
        return of(portfolio, _ -> true);
    }

    public static Load of(Portfolio portfolio, Predicate<Assignment> counted) {
        var asks = new HashMap<Team.Id, List<Ask>>();
        for (var assignment : portfolio.assignments()) {
            if (counted.test(assignment)) {
                for (var block : assignment.description().demand()) {
                    asks.computeIfAbsent(block.team(), _ -> new ArrayList<>()).add(Ask.of(assignment, block));
                }
            }
        }
        return new Load(portfolio, asks);
    }

    /// Per month, other triangles counted in. Quicker than [#team] where nobody asks who contributes.
    public long[] asked(Team.Id team) {
        var asked = new long[portfolio.months()];
        elsewhere(team, asked);
        for (var ask : asks.getOrDefault(team, List.of())) {
            for (int i = first(ask); i <= last(ask); i++) {
                asked[i] += ask.hundredths();
            }
        }
        return asked;
    }

    /// Per month; null where nobody said.
    public @Nullable Long capacity(Team.Id team, YearMonth month) {
        var capacity = portfolio.capacity().get(team);
        return capacity == null ? null : capacity.in(month).map(Hundredths::of).orElse(null);
    }

    /// Hundredths too much, all months together.
    public long over(Team.Id team) {
        var asked = asked(team);
        var over = 0L;
        for (int i = 0; i < asked.length; i++) {
            var capacity = capacity(team, portfolio.month(i));
            over += capacity == null ? 0 : Math.max(0, asked[i] - capacity);
        }
        return over;
    }

    /// Whether anything is asked of the team in these months on behalf of the contributor.
    public boolean contributes(Team.Id team, Contributor contributor) {
        return asks.getOrDefault(team, List.of()).stream()
                .anyMatch(ask -> first(ask) <= last(ask)
                        && ask.hundredths() > 0
                        && ask.contributors().contains(contributor));
    }

    /// Everything about one team.
    public OfTeam team(Team.Id team) {
        var months = new ArrayList<Map<Contributor, Long>>();
        var causes = new ArrayList<Map<Assignment.Id, Long>>();
        for (int i = 0; i < portfolio.months(); i++) {
            months.add(new LinkedHashMap<>());
            causes.add(new LinkedHashMap<>());
        }
        for (var ask : asks.getOrDefault(team, List.of())) {
            var parts = ask.parts();
            for (int i = first(ask); i <= last(ask); i++) {
                for (int p = 0; p < parts.length; p++) {
                    months.get(i).merge(ask.contributors().get(p), parts[p], Long::sum);
                }
                causes.get(i).merge(ask.assignment(), ask.hundredths(), Long::sum);
            }
        }
        var elsewhere = new long[portfolio.months()];
        elsewhere(team, elsewhere);
        var result = new ArrayList<Month>();
        for (int i = 0; i < portfolio.months(); i++) {
            if (elsewhere[i] > 0) {
                months.get(i).put(new Contributor.Elsewhere(), elsewhere[i]);
            }
            result.add(month(portfolio.month(i), capacity(team, portfolio.month(i)), months.get(i), causes.get(i)));
        }
        return new OfTeam(team, List.copyOf(result));
    }

    private static Month month(
            YearMonth month,
            @Nullable Long capacity,
            Map<Contributor, Long> byContributor,
            Map<Assignment.Id, Long> byAssignment) {
        var by = List.copyOf(byContributor.keySet());
        var weights = byContributor.values().stream().mapToLong(Long::longValue).toArray();
        var asked = java.util.Arrays.stream(weights).sum();
        var over = capacity == null ? 0 : Math.max(0, asked - capacity);
        var overs = Hundredths.divide(over, weights);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < by.size(); i++) {
            if (weights[i] > 0) {
                parts.add(new Part(by.get(i), weights[i], overs[i]));
            }
        }
        parts.sort(Comparator.comparingLong(Part::asked).reversed());
        var causes = byAssignment.entrySet().stream()
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .filter(cause -> cause.asked() > 0)
                .sorted(Comparator.comparingLong(Cause::asked).reversed())
                .toList();
        return new Month(month, asked, capacity, List.copyOf(parts), causes);
    }

    private void elsewhere(Team.Id team, long[] asked) {
        var list = portfolio.elsewhere().getOrDefault(team, List.<BigDecimal>of());
        for (int i = 0; i < Math.min(asked.length, list.size()); i++) {
            asked[i] += Hundredths.of(list.get(i));
        }
    }

    private int first(Ask ask) {
        return Math.max(0, portfolio.index(ask.block().from()));
    }

    private int last(Ask ask) {
        return Math.min(portfolio.months() - 1, portfolio.index(ask.block().until()));
    }
}
