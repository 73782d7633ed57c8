package nl.samenspel.portfolio.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Effect;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays a request on what runs and comes, and tells what that does.
@Component
class EffectDesk {
    /// How far ahead a place is looked for.
    private static final int MONTHS_SEARCHED = 60;

    private final PortfolioViews views;
    private final OrganisationViews organisations;

    EffectDesk(PortfolioViews views, OrganisationViews organisations) {
        this.views = views;
        this.organisations = organisations;
    }

    EffectView of(Triangle.Id triangle, List<Demand> request, Assignment.@Nullable Id itself, Page page, Actor actor) {
        if (request.isEmpty()) {
            return new EffectView(null, Map.of(), new FteWords(page, Map.of()));
        }
        var first = request.stream()
                .map(Demand::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var portfolio = views.get(triangle, first, months(first, request), actor);
        var effect = Effect.of(portfolio, request, itself, views.thisMonth());
        return new EffectView(
                effect,
                portfolio.teams().stream().collect(Collectors.toMap(Team::id, Team::name)),
                new FteWords(page, organisations.named(LoadPages.clients(portfolio))));
    }

    /// The request, and as far ahead as anybody would move it; also from today where it begins in the past.
    private int months(YearMonth first, List<Demand> request) {
        var last = request.stream()
                .map(Demand::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var length = ChronoUnit.MONTHS.between(first, last) + 1;
        var past = Math.max(0, ChronoUnit.MONTHS.between(first, views.thisMonth()));
        return (int) Math.clamp(length + past + MONTHS_SEARCHED, 1, Portfolio.MOST_MONTHS);
    }
}
