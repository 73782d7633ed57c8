package nl.samenspel.assignment;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the register says, for pages and neighbours. Rows the asker may not see are not there.
@Service
@Transactional(readOnly = true)
public class AssignmentViews {
    /// Of one page of a list.
    public static final int PAGE = 50;

    private final AssignmentStore store;
    private final ListStore lists;
    private final LinkStore links;
    private final InstantSource clock;

    AssignmentViews(AssignmentStore store, ListStore lists, LinkStore links, InstantSource clock) {
        this.store = store;
        this.lists = lists;
        this.links = links;
        this.clock = clock;
    }

    /// One page of a list.
    ///
    /// @param total how many there are in all; counting stops at 20,000
    /// @param page from 1
    public record Listed(List<Assignment> assignments, int total, int page) {
        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /// @param page from 1; beyond the last one: the last one
    public Listed list(Filter filter, Sort sort, int page) {
        var total = lists.count(filter);
        var last = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.clamp(page, 1, last);
        return new Listed(store.complete(lists.list(filter, sort, (shown - 1) * PAGE, PAGE)), total, shown);
    }

    /// All of a list, to hand out; at most `most`.
    public List<Assignment> listAll(Filter filter, Sort sort, int most) {
        return store.complete(lists.list(filter, sort, 0, most));
    }

    /// How many there would be without each part of the filter, for the parts that narrow it.
    public Map<Filter.Part, Integer> countsWithoutEachPart(Filter filter) {
        var counts = new LinkedHashMap<Filter.Part, Integer>();
        filter.parts().forEach(part -> counts.put(part, lists.count(filter.without(part))));
        return counts;
    }

    /// Clients that occur in what the asker may see, in one triangle or (null) in all.
    public List<Organisation.Id> clients(Triangle.@Nullable Id triangle) {
        return lists.listClients(triangle);
    }

    /// Teams that occur, likewise.
    public List<Team.Id> teams(Triangle.@Nullable Id triangle) {
        return lists.listTeams(triangle);
    }

    /// Triangles that have any assignment the asker may see.
    public List<Triangle.Id> triangles() {
        return lists.listTriangles();
    }

    public Assignment get(Assignment.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Assignment> find(Assignment.Id id) {
        return store.find(id);
    }

    /// In the order of `ids`; what is not there is left out.
    public List<Assignment> list(Collection<Assignment.Id> ids) {
        return store.list(ids);
    }

    /// Titles by id, in one query; what is not there is left out.
    public Map<Assignment.Id, String> named(Collection<Assignment.Id> ids) {
        return store.titles(ids);
    }

    /// Proposed and accepted ones, by title.
    public List<Assignment> forTriangle(Triangle.Id triangle) {
        return store.listOf(triangle);
    }

    /// By which is seen that an assignment is otherwise than it was.
    public record Stamp(int version, Standing.Name standing) {
        public static Stamp of(Assignment assignment) {
            return new Stamp(assignment.version(), assignment.standing().name());
        }
    }

    /// Of all that [#forTriangle] tells of.
    public Map<Assignment.Id, Stamp> stamps(Triangle.Id triangle) {
        return store.stamps(triangle);
    }

    /// What runs now or is expected: proposed or accepted, not over by its phase, not ended before today.
    /// By title.
    public List<Assignment> forBoard(Triangle.Id triangle) {
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return store.listOf(triangle).stream()
                .filter(each -> isRunningOrExpected(each.description(), today))
                .toList();
    }

    /// Whether the assignment stands among those.
    public boolean isOnBoard(Assignment assignment) {
        var counts = switch (assignment.standing()) {
            case Standing.Proposed _, Standing.Accepted _ -> true;
            case Standing.Declined _, Standing.Merged _ -> false;
        };
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return counts && isRunningOrExpected(assignment.description(), today);
    }

    /// Each client's part of all that runs or is expected, together 1. See [Volume].
    public Map<Organisation.Id, BigDecimal> volumePerClient(Triangle.Id triangle) {
        return Volume.perClient(forBoard(triangle).stream()
                .filter(each -> each.standing() instanceof Standing.Accepted)
                .map(Assignment::description)
                .toList());
    }

    /// What was merged into it, by title.
    public List<Assignment> mergedInto(Assignment.Id id) {
        return store.listMergedInto(id);
    }

    /// What could be the same as this one, by title; only a hint. Empty for one that was merged or
    /// declined.
    public List<Assignment> likelyTwins(Assignment assignment) {
        return switch (assignment.standing()) {
            case Standing.Proposed _, Standing.Accepted _ -> Twins.of(assignment, store.listOf(assignment.triangle()));
            case Standing.Declined _, Standing.Merged _ -> List.of();
        };
    }

    /// Standing relations of these assignments, heaviest first.
    public List<Link> links(Collection<Assignment.Id> ids) {
        return ids.isEmpty() ? List.of() : links.listOf(ids);
    }

    /// In whatever state.
    public Optional<Link> findLink(Link.Id id) {
        return links.find(id);
    }

    /// Standing relations with an end in the triangle, heaviest first.
    public List<Link> links(Triangle.Id triangle) {
        return links.listOf(triangle);
    }

    /// What waits for a corner's yes, counted per triangle the asker stands in.
    public Map<Triangle.Id, Integer> waiting() {
        return store.countWaiting().stream()
                .collect(Collectors.toMap(AssignmentStore.Waiting::triangle, AssignmentStore.Waiting::number));
    }

    private static boolean isRunningOrExpected(Description says, LocalDate today) {
        var phase = says.phase();
        var until = says.until();
        return (phase == null || !phase.isOver()) && (until == null || !until.isBefore(today));
    }
}
