package nl.samenspel.portfolio.overlap.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentPart;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.portfolio.overlap.Suggestion;
import nl.samenspel.portfolio.overlap.SuggestionViews;
import org.springframework.stereotype.Component;

/// On the page of an assignment: what it may touch.
@Component
public class SuggestionsOfAssignment implements AssignmentPart {
    private static final int MOST = 10;

    private final SuggestionViews views;
    private final AssignmentViews assignments;

    SuggestionsOfAssignment(SuggestionViews views, AssignmentViews assignments) {
        this.views = views;
        this.assignments = assignments;
    }

    public record PartView(
            Assignment assignment, List<Suggestion> suggestions, Map<Assignment.Id, String> titles, boolean more) {
        public String path(Suggestion suggestion) {
            return path() + "/" + suggestion.id().value();
        }

        public String path() {
            return "/triangles/" + assignment.triangle().value() + "/portfolio/suggestions";
        }

        public String title(Suggestion suggestion) {
            return titles.getOrDefault(suggestion.pair().far(assignment.id()), "?");
        }
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String titleKey() {
        return "overlap.part.title";
    }

    @Override
    public String template() {
        return "overlap/assignment.jte";
    }

    @Override
    public Object model(Assignment assignment, Language language, Actor actor) {
        var found = views.listOpen(assignment.id(), MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var ids = new LinkedHashSet<Assignment.Id>();
        shown.forEach(each -> ids.add(each.pair().far(assignment.id())));
        return new PartView(assignment, shown, assignments.named(ids), found.size() > MOST);
    }
}
