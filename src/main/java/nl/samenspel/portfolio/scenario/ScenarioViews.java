package nl.samenspel.portfolio.scenario;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Scenarios for pages, and for choosing together.
@Service
@Transactional(readOnly = true)
public class ScenarioViews {
    private final ScenarioStore store;
    private final PortfolioViews portfolios;

    ScenarioViews(ScenarioStore store, PortfolioViews portfolios) {
        this.store = store;
        this.portfolios = portfolios;
    }

    /// By name.
    public List<Scenario> list(Triangle.Id triangle) {
        return store.listOf(triangle);
    }

    /// By name; what is not there, or of another triangle, is left out.
    public List<Scenario> list(Triangle.Id triangle, Collection<Scenario.Id> ids) {
        return store.list(ids).stream()
                .filter(each -> each.triangle().equals(triangle))
                .toList();
    }

    public Scenario get(Scenario.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// The portfolio as it would be: what prioritising takes instead of the register. Not found for whom the triangle
    /// is not there.
    public Portfolio portfolioOf(Scenario.Id id, YearMonth first, int months, Actor asker) {
        var scenario = get(id);
        return ScenarioRules.after(scenario, portfolios.get(scenario.triangle(), first, months, asker));
    }

    /// What the register says differently since it was made; `portfolio` is the register's.
    public ScenarioRules.Since since(Scenario scenario, Portfolio portfolio) {
        return ScenarioRules.since(scenario, portfolio);
    }
}
