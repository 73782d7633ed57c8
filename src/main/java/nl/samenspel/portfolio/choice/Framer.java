package nl.samenspel.portfolio.choice;

import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Client;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.choice.Variant.Wish;
import org.springframework.stereotype.Component;

/// The portfolio of a round as it is now, framed.
@Component
class Framer {
    private final PortfolioViews portfolios;
    private final OrganisationViews organisations;
    private final GroundStore grounds;
    private final Trail trail;

    Framer(PortfolioViews portfolios, OrganisationViews organisations, GroundStore grounds, Trail trail) {
        this.portfolios = portfolios;
        this.organisations = organisations;
        this.grounds = grounds;
        this.trail = trail;
    }

    /// Refuses: WEIGHTS_ALL_ZERO, ORDER_GOES_ROUND.
    Frame frame(ChoiceRound round, Wish wish, Actor by) {
        var head = round.head();
        var ground = grounds.get(head.id());
        ground.requireWeights();
        var portfolio = portfolios.get(head.triangle(), head.aim().first(), Framing.horizon(head.aim()), by);
        var names = new HashMap<Organisation.Id, String>();
        organisations.named(clients(portfolio), trail.today()).forEach((id, name) -> names.put(id, name.name()));
        return Framing.of(portfolio, head.aim(), ground, wish, names);
    }

    private static Set<Organisation.Id> clients(Portfolio portfolio) {
        return portfolio.assignments().stream()
                .flatMap(each -> each.description().clients().stream())
                .map(Client::organisation)
                .collect(Collectors.toSet());
    }
}
