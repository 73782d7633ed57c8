package nl.samenspel.portfolio.scenario.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.scenario.Change;
import nl.samenspel.portfolio.scenario.Scenario;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// Gathers what pages of scenarios show, in a fixed number of queries.
@Component
class ScenarioDesk {
    /// Two years ahead people still say something.
    private static final int MONTHS = 24;

    private final PortfolioViews portfolios;
    private final TriangleViews triangles;
    private final OrganisationViews organisations;
    private final AssignmentViews assignments;

    ScenarioDesk(
            PortfolioViews portfolios,
            TriangleViews triangles,
            OrganisationViews organisations,
            AssignmentViews assignments) {
        this.portfolios = portfolios;
        this.triangles = triangles;
        this.organisations = organisations;
        this.assignments = assignments;
    }

    /// Of the clients of the triangle, and of those that the register or the scenarios name.
    Scene scene(Triangle.Id triangle, List<Scenario> scenarios, Page page, Actor actor) {
        var register = portfolios.get(triangle, portfolios.thisMonth(), MONTHS, actor);
        var titles = new HashMap<Assignment.Id, String>();
        register.assignments().forEach(each -> titles.put(each.id(), each.title()));
        Set<Organisation.Id> named = new HashSet<>();
        register.assignments()
                .forEach(each -> each.description().clients().forEach(client -> named.add(client.organisation())));
        var gone = new HashSet<Assignment.Id>();
        for (var scenario : scenarios) {
            for (var change : scenario.changes()) {
                switch (change) {
                    case Change.OfAssignment one -> gone.add(one.assignment());
                    case Change.Add add -> named.add(add.client());
                }
            }
        }
        gone.removeAll(titles.keySet());
        titles.putAll(gone.isEmpty() ? Map.of() : assignments.named(gone));
        return new Scene(page, register, names(named), titles);
    }

    /// Clients of the triangle now, by id, for choosing one.
    Map<Organisation.Id, String> clients(Triangle.Id triangle) {
        var view = triangles.get(triangle);
        return view.clientsNow().stream()
                .collect(Collectors.toMap(
                        client -> client.organisation(),
                        client -> view.name(client.organisation()).name(),
                        (one, _) -> one,
                        java.util.LinkedHashMap::new));
    }

    private Map<Organisation.Id, String> names(Set<Organisation.Id> ids) {
        return organisations.named(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }
}
