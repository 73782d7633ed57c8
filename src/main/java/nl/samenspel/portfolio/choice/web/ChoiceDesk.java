package nl.samenspel.portfolio.choice.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceViews;
import nl.samenspel.portfolio.choice.ChoiceViews.Whole;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.portfolio.web.PortfolioDesk;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// What the pages of choosing share.
@Component
class ChoiceDesk {
    private final PortfolioDesk portfolio;
    private final PortfolioViews portfolios;
    private final ChoiceViews views;
    private final TriangleViews triangles;
    private final Others others;

    ChoiceDesk(
            PortfolioDesk portfolio,
            PortfolioViews portfolios,
            ChoiceViews views,
            TriangleViews triangles,
            Others others) {
        this.portfolio = portfolio;
        this.portfolios = portfolios;
        this.views = views;
        this.triangles = triangles;
        this.others = others;
    }

    ChoiceViews views() {
        return views;
    }

    Around around(Triangle.Id triangle, Page page, Actor actor) {
        return portfolio.around(triangle, page, actor);
    }

    Setting setting(Triangle.Id triangle, ChoiceRound.Id id, Page page, Actor actor) {
        var whole = views.get(triangle, id);
        var aim = whole.round().head().aim();
        return new Setting(
                around(triangle, page, actor),
                whole,
                triangles.get(triangle),
                portfolios.get(triangle, aim.first(), aim.months(), actor),
                views.corners(triangle, actor),
                actor.person(),
                others.today(),
                others.names(whole));
    }

    static String back(Page page, Triangle.Id triangle, ChoiceRound.Id round, String rest) {
        return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/choices/" + round.value() + rest);
    }

    LocalDate today() {
        return others.today();
    }

    /// Names and the day.
    @Component
    static class Others {
        private final PeopleViews people;
        private final InstantSource clock;

        Others(PeopleViews people, InstantSource clock) {
            this.people = people;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Page.ZONE);
        }

        Map<PersonId, String> names(Whole whole) {
            var ids = new HashSet<PersonId>();
            ids.add(whole.round().head().made().by());
            whole.ground().scores().forEach(each -> ids.add(each.word().by()));
            whole.ground().places().forEach(each -> ids.add(each.word().by()));
            whole.ground().holds().forEach(each -> ids.add(each.word().by()));
            whole.variants().forEach(each -> ids.add(each.asked().by()));
            whole.reactions().forEach(each -> ids.add(each.word().by()));
            ending(whole.round(), ids);
            var names = new HashMap<PersonId, String>();
            people.named(ids).forEach((id, person) -> names.put(id, person.name()));
            return names;
        }

        private static void ending(ChoiceRound round, Set<PersonId> ids) {
            if (round instanceof ChoiceRound.Withdrawn withdrawn) {
                ids.add(withdrawn.word().by());
            }
            var decision = round.decision();
            if (decision != null) {
                ids.add(decision.word().by());
            }
        }
    }
}
