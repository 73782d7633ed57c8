package nl.samenspel.assignment.web;

import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TrianglePart;
import org.springframework.stereotype.Component;

/// The assignments of a triangle on its page.
@Component
public class AssignmentsPart implements TrianglePart {
    /// More than these are found in the list.
    private static final int MOST_SHOWN = 15;

    private final AssignmentViews views;
    private final Names names;

    AssignmentsPart(AssignmentViews views, Names names) {
        this.views = views;
        this.names = names;
    }

    /// @param total how many there are, shown or not
    public record PartView(Triangle.Id triangle, List<Assignment> assignments, int total, Names.Known names) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "assignment.list.title";
    }

    @Override
    public String template() {
        return "assignment/part.jte";
    }

    @Override
    public Object model(Triangle.Id triangle, Actor actor) {
        var all = views.forBoard(triangle);
        var shown = all.stream().limit(MOST_SHOWN).toList();
        return new PartView(triangle, shown, all.size(), names.of(shown));
    }
}
