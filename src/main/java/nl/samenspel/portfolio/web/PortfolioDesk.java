package nl.samenspel.portfolio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What every page of a portfolio needs: where it is and the way to its neighbours.
@Component
public class PortfolioDesk {
    private final TriangleViews triangles;
    private final ObjectProvider<PortfolioTab> tabs;
    private final Access access;

    PortfolioDesk(TriangleViews triangles, ObjectProvider<PortfolioTab> tabs, Access access) {
        this.triangles = triangles;
        this.tabs = tabs;
        this.access = access;
    }

    /// In order of the tabs.
    public List<PortfolioTab> tabs() {
        return tabs.stream()
                .sorted(Comparator.comparingInt(PortfolioTab::order))
                .toList();
    }

    /// One query; not found for whom the triangle is not there.
    public Around around(Triangle.Id id, Page page, Actor actor) {
        var triangle = triangles.named(List.of(id)).get(id);
        if (triangle == null) {
            throw new NotFound();
        }
        var base = "/triangles/" + id.value() + "/portfolio";
        var here = Address.of(page.path()).path();
        var links = new ArrayList<Link>();
        links.add(new Link(page.t("portfolio.overview.tab"), base, here.equals(base)));
        for (var tab : tabs()) {
            var path = base + tab.path();
            links.add(new Link(page.t(tab.titleKey()), path, here.equals(path) || here.startsWith(path + "/")));
        }
        return new Around(
                id,
                triangle.name(),
                List.copyOf(links),
                access.may(actor, Action.CHANGE, Resource.PORTFOLIO, id.value()),
                access.may(actor, Action.LEAD, Resource.PORTFOLIO, id.value()));
    }
}
