package nl.samenspel.assignment;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Says what was done, twice in the same transaction: a line in the journal, and an event for who listens.
///
/// Details of a line: `version` it led to, `before` and `after` (fields as [DescriptionJson] writes them), `session`,
/// `reason`, `other` (an assignment), whichever belong to the verb.
@Component
class Announcement {
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Announcement(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    void proposed(Assignment assignment, @Nullable UUID session, Actor by) {
        write("ASSIGNMENT_PROPOSED", assignment, beginning(assignment, session), by);
        events.publishEvent(new AssignmentProposed(assignment.id(), assignment.triangle(), session, by));
    }

    void registered(Assignment assignment, Actor by) {
        write("ASSIGNMENT_REGISTERED", assignment, beginning(assignment, null), by);
        changed(assignment, saidFields(assignment.description()), by);
    }

    void changed(String verb, Assignment assignment, Description before, Map<String, ?> more, Actor by) {
        var fields = assignment.description().differencesFrom(before);
        var details = new LinkedHashMap<String, Object>(more);
        details.put("version", assignment.version());
        details.put("before", DescriptionJson.tree(before, fields));
        details.put("after", DescriptionJson.tree(assignment.description(), fields));
        write(verb, assignment, details, by);
        changed(assignment, fields, by);
    }

    void stands(String verb, Assignment assignment, Map<String, ?> details, Actor by) {
        write(verb, assignment, details, by);
        changed(assignment, Set.of(), by);
    }

    /// One line at each of the two assignments.
    void link(String verb, Link link, Triangle.Id triangle, Triangle.Id otherTriangle, Actor by) {
        var details = new LinkedHashMap<String, Object>();
        details.put("link", link.id().value());
        details.put("kind", link.kind());
        details.put("one", link.one().value());
        details.put("other", link.other().value());
        details.put("weight", link.weight());
        details.put("sentence", link.sentence());
        if (link.session() != null) {
            details.put("session", link.session());
        }
        write(verb, link.one(), triangle, details, by);
        write(verb, link.other(), otherTriangle, details, by);
        events.publishEvent(new LinkChanged(link, triangle, otherTriangle, by));
    }

    private void changed(Assignment assignment, Set<Field> fields, Actor by) {
        events.publishEvent(new AssignmentChanged(
                assignment.id(),
                assignment.triangle(),
                fields,
                assignment.description(),
                assignment.standing().name(),
                by));
    }

    private static Map<String, Object> beginning(Assignment assignment, @Nullable UUID session) {
        var details = new LinkedHashMap<String, Object>();
        details.put("version", assignment.version());
        details.put("after", DescriptionJson.tree(assignment.description(), saidFields(assignment.description())));
        if (session != null) {
            details.put("session", session);
        }
        return details;
    }

    private static Set<Field> saidFields(Description description) {
        var fields = EnumSet.allOf(Field.class);
        fields.removeIf(field -> !description.says(field));
        return fields;
    }

    private void write(String verb, Assignment assignment, Map<String, ?> details, Actor by) {
        write(verb, assignment.id(), assignment.triangle(), details, by);
    }

    private void write(String verb, Assignment.Id id, Triangle.Id triangle, Map<String, ?> details, Actor by) {
        journal.record(
                by,
                Line.of(verb, "assignment", id.value())
                        .within("triangle", triangle.value())
                        .with(details));
    }
}
