package nl.samenspel.sketch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// What makes a plan possible, and what becomes of one that two people changed.
@Component
class PlanRules {
    static final int LONGEST_PURPOSE = 2_000;
    static final int LONGEST_PLACE = 500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d-M-yyyy HH:mm").withZone(Page.ZONE);

    private final InviteeStore invitees;
    private final Relations relations;
    private final PeopleViews people;

    PlanRules(InviteeStore invitees, Relations relations, PeopleViews people) {
        this.invitees = invitees;
        this.relations = relations;
        this.people = people;
    }

    /// Refuses: PURPOSE_MISSING, PURPOSE_TOO_LONG, PLACE_TOO_LONG, FACILITATOR_IN_CORNER.
    void require(SketchSession.Id id, Triangle.Id triangle, Plan plan) {
        refuse(problems(id, triangle, plan));
    }

    /// What both want. Refuses as [#require], and PLAN_CHANGED for each field that both changed to something else.
    ///
    /// @param seen what the asker looked at while typing
    /// @param now what it is, after somebody else's change
    Plan merged(SketchSession now, Plan seen, Plan wanted) {
        var there = now.plan();
        var problems = new ArrayList<Problem>();
        var plan = new Plan(
                        both("purpose", seen.purpose(), there.purpose(), wanted.purpose(), there.purpose(), problems),
                        both("date", seen.at(), there.at(), wanted.at(), moment(there.at()), problems),
                        both("place", seen.place(), there.place(), wanted.place(), there.place(), problems),
                        both(
                                "facilitator",
                                seen.facilitator(),
                                there.facilitator(),
                                wanted.facilitator(),
                                people.get(there.facilitator()).name(),
                                problems),
                        both(
                                "language",
                                seen.language(),
                                there.language(),
                                wanted.language(),
                                there.language().code(),
                                problems))
                .rehearsing(there.rehearses());
        problems.addAll(problems(now.id(), now.triangle(), plan));
        refuse(problems);
        return plan;
    }

    /// Whether this person stands in a corner: of this session, or of its triangle.
    boolean isInCorner(SketchSession.Id id, Triangle.Id triangle, PersonId person) {
        var corners = EnumSet.of(Relation.OWNER_CORNER, Relation.CLIENT_CORNER, Relation.PROVIDER_CORNER);
        corners.retainAll(relations.of(new Actor(person, "", Actor.Kind.PERSON), Resource.TRIANGLE, triangle.value()));
        return !corners.isEmpty() || invitees.findPerson(id, person).isPresent();
    }

    private List<Problem> problems(SketchSession.Id id, Triangle.Id triangle, Plan plan) {
        var problems = new ArrayList<Problem>();
        if (plan.purpose().isBlank()) {
            problems.add(Problem.of("purpose", SketchRefusal.PURPOSE_MISSING));
        } else if (plan.purpose().length() > LONGEST_PURPOSE) {
            problems.add(Problem.of("purpose", SketchRefusal.PURPOSE_TOO_LONG));
        }
        if (plan.place().length() > LONGEST_PLACE) {
            problems.add(Problem.of("place", SketchRefusal.PLACE_TOO_LONG));
        }
        if (isInCorner(id, triangle, plan.facilitator())) {
            problems.add(Problem.of("facilitator", SketchRefusal.FACILITATOR_IN_CORNER));
        }
        return problems;
    }

    private static <T> T both(String field, T seen, T now, T wanted, String shown, List<Problem> problems) {
        if (Objects.equals(seen, wanted)) {
            return now;
        }
        if (!Objects.equals(seen, now) && !Objects.equals(wanted, now)) {
            problems.add(
                    new Problem(field, SketchRefusal.PLAN_CHANGED, Map.of("other", shown.isEmpty() ? "–" : shown)));
        }
        return wanted;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
