package nl.samenspel.portfolio.overlap.web;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.overlap.SuggestionViews;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.web.PortfolioTab;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// Suggestions among the pages of a portfolio.
@Component
public class SuggestionsTab implements PortfolioTab {
    private final SuggestionViews views;

    SuggestionsTab(SuggestionViews views) {
        this.views = views;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "overlap.title";
    }

    @Override
    public String leadKey() {
        return "overlap.lead";
    }

    @Override
    public String path() {
        return "/suggestions";
    }

    @Override
    public List<Wanted.Line> wantedOf(Triangle.Id triangle, Actor actor) {
        var open = views.counts(triangle).getOrDefault(Which.OPEN, 0);
        return open == 0
                ? List.of()
                : List.of(new Wanted.Line(
                        true,
                        "overlap.wanted",
                        Map.of("count", open),
                        "/triangles/" + triangle.value() + "/portfolio/suggestions"));
    }
}
