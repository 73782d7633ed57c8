package nl.samenspel.sketch.web;

import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TrianglePart;
import org.springframework.stereotype.Component;

/// The sketch sessions on the page of their triangle.
@Component
public class SessionsOfTriangle implements TrianglePart {
    private final SessionViews sessions;
    private final Access access;

    SessionsOfTriangle(SessionViews sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    /// @param mayPlan whether the asker may plan another one
    public record PartView(Triangle.Id triangle, List<SessionPages.Row> rows, boolean mayPlan) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "sketch.list.title";
    }

    @Override
    public String template() {
        return "sketch/part.jte";
    }

    @Override
    public Object model(Triangle.Id triangle, Actor actor) {
        var rows = sessions.listOf(triangle).stream()
                .map((SketchSession session) -> new SessionPages.Row(session, ""))
                .toList();
        return new PartView(triangle, rows, access.may(actor, Action.CHANGE, Resource.TRIANGLE, triangle.value()));
    }
}
