package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Team;
import nl.samenspel.triangle.Triangle;

/// What runs and comes in one triangle, as a corner of it sees it, with the teams that do the work.
///
/// @param months how many, from `first` on
/// @param assignments proposed or accepted, not over by their phase, not ended before `first`; by title
/// @param links standing relations with an end in this triangle, heaviest first
/// @param teams of the provider, and those that an assignment names; by name
/// @param capacity a team that is not there: unknown
/// @param elsewhere full-time people that other triangles ask of these teams, per month from `first`: a sum of what is
///     accepted there, without names; a team that is not there: nothing
public record Portfolio(
        Triangle.Id triangle,
        YearMonth first,
        int months,
        List<Assignment> assignments,
        List<Link> links,
        List<Team> teams,
        Map<Team.Id, Capacity> capacity,
        Map<Team.Id, List<BigDecimal>> elsewhere) {
    /// More than ten years ahead nobody plans.
    public static final int MOST_MONTHS = 120;

    public Portfolio {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(months + " months");
        }
        assignments = List.copyOf(assignments);
        links = List.copyOf(links);
        teams = List.copyOf(teams);
        capacity = Map.copyOf(capacity);
        elsewhere = Map.copyOf(elsewhere);
    }

    /// The last month, counted in.
    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /// The month as a place in a list; may lie outside.
    public int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(first, month);
    }

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }
}
