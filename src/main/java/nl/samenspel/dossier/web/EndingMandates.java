package nl.samenspel.dossier.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierViews.Listed;
import nl.samenspel.dossier.Mandate;
import nl.samenspel.dossier.Participant;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// Mandates that end, for calendar, reminder and start page: of who gave one, and of who acts by it.
@Component
class EndingMandates implements Dated, Wanted {
    /// Our own choice: time to meet once more and think about it.
    private static final int DAYS_AHEAD = 14;

    private final DossierViews views;
    private final InstantSource clock;

    EndingMandates(DossierViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        return endings(actor)
                .filter(each -> !each.until().isBefore(from))
                .map(each -> new Moment(
                        "mandate-" + each.in().id().value() + "-"
                                + each.whose().person().value(),
                        each.isGivenBy(actor) ? Kind.OWED : Kind.MOMENT,
                        each.isGivenBy(actor) ? "dossier.dated.mandate.given" : "dossier.dated.mandate",
                        each.args(),
                        new When.Day(each.until()),
                        each.path()))
                .toList();
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return endings(actor)
                .filter(each -> !each.until().isBefore(today) && !each.until().isAfter(today.plusDays(DAYS_AHEAD)))
                .map(each -> new Line(
                        each.isGivenBy(actor),
                        each.isGivenBy(actor) ? "dossier.next.mandate" : "dossier.next.mandate.wait",
                        each.args(),
                        each.path()))
                .toList();
    }

    /// @param whose the delegated client
    /// @param names of who gave it and who acts by it
    private record Ending(Listed in, Participant whose, Mandate mandate, String giver, String delegate) {
        LocalDate until() {
            return mandate.until();
        }

        boolean isGivenBy(Actor actor) {
            return mandate.onBehalfOf().equals(actor.person());
        }

        String path() {
            return DossierDesk.home(in.id()) + "/participants";
        }

        Map<String, Object> args() {
            return Map.of(
                    "title",
                    in.title(),
                    "name",
                    delegate,
                    "giver",
                    giver,
                    "day",
                    Date.from(until().atTime(12, 0).atZone(Page.ZONE).toInstant()));
        }
    }

    private Stream<Ending> endings(Actor actor) {
        var open = views.listOf(actor).stream()
                .filter(each -> !each.dossier().isClosed())
                .toList();
        var participants = views.participants(open.stream().map(Listed::id).toList());
        var names = views.names(participants.values());
        return open.stream()
                .flatMap(in -> participants.getOrDefault(in.id(), List.of()).stream()
                        .filter(Participant::isHere)
                        .flatMap(each -> Stream.ofNullable(each.mandate())
                                .map(mandate -> new Ending(
                                        in,
                                        each,
                                        mandate,
                                        names.getOrDefault(mandate.onBehalfOf(), "–"),
                                        names.getOrDefault(each.person(), "–")))))
                .filter(each -> each.isGivenBy(actor) || each.whose().person().equals(actor.person()));
    }
}
