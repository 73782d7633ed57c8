package nl.samenspel.portfolio.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The map of a triangle, as the current person may see it, in a fixed number of queries.
@Service
@Transactional(readOnly = true)
public class MapViews {
    private final TriangleViews triangles;
    private final AssignmentViews assignments;
    private final OrganisationViews organisations;
    private final TeamViews teams;

    MapViews(TriangleViews triangles, AssignmentViews assignments, OrganisationViews organisations, TeamViews teams) {
        this.triangles = triangles;
        this.assignments = assignments;
        this.organisations = organisations;
        this.teams = teams;
    }

    /// A map, and the clients that a filter can be set to: by name.
    public record Shown(PortfolioMap map, List<Choice> clients) {
        public record Choice(Organisation.Id id, String name) {}
    }

    /// Not found when `around` is not on the map.
    ///
    /// @param page from 1, of a client with very many assignments
    public Shown get(Triangle.Id triangle, MapFilter filter, int page) {
        var facts = facts(triangle);
        var asking = facts.assignments().stream()
                .flatMap(each -> each.description().clients().stream())
                .map(Client::organisation)
                .distinct()
                .map(id -> new Shown.Choice(id, facts.name(id)))
                .sorted(java.util.Comparator.comparing(Shown.Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Shown(MapMaking.of(facts, filter, page), asking);
    }

    /// For files that other tools read: every assignment by itself, however many there are.
    public PortfolioMap getWhole(Triangle.Id triangle, MapFilter filter) {
        return MapMaking.whole(facts(triangle), filter);
    }

    private MapFacts facts(Triangle.Id id) {
        var view = triangles.get(id);
        var here = assignments.forBoard(id);
        var links = assignments.links(id);
        var known = here.stream().map(Assignment::id).collect(Collectors.toSet());
        var elsewhere = assignments.list(far(links, known)).stream()
                .filter(each -> !each.triangle().equals(id))
                .toList();
        var clients = view.clientsNow().stream()
                .map(nl.samenspel.triangle.Client::organisation)
                .toList();
        var provider = view.triangle().provider();
        var names = names(
                Stream.of(here, elsewhere).flatMap(List::stream).toList(),
                Stream.concat(clients.stream(), Stream.of(provider)).toList());
        return new MapFacts(
                view.triangle().name(),
                names.getOrDefault(provider, "?"),
                here,
                links,
                elsewhere,
                teamNames(here),
                clients,
                names);
    }

    private static Set<Assignment.Id> far(List<Link> links, Set<Assignment.Id> known) {
        var far = new HashSet<Assignment.Id>();
        for (var link : links) {
            far.add(link.one());
            far.add(link.other());
        }
        far.removeAll(known);
        return far;
    }

    private Map<Organisation.Id, String> names(List<Assignment> shown, List<Organisation.Id> others) {
        var ids = new HashSet<>(others);
        shown.forEach(each -> each.description().clients().forEach(client -> ids.add(client.organisation())));
        return organisations.named(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    private List<String> teamNames(List<Assignment> shown) {
        var ids = new HashSet<Team.Id>();
        for (var each : shown) {
            ids.addAll(each.description().teams());
            each.description().demand().stream().map(Demand::team).forEach(ids::add);
        }
        return teams.named(ids).values().stream()
                .map(Team::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
