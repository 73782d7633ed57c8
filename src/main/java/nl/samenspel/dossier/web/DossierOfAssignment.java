package nl.samenspel.dossier.web;

import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Component;

/// On the page of an assignment: that there is a dossier, the way to it for who is in it, or
/// the way to open one.
@Component
public class DossierOfAssignment implements AssignmentPart {
    private final DossierViews views;
    private final Access access;

    DossierOfAssignment(DossierViews views, Access access) {
        this.views = views;
        this.access = access;
    }

    /// @param mayOpen when there is none
    public record PartView(Assignment assignment, boolean exists, boolean mine, boolean mayOpen) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "dossier.word";
    }

    @Override
    public String template() {
        return "dossier/assignment.jte";
    }

    @Override
    public Object model(Assignment assignment, Language language, Actor actor) {
        var mine = views.find(assignment.id()).isPresent();
        var exists = mine || views.exists(assignment.id());
        return new PartView(
                assignment,
                exists,
                mine,
                !exists
                        && access.may(
                                actor,
                                Action.CHANGE,
                                Resource.ASSIGNMENT,
                                assignment.id().value()));
    }
}
