package nl.samenspel.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.insight.TriangleFigures.Figure;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// How things stand over all triangles, in ordinary counts: of assignments, agreements and teams, which
/// point at nobody. What a dossier says would, so it is not here but in what [Freezing] freezes.
@Service
public class OverallFigures {
    /// Fewer teams or people than this, and the load could be somebody's.
    private static final int LEAST_TEAMS = 2;

    private static final long LEAST_CAPACITY = 500;

    private final TriangleViews triangles;
    private final TriangleCounts counts;
    private final AssignmentViews assignments;
    private final PortfolioViews portfolios;
    private final Access access;
    private final TransactionTemplate transactions;

    OverallFigures(
            TriangleViews triangles,
            TriangleCounts counts,
            AssignmentViews assignments,
            PortfolioViews portfolios,
            Access access,
            TransactionTemplate transactions) {
        this.triangles = triangles;
        this.counts = counts;
        this.assignments = assignments;
        this.portfolios = portfolios;
        this.access = access;
        this.transactions = transactions;
    }

    /// @param number over all triangles
    /// @param own what of it stands where the asker may look
    public record Line(String key, long number, List<Own> own) {}

    /// @param path of the list behind it, without the language
    public record Own(String triangle, long number, String path) {}

    /// All teams of which the capacity is known, in hundredths of a full-time person.
    public record MonthLoad(YearMonth month, long asked, long capacity) {
        public long over() {
            return Math.max(0, asked - capacity);
        }
    }

    /// Assignments by phase, in groups so wide that none is one dossier.
    public enum Stage {
        UNKNOWN,
        /// Asked, in intake, being explored.
        BEFORE,
        /// Agreed or being carried out.
        UNDERWAY,
        /// Being completed or handed back, or over.
        ENDING;

        static Stage of(Assignment.@Nullable Phase phase) {
            return switch (phase) {
                case null -> UNKNOWN;
                case REQUESTED, INTAKE, EXPLORATION -> BEFORE;
                case AGREED, EXECUTION -> UNDERWAY;
                case COMPLETION, HAND_BACK, ENDED_TOGETHER, DECLINED -> ENDING;
            };
        }
    }

    /// @param load empty when too few teams or people stand behind it
    public record Overall(int triangles, Map<Stage, Integer> stages, List<Line> lines, List<MonthLoad> load) {}

    /// Who may ask is asked by the route.
    public Overall get(Actor asker) {
        var counted = Identity.as(Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> countAll())));
        var own = new HashSet<Triangle.Id>();
        counted.ofTriangles.keySet().stream()
                .filter(id -> access.may(asker, Action.SEE, Resource.TRIANGLE, id.value()))
                .forEach(own::add);
        return new Overall(counted.ofTriangles.size(), counted.stages, counted.lines(own), counted.load());
    }

    private Counted countAll() {
        var counted = new Counted();
        for (var row : triangles.listFor(Actor.SYSTEM)) {
            counted.names.put(row.id(), row.name());
            counted.ofTriangles.put(row.id(), count(row.id(), counted));
        }
        return counted;
    }

    private List<Figure> count(Triangle.Id id, Counted counted) {
        var standing = assignments.forTriangle(id);
        standing.forEach(
                each -> counted.stages.merge(Stage.of(each.description().phase()), 1, Integer::sum));
        var portfolio = portfolios.getAsSystem(id, portfolios.thisMonth(), TriangleFigures.MONTHS, standing);
        var load = Load.accepted(portfolio);
        portfolio.teams().forEach(team -> counted.load.putIfAbsent(team.id(), load.team(team.id())));
        var view = triangles.get(id);
        var found = new ArrayList<Figure>();
        found.addAll(counts.portfolio(portfolio, load));
        found.addAll(counts.agreements(id, view));
        long ownerless = view.seatsIn(Corner.OWNER).isEmpty() ? 1 : 0;
        found.add(Figure.of("ownerless", ownerless, "/triangles/" + id.value()));
        return found;
    }

    /// What was counted so far; a team that works for several triangles counts once in the load.
    private static final class Counted {
        private final Map<Triangle.Id, String> names = new LinkedHashMap<>();
        private final Map<Triangle.Id, List<Figure>> ofTriangles = new LinkedHashMap<>();
        private final Map<Stage, Integer> stages = new TreeMap<>();
        private final Map<Team.Id, Load.OfTeam> load = new LinkedHashMap<>();

        private List<Line> lines(Set<Triangle.Id> visible) {
            var totals = new LinkedHashMap<String, Long>();
            var own = new LinkedHashMap<String, List<Own>>();
            ofTriangles.forEach((id, figures) -> figures.forEach(figure -> {
                totals.merge(figure.key(), figure.number(), Long::sum);
                if (figure.opensList() && visible.contains(id)) {
                    own.computeIfAbsent(figure.key(), _ -> new ArrayList<>())
                            .add(new Own(names.getOrDefault(id, ""), figure.number(), figure.path()));
                }
            }));
            totals.computeIfPresent("overasked", (_, _) -> overaskedOnce());
            return totals.entrySet().stream()
                    .map(each -> new Line(each.getKey(), each.getValue(), own.getOrDefault(each.getKey(), List.of())))
                    .toList();
        }

        private long overaskedOnce() {
            return load.values().stream()
                    .mapToLong(team -> team.overasked().size())
                    .sum();
        }

        private List<MonthLoad> load() {
            var months = new TreeMap<YearMonth, long[]>();
            for (var team : load.values()) {
                for (var month : team.months()) {
                    var capacity = month.capacity();
                    if (capacity != null) {
                        var sum = months.computeIfAbsent(month.month(), _ -> new long[3]);
                        sum[0] += month.asked();
                        sum[1] += capacity;
                        sum[2]++;
                    }
                }
            }
            boolean told = months.values().stream().allMatch(sum -> sum[2] >= LEAST_TEAMS && sum[1] >= LEAST_CAPACITY);
            return told
                    ? months.entrySet().stream()
                            .map(each -> new MonthLoad(each.getKey(), each.getValue()[0], each.getValue()[1]))
                            .toList()
                    : List.of();
        }
    }
}
