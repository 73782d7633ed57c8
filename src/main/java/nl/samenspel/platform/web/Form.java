package nl.samenspel.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, and why it was refused: the one thing that every part of a form is given.
///
/// ```java
/// View fresh = new View("triangle/new.jte", new NewTriangle(Form.EMPTY));
/// View change = new View("triangle/edit.jte", new EditTriangle(Form.of(Map.of("name", triangle.name()))));
/// try { … } catch (Refused refused) {
///     return new View("triangle/new.jte", new NewTriangle(Form.refused(typed, refused))).refused();   // typed:
/// @RequestParam MultiValueMap
/// }
/// ```
///
/// @param values by field name, several where a field may have several
/// @param problems in the order in which the summary tells them
public record Form(Map<String, List<String>> values, List<Refused.Problem> problems) {
    public static final Form EMPTY = new Form(Map.of(), List.of());

    public Form {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
        problems = List.copyOf(problems);
    }

    /// Filled with what is there now.
    public static Form of(Map<String, String> values) {
        return new Form(
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                List.of());
    }

    /// What was typed, kept, with the reasons beside it.
    public static Form refused(Map<String, List<String>> typed, Refused refused) {
        return new Form(typed, refused.problems());
    }

    /// The same, for a form whose fields have one value each.
    public static Form refusedOne(Map<String, String> typed, Refused refused) {
        return new Form(of(typed).values(), refused.problems());
    }

    /// The first value, or empty.
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /// The problems that stand at a field.
    public List<Refused.Problem> problemsAt(String field) {
        return problems.stream().filter(each -> each.field().equals(field)).toList();
    }

    /// The ids that describe a field to a screen reader, or null when nothing does.
    public @Nullable String describedBy(String field, String id, String hint) {
        var ids = (hint.isEmpty() ? "" : id + "-hint") + (problemsAt(field).isEmpty() ? "" : " " + id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
