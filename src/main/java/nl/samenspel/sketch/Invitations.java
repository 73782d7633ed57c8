package nl.samenspel.sketch;

import java.time.InstantSource;
import java.util.ArrayList;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who comes for which corner, the question in advance, and what of the preparation is done.
@Service
public class Invitations {
    static final int LONGEST_ANSWER = 4_000;

    private final SessionStore sessions;
    private final InviteeStore store;
    private final PeopleViews people;
    private final Relations relations;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Invitations(
            SessionStore sessions,
            InviteeStore store,
            PeopleViews people,
            Relations relations,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.sessions = sessions;
        this.store = store;
        this.people = people;
        this.relations = relations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Somebody with a login here. Refuses: FACILITATOR_IN_CORNER, INVITEE_TWICE, SESSION_OVER.
    @Transactional
    public void invite(SketchSession.Id id, PersonId person, Corner corner, Actor by) {
        var session = requireOpen(id);
        if (session.plan().facilitator().equals(person)) {
            throw new Refused("name", SketchRefusal.FACILITATOR_IN_CORNER);
        }
        var name = people.get(person).name();
        if (!store.add(id, new Invitee(new Invitee.Id(ids.next()), person, name, "", corner, ""))) {
            throw new Refused("name", SketchRefusal.INVITEE_TWICE);
        }
        relations.give(person, Relation.PARTICIPANT, Resource.SESSION, id.value(), "sketch.invite");
        record(by, "SESSION_INVITED", session);
    }

    /// Somebody without a login, who will join by link or code. Refuses: INVITEE_MISSING, SESSION_OVER.
    @Transactional
    public Invitee.Id inviteByName(SketchSession.Id id, String name, String email, Corner corner, Actor by) {
        var session = requireOpen(id);
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.of("name", SketchRefusal.INVITEE_MISSING));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var made = new Invitee.Id(ids.next());
        store.add(id, new Invitee(made, null, name.strip(), email.strip(), corner, ""));
        record(by, "SESSION_INVITED", session);
        return made;
    }

    @Transactional
    public void withdraw(SketchSession.Id id, Invitee.Id invitee, Actor by) {
        var session = requireOpen(id);
        var found = store.find(id, invitee).orElseThrow(NotFound::new);
        found.findPerson()
                .ifPresent(person -> relations.take(person, Relation.PARTICIPANT, Resource.SESSION, id.value()));
        store.remove(invitee);
        record(by, "SESSION_INVITATION_WITHDRAWN", session);
    }

    /// Only one's own, in advance: until the session ends. Refuses: ANSWER_TOO_LONG, SESSION_OVER.
    @Transactional
    public void answer(SketchSession.Id id, String answer, Actor by) {
        requireOpen(id);
        if (answer.length() > LONGEST_ANSWER) {
            throw new Refused("answer", SketchRefusal.ANSWER_TOO_LONG);
        }
        var own = store.findPerson(id, by.person()).orElseThrow(NotFound::new);
        store.answer(own.id(), answer.strip(), clock.instant());
    }

    /// Refuses: SESSION_OVER.
    ///
    /// @param item number in the preparation list of the guide, from 0
    @Transactional
    public void tick(SketchSession.Id id, int item, boolean done, Actor by) {
        requireOpen(id);
        if (done) {
            store.tick(id, item, by.person(), clock.instant());
        } else {
            store.untick(id, item);
        }
    }

    private SketchSession requireOpen(SketchSession.Id id) {
        var session = sessions.getForUpdate(id).session();
        if (!session.isOpen()) {
            throw new Refused(SketchRefusal.SESSION_OVER);
        }
        return session;
    }

    private void record(Actor by, String verb, SketchSession session) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), session.id().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value()));
    }
}
