package nl.samenspel.portfolio.web;

import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.assignment.Standing;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the page of an assignment that waits for a yes: whether it fits. On others the way to where that stands.
@Component
public class EffectPart implements AssignmentPart {
    private final EffectDesk desk;
    private final Access access;
    private final Messages messages;

    EffectPart(EffectDesk desk, Access access, Messages messages) {
        this.desk = desk;
        this.access = access;
        this.messages = messages;
    }

    /// @param effect null: nobody needs to say yes any more, or the asker has no corner
    public record PartView(
            Assignment assignment,
            boolean inCorner,
            @Nullable EffectView effect) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "portfolio.effect.part";
    }

    @Override
    public String template() {
        return "portfolio/effectPart.jte";
    }

    @Override
    public Object model(Assignment assignment, Language language, Actor actor) {
        var triangle = assignment.triangle();
        var inCorner = access.may(actor, Action.SEE, Resource.PORTFOLIO, triangle.value());
        var effect = inCorner && waits(assignment)
                ? desk.of(triangle, assignment.description().demand(), assignment.id(), words(language, actor), actor)
                : null;
        return new PartView(assignment, inCorner, effect);
    }

    private static boolean waits(Assignment assignment) {
        return assignment.standing() instanceof Standing.Proposed
                || assignment.standing() instanceof Standing.Accepted
                        && assignment.description().phase() == Assignment.Phase.REQUESTED;
    }

    /// Only its language and sentences are used.
    private Page words(Language language, Actor actor) {
        return new Page(language, "", actor, "", "", "", "", java.util.List.of(), messages);
    }
}
