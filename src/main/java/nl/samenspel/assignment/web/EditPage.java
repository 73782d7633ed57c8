package nl.samenspel.assignment.web;

import java.util.List;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments.Outcome;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form together: empty, filled, refused, or after somebody else was first.
@Component
public class EditPage {
    private static final int CONFLICT = 409;
    private static final EditChoices.Choices NO_CHOICES = new EditChoices.Choices(List.of(), List.of(), List.of());

    private final EditChoices choices;
    private final Names names;

    EditPage(EditChoices choices, Names names) {
        this.choices = choices;
        this.names = names;
    }

    /// @param assignment null: a new one
    /// @param triangles to choose from; only for a new one
    /// @param triangle chosen, or empty
    /// @param version that the asker saw
    /// @param conflicts fields that somebody else changed to something else; `assignment` has their values
    public record EditView(
            @Nullable Assignment assignment,
            List<Option> triangles,
            String triangle,
            int version,
            Form form,
            EditChoices.Choices choices,
            Names.Known names,
            Set<Field> conflicts) {}

    View fresh(Triangle.@Nullable Id triangle, Form form, Actor actor) {
        var own = choices.triangles(actor);
        var chosen = triangle == null && own.size() == 1
                ? own.getFirst().value()
                : triangle == null ? "" : triangle.value().toString();
        var known = own.stream().anyMatch(option -> option.value().equals(chosen));
        return new View(
                "assignment/edit.jte",
                new EditView(
                        null,
                        own,
                        chosen,
                        0,
                        form,
                        known
                                ? choices.of(new Triangle.Id(java.util.UUID.fromString(chosen)), Description.EMPTY)
                                : NO_CHOICES,
                        names.of(List.of()),
                        Set.of()));
    }

    Form filled(Assignment assignment, Language language) {
        return new Form(new Filled(names.of(List.of(assignment)), language).of(assignment.description()), List.of());
    }

    View of(Assignment assignment, Form form) {
        return at(assignment, assignment.version(), form);
    }

    View at(Assignment assignment, int version, Form form) {
        return new View("assignment/edit.jte", view(assignment, version, form, Set.of()));
    }

    /// Shows the asker's own value in each field both changed, and theirs beside it; saving again is meant.
    View conflict(Outcome.Conflict conflict, Description mine, Language language) {
        var shown = conflict.merged().taking(conflict.fields(), mine);
        var known = names.of(List.of(shown, conflict.theirs().description()), Set.of(), List.of());
        var form = new Form(new Filled(known, language).of(shown), List.of());
        return new View(
                "assignment/edit.jte",
                view(conflict.theirs(), conflict.theirs().version(), form, conflict.fields()),
                CONFLICT);
    }

    private EditView view(Assignment assignment, int version, Form form, Set<Field> conflicts) {
        return new EditView(
                assignment,
                List.of(),
                assignment.triangle().value().toString(),
                version,
                form,
                choices.of(assignment.triangle(), assignment.description()),
                names.of(
                        List.of(assignment.description()),
                        Set.of(assignment.triangle()),
                        List.of(assignment.changedBy())),
                conflicts);
    }
}
