package nl.samenspel.sketch;

import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leading passes from one person to another: the rights with it, and who led stays at the table.
@Service
public class HandOvers {
    private final SessionStore sessions;
    private final PlanRules rules;
    private final PeopleViews people;
    private final Relations relations;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    HandOvers(
            SessionStore sessions,
            PlanRules rules,
            PeopleViews people,
            Relations relations,
            Journal journal,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.rules = rules;
        this.people = people;
        this.relations = relations;
        this.journal = journal;
        this.events = events;
    }

    /// Before, during and after the session, until the picture is confirmed. To whom leads already nothing happens.
    /// Refuses: SESSION_OVER, FACILITATOR_MISSING, FACILITATOR_IN_CORNER.
    @Transactional
    public void handOver(SketchSession.Id id, PersonId to, Actor by) {
        pass(id, to, by, "SESSION_HANDED_OVER");
    }

    /// Somebody leads because the facilitator was lost and did not object. Refuses as [#handOver].
    @Transactional
    public void takeOver(SketchSession.Id id, PersonId to, Actor by) {
        pass(id, to, by, "SESSION_TAKEN_OVER");
    }

    private void pass(SketchSession.Id id, PersonId to, Actor by, String verb) {
        var session = sessions.getForUpdate(id).session();
        var next = session.ledBy(to);
        if (people.find(to).isEmpty()) {
            throw new Refused("handOver", SketchRefusal.FACILITATOR_MISSING);
        }
        if (rules.isInCorner(id, session.triangle(), to)) {
            throw new Refused("handOver", SketchRefusal.FACILITATOR_IN_CORNER);
        }
        if (!next.equals(session)) {
            sessions.save(next);
            journal.record(
                    by,
                    Line.of(verb, Resource.SESSION.kind(), id.value())
                            .within(Resource.TRIANGLE.kind(), session.triangle().value())
                            .with(Map.of("person", to.value().toString())));
            moved(id, session.plan().facilitator(), to, by);
        }
    }

    /// Moves the rights and tells it. Last in a transaction: who gives the rights away may not see the rows any more.
    void moved(SketchSession.Id id, PersonId from, PersonId to, Actor by) {
        events.publishEvent(new FacilitatorChanged(id, to, by));
        relations.give(to, Relation.FACILITATOR, Resource.SESSION, id.value(), "sketch.handOver");
        relations.give(from, Relation.PARTICIPANT, Resource.SESSION, id.value(), "sketch.handOver");
        relations.take(to, Relation.CO_FACILITATOR, Resource.SESSION, id.value());
        relations.take(from, Relation.FACILITATOR, Resource.SESSION, id.value());
    }
}
