package nl.samenspel.sketch.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// What sketch sessions ask of somebody on their start page.
@Component
class SketchWanted implements Wanted {
    private static final int MOST_LOOKED_AT = 50;

    /// The same in both languages: the line of the start page does not know which one it is in.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final SessionViews sessions;

    SketchWanted(SessionViews sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var all = sessions.list(actor, MOST_LOOKED_AT);
        var names = sessions.triangleNames(
                all.stream().map(SketchSession::triangle).distinct().toList());
        var unanswered = sessions.unanswered(actor.person());
        return all.stream()
                .flatMap(session -> line(
                        session,
                        names.getOrDefault(session.triangle(), "–"),
                        unanswered.contains(session.id()),
                        session.plan().facilitator().equals(actor.person()))
                        .stream())
                .toList();
    }

    private static Optional<Line> line(SketchSession session, String triangle, boolean unanswered, boolean leads) {
        var path = "/sessions/" + session.id().value();
        var date = DAY.format(session.plan().at().atZone(Page.ZONE));
        Map<String, Object> args = Map.of("triangle", triangle, "date", date);
        return switch (session) {
            case SketchSession.Live _ -> Optional.of(new Line(true, "sketch.wanted.comingLive", args, path + "/board"));
            case SketchSession.Prepared _
            when unanswered -> Optional.of(new Line(true, "sketch.wanted.comingAnswer", args, path + "#question"));
            case SketchSession.Prepared _
            when leads -> Optional.of(new Line(true, "sketch.wanted.comingPrepare", args, path));
            case SketchSession.Paused _
            when leads -> Optional.of(new Line(true, "sketch.wanted.comingPaused", args, path + "/board"));
            case SketchSession.Ended _ ->
                Optional.of(new Line(true, "sketch.wanted.comingConfirm", args, path + "/result"));
            case SketchSession.Prepared _,
                    SketchSession.Paused _,
                    SketchSession.Confirmed _,
                    SketchSession.Cancelled _ -> Optional.empty();
        };
    }
}
