package nl.samenspel.sketch;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who leads a session along with its facilitator: before it, or while it runs.
@Service
public class CoFacilitators {
    private final SessionStore sessions;
    private final PlanRules rules;
    private final PeopleViews people;
    private final Relations relations;
    private final Journal journal;

    CoFacilitators(SessionStore sessions, PlanRules rules, PeopleViews people, Relations relations, Journal journal) {
        this.sessions = sessions;
        this.rules = rules;
        this.people = people;
        this.relations = relations;
        this.journal = journal;
    }

    /// By name.
    @Transactional(readOnly = true)
    public List<Person> list(SketchSession.Id id) {
        return relations.holders(Resource.SESSION, id.value()).stream()
                .filter(holder -> holder.relation() == Relation.CO_FACILITATOR)
                .map(holder -> people.get(holder.person()))
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }

    /// Who leads already stays the one who leads. Refuses: SESSION_OVER, CO_FACILITATOR_MISSING, FACILITATOR_IN_CORNER.
    @Transactional
    public void name(SketchSession.Id id, PersonId person, Actor by) {
        var session = requireOpen(id);
        if (people.find(person).isEmpty() || session.plan().facilitator().equals(person)) {
            throw new Refused("coFacilitator", SketchRefusal.CO_FACILITATOR_MISSING);
        }
        if (rules.isInCorner(id, session.triangle(), person)) {
            throw new Refused("coFacilitator", SketchRefusal.FACILITATOR_IN_CORNER);
        }
        relations.give(person, Relation.CO_FACILITATOR, Resource.SESSION, id.value(), "sketch.coFacilitate");
        record(by, "SESSION_CO_FACILITATOR_NAMED", session, person);
    }

    /// They stay at the table. Refuses: SESSION_OVER.
    @Transactional
    public void release(SketchSession.Id id, PersonId person, Actor by) {
        var session = requireOpen(id);
        relations.give(person, Relation.PARTICIPANT, Resource.SESSION, id.value(), "sketch.coFacilitate");
        relations.take(person, Relation.CO_FACILITATOR, Resource.SESSION, id.value());
        record(by, "SESSION_CO_FACILITATOR_RELEASED", session, person);
    }

    private SketchSession requireOpen(SketchSession.Id id) {
        var session = sessions.getForUpdate(id).session();
        if (!session.isOpen()) {
            throw new Refused(SketchRefusal.SESSION_OVER);
        }
        return session;
    }

    private void record(Actor by, String verb, SketchSession session, PersonId person) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), session.id().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value())
                        .with(Map.of("person", person.value().toString())));
    }
}
