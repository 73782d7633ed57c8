package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The portfolio of a triangle in short: what is wanted of you, how much there is, and where to look.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio")
public class OverviewPages {
    private static final int MONTHS_AHEAD = 12;

    private final PortfolioViews views;
    private final PortfolioDesk desk;

    OverviewPages(PortfolioViews views, PortfolioDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    /// @param wanted what is wanted of the asker, of every page of the portfolio
    /// @param sentences short figures in words
    /// @param ways each page with what it is for
    public record Overview(
            Around around, List<Wanted.Line> wanted, boolean empty, List<String> sentences, List<Way> ways) {}

    public record Way(String title, String lead, String path) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View overview(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        var around = desk.around(triangle, page, actor);
        var portfolio = views.get(triangle, views.thisMonth(), MONTHS_AHEAD, actor);
        var wanted = desk.tabs().stream()
                .flatMap(tab -> tab.wantedOf(triangle, actor).stream())
                .toList();
        var ways = desk.tabs().stream()
                .map(tab -> new Way(page.t(tab.titleKey()), page.t(tab.leadKey()), around.path(tab.path())))
                .toList();
        return new View(
                "portfolio/overview.jte",
                new Overview(around, wanted, portfolio.assignments().isEmpty(), sentences(portfolio, page), ways));
    }

    private static List<String> sentences(Portfolio portfolio, Page page) {
        var requests = portfolio.assignments().stream()
                .filter(each -> each.standing() instanceof Standing.Proposed)
                .count();
        var gaps = portfolio.links().stream().filter(Link::isGap).count();
        var silent = portfolio.assignments().stream()
                .map(Assignment::description)
                .filter(says -> says.demand().isEmpty())
                .count();
        return List.of(
                page.t(
                        "portfolio.overview.running",
                        "count",
                        portfolio.assignments().size() - requests),
                page.t("portfolio.overview.requests", "count", requests),
                page.t("portfolio.overview.gaps", "count", gaps),
                page.t("portfolio.overview.silent", "count", silent));
    }
}
