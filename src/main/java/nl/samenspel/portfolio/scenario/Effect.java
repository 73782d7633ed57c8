package nl.samenspel.portfolio.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.portfolio.Contributor;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.Portfolio;

/// What a scenario does: to the teams, month by month, and to each client. Requests that wait for a yes count, as they
/// do when people talk about what comes.
///
/// @param teams in the order of the portfolio
/// @param clients by organisation; who asks nothing before and after is not there
public record Effect(List<Load.OfTeam> teams, Map<Organisation.Id, OfClient> clients) {

    /// @param asked hundredths of a full-time person times months, within the months of the portfolio
    /// @param touched what happens to assignments of this client, in the order of the changes
    public record OfClient(long asked, List<Change> touched) {}

    /// @param after what the scenario makes of `register`
    public static Effect of(Scenario scenario, Portfolio register, Portfolio after) {
        var load = Load.withRequests(after);
        var teams = after.teams().stream().map(team -> load.team(team.id())).toList();
        return new Effect(teams, clients(teams, touched(scenario, register)));
    }

    /// What is, without any scenario.
    public static Effect of(Portfolio register) {
        var load = Load.withRequests(register);
        var teams = register.teams().stream().map(team -> load.team(team.id())).toList();
        return new Effect(teams, clients(teams, Map.of()));
    }

    private static Map<Organisation.Id, OfClient> clients(
            List<Load.OfTeam> teams, Map<Organisation.Id, List<Change>> touched) {
        var asked = new LinkedHashMap<Organisation.Id, Long>();
        touched.keySet().forEach(client -> asked.put(client, 0L));
        for (var team : teams) {
            for (var month : team.months()) {
                for (var part : month.parts()) {
                    if (part.by() instanceof Contributor.Client client) {
                        asked.merge(client.organisation(), part.asked(), Long::sum);
                    }
                }
            }
        }
        var clients = new LinkedHashMap<Organisation.Id, OfClient>();
        asked.forEach((client, sum) -> clients.put(client, new OfClient(sum, touched.getOrDefault(client, List.of()))));
        return clients;
    }

    private static Map<Organisation.Id, List<Change>> touched(Scenario scenario, Portfolio register) {
        var clientsOf = new HashMap<Assignment.Id, List<Client>>();
        register.assignments()
                .forEach(each -> clientsOf.put(each.id(), each.description().clients()));
        var touched = new LinkedHashMap<Organisation.Id, List<Change>>();
        for (var change : scenario.changes()) {
            var of = switch (change) {
                case Change.OfAssignment one ->
                    clientsOf.getOrDefault(one.assignment(), List.of()).stream()
                            .map(Client::organisation)
                            .toList();
                case Change.Add add -> List.of(add.client());
            };
            of.forEach(client ->
                    touched.computeIfAbsent(client, _ -> new ArrayList<>()).add(change));
        }
        return touched;
    }
}
