package nl.samenspel.portfolio;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Team;
import org.jspecify.annotations.Nullable;

/// What saying yes to a request would do: where it does not fit, and when it would. Nobody has said yes yet.
///
/// @param misfits months in which a team cannot do it as asked, by team and then month
/// @param unknown teams of which nobody said what they have in some month of the request
public record Effect(List<Misfit> misfits, Fit fit, Set<Team.Id> unknown) {
    public Effect {
        misfits = List.copyOf(misfits);
        unknown = Set.copyOf(unknown);
    }

    /// @param before what was said yes to, without the request
    /// @param more what the request adds, in hundredths
    public record Misfit(Team.Id team, Load.Month before, long more) {
        /// Too much once somebody says yes.
        public long over() {
            var capacity = before.capacity();
            return capacity == null ? 0 : before.asked() + more - capacity;
        }
    }

    /// When all of it fits, moved as a whole; as far as capacities are known.
    public sealed interface Fit {
        record AsAsked() implements Fit {}

        /// @param later months after what was asked
        record From(YearMonth start, int later) implements Fit {}

        /// @param searchedUntil the last month that was looked at
        record Nowhere(YearMonth searchedUntil) implements Fit {}
    }

    /// @param portfolio from the first month of the request on; the search ends where it ends
    /// @param itself the request, where it is in the register
    /// @param notBefore no other start before this month is proposed
    public static Effect of(
            Portfolio portfolio, List<Demand> request, Assignment.@Nullable Id itself, YearMonth notBefore) {
        var load = Load.of(
                portfolio,
                each -> each.standing() instanceof Standing.Accepted
                        && !each.id().equals(itself));
        var asked = asked(portfolio, request);
        var rooms = new HashMap<Team.Id, Room>();
        asked.keySet().forEach(team -> rooms.put(team, new Room(portfolio, load, team)));
        var misfits = new ArrayList<Misfit>();
        var unknown = new LinkedHashSet<Team.Id>();
        asked.forEach((team, months) -> {
            var detail = load.team(team).months();
            for (int i = 0; i < Math.min(months.length, detail.size()); i++) {
                if (months[i] > 0 && detail.get(i).capacity() == null) {
                    unknown.add(team);
                } else if (!fits(rooms, team, i, months[i])) {
                    misfits.add(new Misfit(team, detail.get(i), months[i]));
                }
            }
        });
        var fit = misfits.isEmpty() ? new Fit.AsAsked() : search(portfolio, asked, rooms, notBefore);
        return new Effect(misfits, fit, unknown);
    }

    /// What a team has left per month; null: nobody said.
    private record Room(@Nullable Long[] left) {
        Room(Portfolio portfolio, Load load, Team.Id team) {
            this(new Long[portfolio.months()]);
            var asked = load.asked(team);
            for (int i = 0; i < asked.length; i++) {
                var capacity = load.capacity(team, portfolio.month(i));
                left[i] = capacity == null ? null : capacity - asked[i];
            }
        }
    }

    private static Map<Team.Id, long[]> asked(Portfolio portfolio, List<Demand> request) {
        var asked = new LinkedHashMap<Team.Id, long[]>();
        for (var block : request) {
            var months = asked.computeIfAbsent(block.team(), _ -> new long[portfolio.months()]);
            var last = Math.min(portfolio.months() - 1, portfolio.index(block.until()));
            for (int i = Math.max(0, portfolio.index(block.from())); i <= last; i++) {
                months[i] += Hundredths.of(block.fte());
            }
        }
        return asked;
    }

    private static Fit search(
            Portfolio portfolio, Map<Team.Id, long[]> asked, Map<Team.Id, Room> rooms, YearMonth notBefore) {
        var first = edge(asked, true);
        var last = edge(asked, false);
        for (int later = 1; last + later < portfolio.months(); later++) {
            if (!portfolio.month(first + later).isBefore(notBefore) && fitsLater(asked, rooms, later)) {
                return new Fit.From(portfolio.month(first + later), later);
            }
        }
        return new Fit.Nowhere(portfolio.last());
    }

    private static boolean fitsLater(Map<Team.Id, long[]> asked, Map<Team.Id, Room> rooms, int later) {
        for (var entry : asked.entrySet()) {
            var months = entry.getValue();
            for (int i = 0; i + later < months.length; i++) {
                if (!fits(rooms, entry.getKey(), i + later, months[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fits(Map<Team.Id, Room> rooms, Team.Id team, int month, long more) {
        var room = rooms.get(team);
        var left = room == null ? null : room.left()[month];
        return more == 0 || left == null || more <= left;
    }

    /// The first or the last month in which anything is asked.
    private static int edge(Map<Team.Id, long[]> asked, boolean first) {
        var edge = first ? Integer.MAX_VALUE : 0;
        for (var months : asked.values()) {
            for (int i = 0; i < months.length; i++) {
                if (months[i] > 0) {
                    edge = first ? Math.min(edge, i) : Math.max(edge, i);
                }
            }
        }
        return edge;
    }
}
