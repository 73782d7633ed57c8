package nl.samenspel.assignment.web;

import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// *Jij:* assignments of your triangles that came up in a session and wait for a yes.
@Component
class AcceptWanted implements Wanted {
    private final AssignmentViews views;
    private final TriangleViews triangles;

    AcceptWanted(AssignmentViews views, TriangleViews triangles) {
        this.views = views;
        this.triangles = triangles;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var waiting = views.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        return triangles.named(waiting.keySet()).values().stream()
                .map(triangle -> new Line(
                        true,
                        "assignment.wanted.accept",
                        Map.of("count", waiting.getOrDefault(triangle.id(), 0), "triangle", triangle.name()),
                        "/assignments?standing=proposed&triangle="
                                + triangle.id().value()))
                .toList();
    }
}
