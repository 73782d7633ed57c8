package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Capacity;
import nl.samenspel.portfolio.Portfolio;

/// All that the rules may look at: the assignments of one triangle, the relations between them and the teams'
/// months, laid out so that each rule finds its candidates without comparing all with all.
public final class Ground {
    private final List<Subject> subjects;
    private final Map<Assignment.Id, Integer> places = new HashMap<>();
    private final Set<Pair> linked = new HashSet<>();
    private final Map<Assignment.Id, List<Link>> linksOf = new HashMap<>();
    private final TeamMonths teamMonths;
    private final Shared groups;
    private final Shared services;
    private final Likeness likeness;
    private final Order order;

    private Ground(Collection<Assignment> assignments, List<Link> links, TeamMonths teamMonths) {
        var dutch = new DutchWords();
        assignments.forEach(each -> {
            dutch.learn(each.title());
            dutch.learn(each.description().text(Field.PURPOSE));
        });
        this.subjects =
                assignments.stream().map(each -> Subject.of(each, dutch)).toList();
        for (int place = 0; place < subjects.size(); place++) {
            places.put(subjects.get(place).id(), place);
        }
        var inside = links.stream()
                .filter(link -> places.containsKey(link.one()) && places.containsKey(link.other()))
                .toList();
        for (var link : inside) {
            linked.add(Pair.of(link.one(), link.other()));
            linksOf.computeIfAbsent(link.one(), _ -> new ArrayList<>()).add(link);
            linksOf.computeIfAbsent(link.other(), _ -> new ArrayList<>()).add(link);
        }
        this.teamMonths = teamMonths;
        this.groups = Shared.of(subjects, Subject::groups);
        this.services = Shared.of(subjects, Subject::services);
        this.likeness = Likeness.of(subjects);
        this.order = Order.ofLinks(inside);
    }

    public static Ground of(Portfolio portfolio) {
        return of(
                portfolio.assignments(),
                portfolio.links(),
                portfolio.teams(),
                portfolio.capacity(),
                elsewhere(portfolio));
    }

    /// @param elsewhere full-time people that others ask of a team in a month
    public static Ground of(
            Collection<Assignment> assignments,
            List<Link> links,
            Collection<Team> teams,
            Map<Team.Id, Capacity> capacity,
            Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere) {
        var names = new HashMap<Team.Id, String>();
        teams.forEach(team -> names.put(team.id(), team.name()));
        return new Ground(assignments, links, TeamMonths.of(assignments, names, capacity, elsewhere));
    }

    private static Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere(Portfolio portfolio) {
        var byMonth = new HashMap<Team.Id, Map<YearMonth, BigDecimal>>();
        portfolio.elsewhere().forEach((team, list) -> {
            var months = new HashMap<YearMonth, BigDecimal>();
            for (int index = 0; index < list.size(); index++) {
                months.put(portfolio.month(index), list.get(index));
            }
            byMonth.put(team, months);
        });
        return byMonth;
    }

    public List<Subject> subjects() {
        return subjects;
    }

    public Optional<Subject> find(Assignment.Id id) {
        return Optional.ofNullable(places.get(id)).map(subjects::get);
    }

    /// Who stand in any relation already; people know of these.
    public boolean isLinked(Pair pair) {
        return linked.contains(pair);
    }

    Subject subject(Assignment.Id id) {
        return subjects.get(Objects.requireNonNull(places.get(id)));
    }

    List<Link> linksOf(Assignment.Id id) {
        return linksOf.getOrDefault(id, List.of());
    }

    TeamMonths teamMonths() {
        return teamMonths;
    }

    Shared groups() {
        return groups;
    }

    Shared services() {
        return services;
    }

    Likeness likeness() {
        return likeness;
    }

    /// What comes before what.
    public Order order() {
        return order;
    }
}
