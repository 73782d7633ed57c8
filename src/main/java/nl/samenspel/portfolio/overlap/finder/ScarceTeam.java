package nl.samenspel.portfolio.overlap.finder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.overlap.finder.TeamMonths.Month;

/// Both are among the heaviest askers of a team in months in which all together ask more of it than it has.
final class ScarceTeam implements Finder {
    private static final BigDecimal MUCH = new BigDecimal("0.2");

    @Override
    public void candidates(Subject subject, Ground ground, Consumer<Subject> found) {
        var others = new LinkedHashSet<Assignment.Id>();
        for (var team : teams(subject)) {
            for (var month : ground.teamMonths().overOf(team).values()) {
                if (month.askedBy(subject.id()).signum() > 0) {
                    month.heaviest().forEach(each -> others.add(each.id()));
                }
            }
        }
        others.remove(subject.id());
        others.forEach(each -> found.accept(ground.subject(each)));
    }

    /// All who together ask the most of a team in a month that is over.
    static Set<Pair> pairsOf(Team.Id team, Ground ground) {
        var pairs = new LinkedHashSet<Pair>();
        for (var month : ground.teamMonths().overOf(team).values()) {
            var ids = month.heaviest().stream()
                    .map(TeamMonths.Asks::id)
                    .distinct()
                    .toList();
            pairs.addAll(Pair.all(ids));
        }
        return pairs;
    }

    /// Of several teams: the one in which it is worst.
    @Override
    public Optional<Reason> find(Subject one, Subject other, Ground ground) {
        var teams = teams(one);
        teams.retainAll(teams(other));
        return teams.stream()
                .sorted(java.util.Comparator.comparing(Team.Id::value))
                .map(team -> ofTeam(team, one, other, ground))
                .flatMap(Optional::stream)
                .max(java.util.Comparator.comparing(Reason::strength));
    }

    private static Optional<Reason> ofTeam(Team.Id team, Subject one, Subject other, Ground ground) {
        var both = new TreeMap<Integer, Month>(ground.teamMonths().overOf(team));
        both.values()
                .removeIf(month -> month.askedBy(one.id()).signum() == 0
                        || month.askedBy(other.id()).signum() == 0);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        var worst = both.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue(java.util.Comparator.comparing(Month::tooMuch)))
                .orElseThrow();
        var month = worst.getValue();
        var args = new TreeMap<String, Object>();
        args.put("team", ground.teamMonths().name(team));
        args.put("month", Months.text(worst.getKey()));
        args.put("count", both.size());
        args.put("asked", month.asked());
        args.put("has", month.has());
        args.put("one", month.askedBy(one.id()));
        args.put("other", month.askedBy(other.id()));
        args.put("title", one.title());
        args.put("otherTitle", other.title());
        var heavy = month.tooMuch().compareTo(month.has().multiply(MUCH)) >= 0;
        return Optional.of(new Reason(
                Rule.SCARCE_TEAM,
                Link.Kind.COMPETES,
                one.id(),
                heavy ? Link.Weight.HEAVY : Link.Weight.MEDIUM,
                args,
                facts(team, one, other)));
    }

    /// What the two ask of it themselves.
    private static List<String> facts(Team.Id team, Subject one, Subject other) {
        var facts = new ArrayList<String>();
        facts.add(team.value().toString());
        for (var subject : List.of(one, other)) {
            subject.demand().stream()
                    .filter(block -> block.team().equals(team))
                    .map(block -> subject.id().value() + " " + block.from() + "/" + block.until() + " " + block.fte())
                    .sorted()
                    .forEach(facts::add);
        }
        return facts.stream().sorted().toList();
    }

    private static Set<Team.Id> teams(Subject subject) {
        var teams = new HashSet<Team.Id>();
        subject.demand().stream().map(Demand::team).forEach(teams::add);
        return teams;
    }
}
