package nl.samenspel.portfolio.choice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceViews;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// What a round asks of somebody, or whom it waits for; and the day on which a decision is looked at again.
@Component
public class ChoiceDuties implements Wanted, Dated {
    private final ChoiceViews views;
    private final TriangleViews triangles;
    private final Access access;
    private final ChoiceDesk.Others others;

    ChoiceDuties(ChoiceViews views, TriangleViews triangles, Access access, ChoiceDesk.Others others) {
        this.views = views;
        this.triangles = triangles;
        this.access = access;
        this.others = others;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        return lines(views.listLive(mine(actor)), actor);
    }

    List<Line> wantedIn(Triangle.Id triangle, Actor actor) {
        return lines(views.listLive(List.of(triangle)), actor);
    }

    /// What one round asks of who looks; empty when it asks nothing.
    List<Line> wantedIn(ChoiceRound round, Actor actor) {
        return lines(List.of(round), actor);
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        var rounds = views.listLive(mine(actor));
        var due = views.reviews(rounds);
        var dates = new ArrayList<Moment>();
        for (var round : rounds) {
            var day = due.get(round.head().id());
            if (day != null && !day.isBefore(from)) {
                dates.add(new Moment(
                        "choice-review-" + round.head().id().value(),
                        leads(round.head().triangle(), actor) ? Kind.OWED : Kind.MOMENT,
                        "choice.dated.review",
                        Map.of("round", round.head().aim().name()),
                        new When.Day(day),
                        path(round)));
            }
        }
        return dates;
    }

    private List<Line> lines(List<ChoiceRound> rounds, Actor actor) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        var reacted = views.reactedCorners(rounds);
        var mineToSay = views.reactedBy(rounds, actor.person());
        var due = views.reviews(rounds);
        var lines = new ArrayList<Line>();
        var corners = new HashMap<Triangle.Id, Set<Corner>>();
        for (var round : rounds) {
            var triangle = round.head().triangle();
            var own = corners.computeIfAbsent(triangle, id -> views.corners(id, actor));
            switch (round.state()) {
                case PREPARING, PROPOSED -> lines.add(line(leads(triangle, actor), round, Map.of()));
                case REACTING -> {
                    if (!own.isEmpty() && !mineToSay.contains(round.head().id())) {
                        lines.add(line(true, round, Map.of()));
                    } else {
                        lines.add(reacting(
                                round, reacted.getOrDefault(round.head().id(), Set.of()), actor));
                    }
                }
                case DECIDED -> {
                    var day = due.get(round.head().id());
                    if (day != null && !day.isAfter(others.today()) && leads(triangle, actor)) {
                        lines.add(line(true, round, Map.of()));
                    }
                }
                case WITHDRAWN, SUPERSEDED -> {}
            }
        }
        return lines;
    }

    /// All three corners spoke: the one who decides is asked; else those who did not are waited for.
    private Line reacting(ChoiceRound round, Set<Corner> reacted, Actor actor) {
        var ready = reacted.size() == Corner.values().length;
        var leads = leads(round.head().triangle(), actor);
        var key = "choice.wanted." + (ready ? leads ? "decide" : "decision" : "others");
        var left = Corner.values().length - reacted.size();
        return new Line(ready && leads, key, args(round, Map.of("count", left)), path(round));
    }

    private Line line(boolean ofYou, ChoiceRound round, Map<String, Object> more) {
        var key = "choice.wanted." + round.state() + (ofYou ? "" : ".other");
        return new Line(ofYou, key, args(round, more), path(round));
    }

    private static Map<String, Object> args(ChoiceRound round, Map<String, Object> more) {
        var args = new HashMap<>(more);
        args.put("round", round.head().aim().name());
        return args;
    }

    private boolean leads(Triangle.Id triangle, Actor actor) {
        return access.may(actor, Action.LEAD, Resource.PORTFOLIO, triangle.value());
    }

    private List<Triangle.Id> mine(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON
                ? triangles.listFor(actor).stream().map(TriangleViews.Row::id).toList()
                : List.of();
    }

    static String path(ChoiceRound round) {
        return "/triangles/" + round.head().triangle().value() + "/portfolio/choices/"
                + round.head().id().value();
    }
}
