package nl.samenspel.portfolio.choice;

import java.util.HashMap;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;

/// Has the register follow a decision, through its own door; what is postponed or left out says so in its history.
@Component
class Carrying {
    private final Assignments assignments;
    private final AssignmentViews views;
    private final Journal journal;

    Carrying(Assignments assignments, AssignmentViews views, Journal journal) {
        this.assignments = assignments;
        this.views = views;
        this.journal = journal;
    }

    void out(ChoiceRound.Decided decided, DecisionRecord record, Actor by) {
        var frame = record.frame();
        var becoming = new Becoming(frame);
        var now = new HashMap<Assignment.Id, Assignment>();
        views.list(frame.items().stream()
                        .map(item -> new Assignment.Id(item.assignment()))
                        .toList())
                .forEach(each -> now.put(each.id(), each));
        for (int place = 0; place < frame.items().size(); place++) {
            var item = frame.items().get(place);
            var assignment = now.get(new Assignment.Id(item.assignment()));
            if (assignment != null) {
                int start = record.result().starts().get(place);
                var edits = becoming.edits(item, start, assignment.description());
                if (!edits.isEmpty()) {
                    assignments.change(assignment.id(), edits, by);
                }
                if (start != item.asked()) {
                    tell(decided, frame, item, start, by);
                }
            }
        }
    }

    private void tell(ChoiceRound.Decided decided, Frame frame, Frame.Item item, int start, Actor by) {
        var verb = start < 0 ? "ASSIGNMENT_LEFT_OUT" : "ASSIGNMENT_POSTPONED";
        var details = new HashMap<String, Object>();
        details.put("round", decided.head().id().value());
        details.put("name", decided.head().aim().name());
        details.put("asked", frame.month(item.asked()).toString());
        if (start >= 0) {
            details.put("month", frame.month(start).toString());
        }
        details.put("reason", decided.decision().why());
        journal.record(
                by,
                Line.of(verb, "assignment", item.assignment())
                        .within("triangle", decided.head().triangle().value())
                        .with(Map.copyOf(details)));
    }
}
