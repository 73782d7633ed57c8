package nl.samenspel.logbook.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Filter;
import nl.samenspel.assignment.Sort;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.platform.web.Option;
import org.springframework.stereotype.Component;

/// Assignments that somebody may write about: those they can see.
@Component
class OwnAssignments {
    private static final int MOST = 300;

    private final AssignmentViews assignments;

    OwnAssignments(AssignmentViews assignments) {
        this.assignments = assignments;
    }

    /// By title, after the answer that names none of them.
    List<Option> options(String none) {
        var options = new ArrayList<Option>();
        options.add(new Option("", none));
        assignments
                .listAll(Filter.ALL, Sort.BY_TITLE, MOST)
                .forEach(each -> options.add(new Option(
                        each.id().value().toString(), each.description().title())));
        return options;
    }

    /// Titles of what these entries are about; what the author may no longer see has none.
    Map<Assignment.Id, String> titles(Collection<LogbookEntry> entries) {
        var ids = entries.stream()
                .map(LogbookEntry::assignment)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : assignments.named(ids);
    }
}
