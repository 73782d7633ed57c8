package nl.samenspel.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.demo.ScaleGround.Plot;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;

/// The register of the scale world.
@Component
class ScaleAssignments {
    /// Every so many assignments one is linked to the one before it in the same triangle; planted pairs never.
    private static final int PER_LINK = 7;

    private final Assignments assignments;
    private final Links links;

    ScaleAssignments(Assignments assignments, Links links) {
        this.assignments = assignments;
        this.links = links;
    }

    /// By the place in the plan.
    static String reference(int place) {
        return String.format(Locale.ROOT, "SCHAAL-%05d", place + 1);
    }

    /// Those from one place in the plan up to another.
    void register(ScalePlan.Plan plan, int from, int end, List<Plot> plots, Actor by) {
        var last = new HashMap<Integer, Assignment.Id>();
        for (int place = from; place < end; place++) {
            var draft = plan.drafts().get(place);
            var plot = plots.get(draft.triangle());
            var id = assignments.register(plot.triangle(), description(draft, place, plot), by);
            var before = last.put(draft.triangle(), id);
            if (before != null
                    && place % PER_LINK == 0
                    && place >= 2 * plan.pairs().size()) {
                var kind = Link.Kind.values()[place % Link.Kind.values().length];
                var weight = Link.Weight.values()[place % Link.Weight.values().length];
                links.add(new Links.Draft(kind, before, id, weight, "Deze twee raken elkaar in de planning."), by);
            }
        }
    }

    private static Description description(ScaleDraft draft, int place, Plot plot) {
        return Description.titled(draft.title())
                .with(Field.PURPOSE, "Zorgen dat " + draft.group() + " hier verder mee komen: " + draft.title() + ".")
                .with(Field.SCALE, Assignment.Scale.TRIANGLE)
                .with(Field.KIND, Assignment.Kind.AGENCY_TASK)
                .with(Field.SIZE, draft.size())
                .with(Field.PHASE, draft.phase())
                .with(Field.FIRMNESS, draft.firmness())
                .with(Field.TARGET_GROUPS, List.of(draft.group()))
                .with(Field.SERVICES, draft.services())
                .with(
                        Field.CLIENTS,
                        draft.clients().stream()
                                .map(each -> Client.of(plot.clients().get(each)))
                                .toList())
                .with(Field.TEAMS, List.of(plot.teams().get(draft.team())))
                .during(draft.from(), draft.until())
                .with(
                        Field.DEMAND,
                        List.of(new Demand(plot.teams().get(draft.team()), draft.from(), draft.until(), draft.fte())))
                .with(Field.BASIS, Assignment.Basis.LAW)
                .with(Field.REFERENCE, reference(place));
    }
}
