package nl.samenspel.dossier.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierViews.Listed;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Evaluation;
import nl.samenspel.dossier.steering.Moment;
import nl.samenspel.dossier.steering.Observation;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// What steering asks of somebody in their dossiers: moments to come, follow-ups with their name, answers to what was
/// shared with them, their half of an evaluation.
@Component
class SteeringWanted implements Wanted {
    /// Nearer moments stand on the start page.
    private static final int DAYS_AHEAD = 14;

    private final DossierViews dossiers;
    private final SteeringViews steering;

    SteeringWanted(DossierViews dossiers, SteeringViews steering) {
        this.dossiers = dossiers;
        this.steering = steering;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var listed = open(actor);
        var open = steering.open(listed.keySet());
        var lines = new ArrayList<Line>();
        open.moments().forEach(each -> moment(each, listed, actor, lines));
        open.observations().forEach(each -> observation(each, listed, lines));
        open.evaluations().forEach(each -> evaluation(each, listed, lines));
        return lines;
    }

    private Map<Assignment.Id, Listed> open(Actor actor) {
        return dossiers.listOf(actor).stream()
                .filter(each -> !each.dossier().isClosed() && each.own().actsOn(steering.today()))
                .collect(Collectors.toMap(Listed::id, Function.identity(), (one, _) -> one));
    }

    private void moment(Moment moment, Map<Assignment.Id, Listed> listed, Actor actor, List<Line> lines) {
        var head = moment.head();
        var title = title(listed, head.dossier());
        var follow = moment.openFollowUp();
        if (follow != null && follow.who().equals(actor.person())) {
            lines.add(new Line(
                    true, "steering.wanted.follow", args(title, follow.due(), "what", follow.what()), path(moment)));
        } else if (moment.isComing() && !head.day().isAfter(steering.today().plusDays(DAYS_AHEAD))) {
            var key = head.day().isBefore(steering.today()) ? "steering.wanted.overdue" : "steering.wanted.moment";
            lines.add(new Line(
                    true, key, args(title, head.day(), "kind", head.kind().name()), path(moment)));
        }
    }

    private void observation(Observation observation, Map<Assignment.Id, Listed> listed, List<Line> lines) {
        var head = observation.head();
        var own = java.util.Objects.requireNonNull(listed.get(head.dossier())).own();
        if (own.side() == Side.OUTSIDE) {
            return;
        }
        var ofYou = own.side() != head.side();
        lines.add(new Line(
                ofYou,
                ofYou ? "steering.wanted.observation" : "steering.wanted.observation.wait",
                Map.of("title", title(listed, head.dossier())),
                "/dossiers/" + head.dossier().value() + "/observations/"
                        + head.id().value()));
    }

    private void evaluation(Evaluation evaluation, Map<Assignment.Id, Listed> listed, List<Line> lines) {
        var head = evaluation.head();
        var own = java.util.Objects.requireNonNull(listed.get(head.dossier())).own();
        if (own.side() == Side.OUTSIDE) {
            return;
        }
        var written = evaluation instanceof Evaluation.Writing writing
                && writing.written().contains(own.side());
        lines.add(new Line(
                !written,
                written ? "steering.wanted.evaluation.wait" : "steering.wanted.evaluation." + evaluation.state(),
                args(title(listed, head.dossier()), head.day(), "kind", ""),
                path(evaluation)));
    }

    private static String title(Map<Assignment.Id, Listed> listed, Assignment.Id id) {
        return java.util.Objects.requireNonNull(listed.get(id)).title();
    }

    private static Map<String, Object> args(String title, LocalDate day, String name, String value) {
        var args = new HashMap<String, Object>();
        args.put("title", title);
        args.put("day", Date.from(day.atTime(12, 0).atZone(Page.ZONE).toInstant()));
        args.put(name, value);
        return args;
    }

    private static String path(Moment moment) {
        return "/dossiers/" + moment.head().dossier().value() + "/moments/"
                + moment.head().id().value();
    }

    private static String path(Evaluation evaluation) {
        return "/dossiers/" + evaluation.head().dossier().value() + "/evaluations/"
                + evaluation.head().id().value();
    }
}
