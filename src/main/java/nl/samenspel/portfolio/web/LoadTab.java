package nl.samenspel.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Standing;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// Load beside the other pages of a portfolio.
@Component
class LoadTab implements PortfolioTab {
    private static final int MONTHS_AHEAD = 12;

    private final PortfolioViews views;
    private final Access access;

    LoadTab(PortfolioViews views, Access access) {
        this.views = views;
        this.access = access;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "portfolio.load.title";
    }

    @Override
    public String leadKey() {
        return "portfolio.load.lead";
    }

    @Override
    public String path() {
        return "/load";
    }

    @Override
    public List<Wanted.Line> wantedOf(Triangle.Id triangle, Actor actor) {
        var portfolio = views.get(triangle, views.thisMonth(), MONTHS_AHEAD, actor);
        var load = Load.accepted(portfolio);
        var base = "/triangles/" + triangle.value() + "/portfolio/load";
        var lines = new ArrayList<Wanted.Line>();
        var over = portfolio.teams().stream()
                .filter(team -> load.over(team.id()) > 0)
                .count();
        if (over > 0) {
            lines.add(new Wanted.Line(true, "portfolio.wanted.over", Map.of("count", over), base));
        }
        var requests = portfolio.assignments().stream()
                .filter(each -> each.standing() instanceof Standing.Proposed)
                .count();
        if (requests > 0) {
            lines.add(new Wanted.Line(true, "portfolio.wanted.requests", Map.of("count", requests), base + "/effect"));
        }
        var unknown = portfolio.teams().stream()
                .filter(team -> !portfolio.capacity().containsKey(team.id()))
                .count();
        if (unknown > 0) {
            var mine = access.may(actor, Action.CHANGE, Resource.PORTFOLIO, triangle.value());
            lines.add(new Wanted.Line(
                    mine,
                    mine ? "portfolio.wanted.capacity" : "portfolio.wanted.capacityOfProvider",
                    Map.of("count", unknown),
                    base + "/capacity"));
        }
        return List.copyOf(lines);
    }
}
