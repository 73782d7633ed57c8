package nl.samenspel.portfolio.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.portfolio.overlap.finder.Common;
import nl.samenspel.portfolio.overlap.finder.Pair;
import nl.samenspel.portfolio.overlap.finder.Reason;

/// What a search found in one triangle.
///
/// @param reasons by pair; none: nothing points at it any more
/// @param all whether every pair of the triangle was looked at, so that what is not here is gone
/// @param ends of the assignments, by which suggestions are filtered
/// @param common what was left out because more than a third have it
/// @param size how many assignments there are
record Found(
        Map<Pair, List<Reason>> reasons, boolean all, Map<Assignment.Id, Ends> ends, List<Common> common, int size) {

    /// Clients and teams of one assignment.
    record Ends(Collection<UUID> clients, Collection<UUID> teams) {
        Ends and(Ends other) {
            var allClients = new TreeSet<>(clients);
            allClients.addAll(other.clients);
            var allTeams = new TreeSet<>(teams);
            allTeams.addAll(other.teams);
            return new Ends(allClients, allTeams);
        }
    }

    /// The rest of it, of these pairs alone.
    Found with(Map<Pair, List<Reason>> some) {
        return new Found(some, all, ends, common, size);
    }

    static Map<Assignment.Id, Ends> ends(Collection<Assignment> assignments) {
        return assignments.stream().collect(java.util.stream.Collectors.toMap(Assignment::id, Found::endsOf));
    }

    private static Ends endsOf(Assignment assignment) {
        var says = assignment.description();
        var teams = new TreeSet<UUID>();
        says.teams().forEach(team -> teams.add(team.value()));
        says.demand().stream().map(Demand::team).forEach(team -> teams.add(team.value()));
        return new Ends(
                says.clients().stream()
                        .map(Client::organisation)
                        .map(each -> each.value())
                        .toList(),
                teams);
    }

    Ends endsOf(Pair pair) {
        var none = new Ends(List.of(), List.of());
        return ends.getOrDefault(pair.one(), none).and(ends.getOrDefault(pair.other(), none));
    }
}
