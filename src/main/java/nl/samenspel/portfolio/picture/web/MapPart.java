package nl.samenspel.portfolio.picture.web;

import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// On the page of an assignment: the way to the map of what touches it.
@Component
public class MapPart implements AssignmentPart {
    private final AssignmentViews assignments;
    private final Access access;

    MapPart(AssignmentViews assignments, Access access) {
        this.assignments = assignments;
        this.access = access;
    }

    /// @param inCorner whether the asker may see the map at all
    /// @param onMap false: it is over, or was declined or merged
    public record PartView(boolean inCorner, boolean onMap, String path) {}

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String titleKey() {
        return "picture.part.title";
    }

    @Override
    public String template() {
        return "picture/part.jte";
    }

    @Override
    public Object model(Assignment assignment, Language language, Actor actor) {
        var triangle = assignment.triangle().value();
        return new PartView(
                access.may(actor, Action.SEE, Resource.PORTFOLIO, triangle),
                assignments.isOnBoard(assignment),
                "/triangles/" + triangle + "/portfolio/map?around="
                        + assignment.id().value());
    }
}
