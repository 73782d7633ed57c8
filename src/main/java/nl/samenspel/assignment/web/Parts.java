package nl.samenspel.assignment.web;

import java.util.Comparator;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The sections of an assignment's page that come from other rooms.
@Component
class Parts {
    private final ObjectProvider<AssignmentPart> parts;
    private final ObjectProvider<Pages> pages;

    Parts(ObjectProvider<AssignmentPart> parts, ObjectProvider<Pages> pages) {
        this.parts = parts;
        this.pages = pages;
    }

    List<AssignmentPages.Part> of(Assignment assignment, Page page, Actor actor) {
        return parts.stream()
                .sorted(Comparator.comparingInt(AssignmentPart::order))
                .map(part -> new AssignmentPages.Part(
                        page.t(part.titleKey()),
                        pages.getObject().text(part.template(), page, part.model(assignment, page.language(), actor))))
                .toList();
    }
}
