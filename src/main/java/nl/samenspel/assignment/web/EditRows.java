package nl.samenspel.assignment.web;

import java.util.Map;
import nl.samenspel.platform.web.Form;

/// How many rows of a list the form shows: those that are filled and some blank ones. "More rows" sends the form and
/// gets it back with blank rows again.
public final class EditRows {
    private static final Map<String, Integer> BLANK = Map.of("clients", 2, "demand", 2, "assignees", 1);

    private EditRows() {}

    public static int shown(Form form, String list) {
        return Rows.count(form.values(), list) + BLANK.getOrDefault(list, 1);
    }
}
