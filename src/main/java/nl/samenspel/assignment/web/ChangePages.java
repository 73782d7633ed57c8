package nl.samenspel.assignment.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Resource.ASSIGNMENT;
import static nl.samenspel.access.Resource.ASSIGNMENTS;

import java.util.List;
import java.util.Set;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentRefusal;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Assignments.Outcome;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing down a new assignment and changing one. Nothing that was typed is lost: not when a field is refused, not
/// when more rows are wanted, not when somebody else was first.
@Controller
@RequestMapping("/{language:nl|en}/assignments")
public class ChangePages {
    private final AssignmentViews views;
    private final Assignments assignments;
    private final AssignmentForm forms;
    private final EditPage edit;

    ChangePages(AssignmentViews views, Assignments assignments, AssignmentForm forms, EditPage edit) {
        this.views = views;
        this.assignments = assignments;
        this.forms = forms;
        this.edit = edit;
    }

    @Asks(value = MAKE, of = ASSIGNMENTS)
    @GetMapping("/new")
    View begin(@RequestParam(required = false) Triangle.@Nullable Id triangle, Actor actor) {
        return edit.fresh(triangle, Form.EMPTY, actor);
    }

    @Asks(value = MAKE, of = ASSIGNMENTS)
    @PostMapping
    Object register(
            @RequestParam(required = false) Triangle.@Nullable Id triangle,
            @RequestParam MultiValueMap<String, String> typed,
            Language language,
            Actor actor) {
        var read = forms.read(typed, language);
        if (typed.containsKey("more")) {
            return edit.fresh(triangle, new Form(read.values(), List.of()), actor);
        }
        try {
            if (triangle == null) {
                throw new Refused("triangle", AssignmentRefusal.TRIANGLE_MISSING);
            }
            read.requireWell();
            return AssignmentPages.to(language, assignments.register(triangle, read.description(), actor));
        } catch (Refused refused) {
            return edit.fresh(triangle, Form.refused(read.values(), refused), actor)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @GetMapping("/{id}/change")
    View change(@PathVariable Assignment.Id id, Language language) {
        var assignment = views.get(id);
        return edit.of(assignment, edit.filled(assignment, language));
    }

    /// @param version that the asker saw
    /// @param take fields whose present value the asker prefers to their own, after a conflict
    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping("/{id}/change")
    Object save(
            @PathVariable Assignment.Id id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") Set<Field> take,
            @RequestParam MultiValueMap<String, String> typed,
            Language language,
            Actor actor) {
        var read = forms.read(typed, language);
        var now = views.get(id);
        if (typed.containsKey("more")) {
            return edit.at(now, version, new Form(read.values(), List.of()));
        }
        try {
            read.requireWell();
            var wanted = read.description().taking(take, now.description());
            return switch (assignments.change(id, version, wanted, actor)) {
                case Outcome.Saved _ -> AssignmentPages.to(language, id);
                case Outcome.Conflict conflict -> edit.conflict(conflict, wanted, language);
            };
        } catch (Refused refused) {
            return edit.at(now, version, Form.refused(read.values(), refused)).refused();
        }
    }
}
