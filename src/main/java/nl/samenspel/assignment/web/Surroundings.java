package nl.samenspel.assignment.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.DescriptionJson;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Form;
import org.springframework.stereotype.Component;

/// What surrounds one assignment on its page: who reads it, its neighbours, and the names of all of these.
@Component
class Surroundings {
    private final AssignmentViews views;
    private final Names names;
    private final Access access;
    private final Relations relations;

    Surroundings(AssignmentViews views, Names names, Access access, Relations relations) {
        this.views = views;
        this.names = names;
        this.access = access;
        this.relations = relations;
    }

    AssignmentPages.DetailView around(
            Assignment assignment,
            List<Link> links,
            List<JournalViews.Entry> history,
            Form form,
            List<AssignmentPages.Part> parts,
            Actor actor) {
        var readers = readers(assignment);
        var descriptions = new ArrayList<Description>();
        descriptions.add(assignment.description());
        history.forEach(entry -> descriptions.addAll(said(entry)));
        var known = names.of(descriptions, Set.of(assignment.triangle()), readers);
        var others = new LinkedHashSet<Assignment.Id>();
        links.forEach(link -> {
            others.add(link.one());
            others.add(link.other());
        });
        history.forEach(entry -> addOther(entry, others));
        if (assignment.standing() instanceof Standing.Merged merged) {
            others.add(merged.into());
        }
        return new AssignmentPages.DetailView(
                assignment,
                known,
                readers.stream().map(known::person).sorted().toList(),
                access.may(
                        actor,
                        Action.CHANGE,
                        Resource.ASSIGNMENT,
                        assignment.id().value()),
                views.mergedInto(assignment.id()),
                views.likelyTwins(assignment),
                links,
                views.named(others),
                history,
                form,
                parts);
    }

    private List<PersonId> readers(Assignment assignment) {
        var readers = new LinkedHashSet<PersonId>();
        relations
                .holders(Resource.TRIANGLE, assignment.triangle().value())
                .forEach(holder -> readers.add(holder.person()));
        relations.holders(Resource.ASSIGNMENT, assignment.id().value()).forEach(holder -> readers.add(holder.person()));
        return List.copyOf(readers);
    }

    /// What a line of history says about fields.
    static List<Description> said(JournalViews.Entry entry) {
        var said = new ArrayList<Description>();
        for (var key : List.of("before", "after")) {
            if (entry.details().get(key) instanceof Map<?, ?> tree) {
                said.add(DescriptionJson.read(tree));
            }
        }
        return said;
    }

    private static void addOther(JournalViews.Entry entry, Set<Assignment.Id> others) {
        for (var key : List.of("other", "one")) {
            if (entry.details().get(key) instanceof String id) {
                others.add(new Assignment.Id(UUID.fromString(id)));
            }
        }
    }
}
