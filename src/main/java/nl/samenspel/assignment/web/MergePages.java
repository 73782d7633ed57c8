package nl.samenspel.assignment.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.ASSIGNMENT;

import java.util.List;
import java.util.Set;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Asks;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Two assignments beside each other, to find out whether they are one; merging, and undoing it.
@Controller
@RequestMapping("/{language:nl|en}/assignments/{id}/merge")
public class MergePages {
    private final AssignmentViews views;
    private final Assignments assignments;
    private final Names names;
    private final Access access;

    MergePages(AssignmentViews views, Assignments assignments, Names names, Access access) {
        this.views = views;
        this.assignments = assignments;
        this.names = names;
        this.access = access;
    }

    /// @param kept the one that goes on
    /// @param other the one that would be merged into it
    public record MergeView(Assignment kept, Assignment other, Names.Known names) {
        /// Fields in which the two differ.
        public Set<Field> differences() {
            return kept.description().differencesFrom(other.description());
        }

        /// The other one's value is offered first where the kept one says nothing.
        public boolean takesFirst(Field field) {
            return !kept.description().says(field);
        }
    }

    /// @param with the other one
    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @GetMapping
    View compare(@PathVariable Assignment.Id id, @RequestParam Assignment.Id with, Actor actor) {
        access.require(actor, Action.CHANGE, Resource.ASSIGNMENT, with.value());
        var both = List.of(views.get(id), views.get(with));
        return new View("assignment/merge.jte", new MergeView(both.getFirst(), both.getLast(), names.of(both)));
    }

    /// @param take fields of the other one that the kept one takes over
    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping
    String merge(
            @PathVariable Assignment.Id id,
            @RequestParam Assignment.Id with,
            @RequestParam(defaultValue = "") Set<Field> take,
            Language language,
            Actor actor) {
        access.require(actor, Action.CHANGE, Resource.ASSIGNMENT, with.value());
        assignments.merge(with, id, take, actor);
        return AssignmentPages.to(language, id);
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping("/undo")
    String undo(@PathVariable Assignment.Id id, Language language, Actor actor) {
        assignments.unmerge(id, actor);
        return AssignmentPages.to(language, id);
    }
}
