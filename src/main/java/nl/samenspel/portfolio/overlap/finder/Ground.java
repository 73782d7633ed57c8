package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/// All that the rules may look at: the assignments of one triangle, the relations between them and the
/// teams' months, laid out so that each rule finds its candidates without comparing all with all. It can be
/// kept: [#renew] costs what changed. Not for several threads.
public final class Ground {
    private final Map<Assignment.Id, Assignment> read = new HashMap<>();
    private final Map<Assignment.Id, Subject> subjects = new LinkedHashMap<>();
    private final DutchWords dutch = new DutchWords();
    private final TeamMonths teamMonths = new TeamMonths();
    private final Shared groups = new Shared();
    private final Shared services = new Shared();
    private final Likeness likeness = new Likeness();

    private List<Link> links = List.of();
    private Set<Pair> linked = Set.of();
    private Map<Assignment.Id, List<Link>> linksOf = Map.of();
    private Order order = Order.ofLinks(List.of());

    private Ground() {}

    public static Ground of(Portfolio portfolio) {
        var ground = new Ground();
        ground.renew(portfolio);
        return ground;
    }

    /// @param elsewhere full-time people that others ask of a team in a month
    public static Ground of(
            Collection<Assignment> assignments,
            List<Link> links,
            Collection<Team> teams,
            Map<Team.Id, Capacity> capacity,
            Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere) {
        var ground = new Ground();
        ground.renew(assignments, links, teams, capacity, elsewhere);
        return ground;
    }

    /// The triangle as it is now. What is the very same assignment as before is not read again.
    public News renew(Portfolio portfolio) {
        return renew(
                portfolio.assignments(),
                portfolio.links(),
                portfolio.teams(),
                portfolio.capacity(),
                elsewhere(portfolio));
    }

    /// @param elsewhere as in [#of]
    public News renew(
            Collection<Assignment> assignments,
            List<Link> all,
            Collection<Team> teams,
            Map<Team.Id, Capacity> capacity,
            Map<Team.Id, Map<YearMonth, BigDecimal>> elsewhere) {
        var before = commonKeys();
        var news = new News.Gathered();
        var now = new HashSet<Assignment.Id>();
        assignments.forEach(each -> now.add(each.id()));
        for (var id : List.copyOf(read.keySet())) {
            if (!now.contains(id)) {
                news.changed(id, take(id), null);
            }
        }
        var fresh =
                assignments.stream().filter(each -> read.get(each.id()) != each).toList();
        fresh.forEach(each -> {
            dutch.learn(each.title());
            dutch.learn(each.description().text(Field.PURPOSE));
        });
        var old = new HashMap<Assignment.Id, Optional<Subject>>();
        fresh.forEach(each -> old.put(each.id(), Optional.ofNullable(take(each.id()))));
        var came = fresh.stream().map(each -> Subject.of(each, dutch)).toList();
        came.forEach(likeness::count);
        fresh.forEach(each -> read.put(each.id(), each));
        came.forEach(each -> {
            put(each);
            news.changed(
                    each.id(), old.getOrDefault(each.id(), Optional.empty()).orElse(null), each);
        });
        relate(all, news);
        var names = new HashMap<Team.Id, String>();
        teams.forEach(team -> names.put(team.id(), team.name()));
        teamMonths.renew(names, capacity, elsewhere);
        return news.told(!before.equals(commonKeys()));
    }

    private void put(Subject subject) {
        subjects.put(subject.id(), subject);
        if (subject.months().isPresent()) {
            groups.put(subject, subject.groups().keySet());
            services.put(subject, subject.services().keySet());
        }
        likeness.put(subject);
        teamMonths.put(subject);
    }

    private @Nullable Subject take(Assignment.Id id) {
        read.remove(id);
        var subject = subjects.remove(id);
        if (subject != null) {
            groups.take(subject, subject.groups().keySet());
            services.take(subject, subject.services().keySet());
            likeness.take(subject);
            teamMonths.take(subject);
        }
        return subject;
    }

    private void relate(List<Link> all, News.Gathered news) {
        var inside = all.stream()
                .filter(link -> subjects.containsKey(link.one()) && subjects.containsKey(link.other()))
                .toList();
        if (inside.equals(links)) {
            return;
        }
        var pairs = new HashSet<Pair>();
        var byEnd = new HashMap<Assignment.Id, List<Link>>();
        for (var link : inside) {
            pairs.add(Pair.of(link.one(), link.other()));
            byEnd.computeIfAbsent(link.one(), _ -> new ArrayList<>()).add(link);
            byEnd.computeIfAbsent(link.other(), _ -> new ArrayList<>()).add(link);
        }
        var ends = new HashSet<>(byEnd.keySet());
        ends.addAll(linksOf.keySet());
        ends.stream()
                .filter(each -> !linksOf(each).equals(byEnd.getOrDefault(each, List.of())))
                .forEach(news::related);
        links = inside;
        linked = pairs;
        linksOf = byEnd;
        order = Order.ofLinks(inside);
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

    public Collection<Subject> subjects() {
        return subjects.values();
    }

    /// How many assignments.
    public int size() {
        return subjects.size();
    }

    public Optional<Subject> find(Assignment.Id id) {
        return Optional.ofNullable(subjects.get(id));
    }

    /// As it was read; empty when it is not in this triangle, or over.
    public Optional<Assignment> findRead(Assignment.Id id) {
        return Optional.ofNullable(read.get(id));
    }

    /// All as they were read, in no order.
    public Collection<Assignment> allRead() {
        return List.copyOf(read.values());
    }

    /// Who stand in any relation already; people know of these.
    public boolean isLinked(Pair pair) {
        return linked.contains(pair);
    }

    /// What so many share that it tells nothing of two of them.
    public List<Common> common() {
        var found = new ArrayList<Common>();
        groups.common(size()).forEach((key, count) -> {
            var written = groups.members(key).getFirst().groups().getOrDefault(key, key);
            found.add(new Common(Rule.SAME_PEOPLE, written, count));
        });
        services.common(size()).forEach((key, count) -> {
            var written = services.members(key).getFirst().services().getOrDefault(key, key);
            found.add(new Common(Rule.SAME_SERVICE, written, count));
        });
        found.sort(Common.MOST_FIRST);
        return List.copyOf(found);
    }

    private List<Set<String>> commonKeys() {
        return List.of(
                Set.copyOf(groups.common(size()).keySet()),
                Set.copyOf(services.common(size()).keySet()));
    }

    Subject subject(Assignment.Id id) {
        return Objects.requireNonNull(subjects.get(id));
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
