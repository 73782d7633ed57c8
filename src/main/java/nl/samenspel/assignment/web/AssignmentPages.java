package nl.samenspel.assignment.web;

import static nl.samenspel.access.Action.ACCEPT;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.ASSIGNMENT;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Link;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One assignment: what it says, how it stands, with what it hangs together, what happened to it.
@Controller
@RequestMapping("/{language:nl|en}/assignments/{id}")
public class AssignmentPages {
    private static final int MOST_HISTORY = 200;

    private final AssignmentViews views;
    private final Assignments assignments;
    private final JournalViews journal;
    private final Surroundings surroundings;
    private final Parts parts;

    AssignmentPages(
            AssignmentViews views,
            Assignments assignments,
            JournalViews journal,
            Surroundings surroundings,
            Parts parts) {
        this.parts = parts;
        this.views = views;
        this.assignments = assignments;
        this.journal = journal;
        this.surroundings = surroundings;
    }

    /// @param readers names of everybody who stands in the triangle, or to this assignment alone
    /// @param merged what was merged into it
    /// @param likely what could be the same
    /// @param titles of all assignments named on the page
    /// @param parts what other rooms add
    public record DetailView(
            Assignment assignment,
            Names.Known names,
            List<String> readers,
            boolean mayChange,
            List<Assignment> merged,
            List<Assignment> likely,
            List<Link> links,
            Map<Assignment.Id, String> titles,
            List<JournalViews.Entry> history,
            Form form,
            List<Part> parts) {}

    /// A section from another room, ready to show.
    public record Part(String title, String html) {}

    @Asks(value = SEE, of = ASSIGNMENT, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return detail(id, page, actor, Form.EMPTY);
    }

    @Asks(value = ACCEPT, of = ASSIGNMENT, id = "id")
    @PostMapping("/acceptance")
    String accept(@PathVariable Assignment.Id id, Language language, Actor actor) {
        assignments.accept(id, actor);
        return to(language, id);
    }

    @Asks(value = ACCEPT, of = ASSIGNMENT, id = "id")
    @PostMapping("/refusal")
    Object decline(
            @PathVariable Assignment.Id id, @RequestParam String reason, Page page, Language language, Actor actor) {
        try {
            assignments.decline(id, reason, actor);
            return to(language, id);
        } catch (Refused refused) {
            return detail(id, page, actor, Form.refusedOne(Map.of("reason", reason), refused))
                    .refused();
        }
    }

    @Asks(value = ACCEPT, of = ASSIGNMENT, id = "id")
    @PostMapping("/reconsideration")
    String reconsider(@PathVariable Assignment.Id id, Language language, Actor actor) {
        assignments.reconsider(id, actor);
        return to(language, id);
    }

    private View detail(Assignment.Id id, Page page, Actor actor, Form form) {
        var assignment = views.get(id);
        var links = views.links(List.of(id));
        var history = journal.history(ASSIGNMENT.kind(), id.value(), MOST_HISTORY, actor);
        return new View(
                "assignment/detail.jte",
                surroundings.around(assignment, links, history, form, parts.of(assignment, page, actor), actor));
    }

    static String to(Language language, Assignment.Id id) {
        return "redirect:/" + language.code() + "/assignments/" + id.value();
    }
}
