package nl.samenspel.portfolio.web;

import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.triangle.Triangle;

/// One page of a portfolio beside the others: map, timeline, load, suggestions, variants, choosing. Offered as a bean.
public interface PortfolioTab {
    /// Lower stands earlier: map 10, timeline 20, load 30, suggestions 40, variants 50, choosing 60.
    int order();

    /// Key of the tab and of its page's heading.
    String titleKey();

    /// Key of one sentence that says what the page is for; for the overview.
    String leadKey();

    /// After `/triangles/{id}/portfolio`, such as `/map`.
    String path();

    /// What is wanted of the asker there, or whom they wait for; in a fixed number of queries.
    default List<Wanted.Line> wantedOf(Triangle.Id triangle, Actor actor) {
        return List.of();
    }
}
