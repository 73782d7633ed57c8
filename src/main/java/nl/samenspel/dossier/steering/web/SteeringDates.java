package nl.samenspel.dossier.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierViews.Listed;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;

/// The days of steering for calendars and reminders: moments, follow-ups with one's own name, evaluations. Their kind
/// and the assignment's title, nothing of what was written.
@Component
class SteeringDates implements Dated {
    private final DossierViews dossiers;
    private final SteeringViews steering;

    SteeringDates(DossierViews dossiers, SteeringViews steering) {
        this.dossiers = dossiers;
        this.steering = steering;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        var titles = dossiers.listOf(actor).stream()
                .filter(each -> !each.dossier().isClosed())
                .collect(Collectors.toMap(Listed::id, Listed::title, (one, _) -> one));
        var open = steering.open(titles.keySet());
        var dates = new ArrayList<Moment>();
        for (var moment : open.moments()) {
            var head = moment.head();
            var follow = moment.openFollowUp();
            var subject = new Subject(
                    head.dossier(),
                    titles,
                    "moments",
                    head.id().value(),
                    head.kind().name());
            if (moment.isComing()) {
                dates.add(subject.on(head.day(), Kind.MOMENT, "moment"));
            }
            if (follow != null && follow.who().equals(actor.person())) {
                dates.add(subject.on(follow.due(), Kind.OWED, "follow"));
            }
        }
        for (var evaluation : open.evaluations()) {
            var head = evaluation.head();
            dates.add(
                    new Subject(head.dossier(), titles, "evaluations", head.id().value(), "")
                            .on(head.day(), Kind.MOMENT, "evaluation"));
        }
        return dates.stream()
                .filter(each -> each.when() instanceof When.Day on && !on.day().isBefore(from))
                .toList();
    }

    /// What a date is about.
    ///
    /// @param list the part of the path before its id
    /// @param kind of a steering moment, or empty
    private record Subject(
            Assignment.Id dossier, Map<Assignment.Id, String> titles, String list, UUID id, String kind) {

        Moment on(LocalDate day, Kind dated, String word) {
            return new Moment(
                    "steering-" + word + "-" + id,
                    dated,
                    "steering.dated." + word,
                    Map.of(
                            "title", titles.getOrDefault(dossier, "–"),
                            "kind", kind,
                            "day", Date.from(day.atTime(12, 0).atZone(Page.ZONE).toInstant())),
                    new When.Day(day),
                    "/dossiers/" + dossier.value() + "/" + list + "/" + id);
        }
    }
}
