package nl.samenspel.sketch.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Page;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// Sessions that are still to come, in the calendars of who takes part.
@Component
class SessionDates implements Dated {
    private static final int MOST_LOOKED_AT = 50;

    private final SessionViews sessions;

    SessionDates(SessionViews sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        var all = sessions.list(actor, MOST_LOOKED_AT).stream()
                .filter(SessionDates::isComing)
                .filter(session ->
                        !LocalDate.ofInstant(session.plan().at(), Page.ZONE).isBefore(from))
                .toList();
        var names = sessions.triangleNames(
                all.stream().map(SketchSession::triangle).distinct().toList());
        return all.stream()
                .map(session -> moment(session, names.getOrDefault(session.triangle(), "–")))
                .toList();
    }

    private static boolean isComing(SketchSession session) {
        return switch (session) {
            case SketchSession.Prepared _, SketchSession.Live _, SketchSession.Paused _ -> true;
            case SketchSession.Ended _, SketchSession.Confirmed _, SketchSession.Cancelled _ -> false;
        };
    }

    private static Moment moment(SketchSession session, String triangle) {
        var plan = session.plan();
        return new Moment(
                "session-" + session.id().value(),
                Kind.MOMENT,
                "sketch.dated.session",
                Map.of("triangle", triangle),
                new When.Time(plan.at(), Duration.between(plan.at(), plan.until())),
                "/sessions/" + session.id().value());
    }
}
