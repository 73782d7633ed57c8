package nl.samenspel.sketch;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Plans sketch sessions and leads them through their states. Who comes is [Invitations]' business.
@Service
public class Sessions {
    private final SessionStore store;
    private final PlanRules rules;
    private final HandOvers handOvers;
    private final Relations relations;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Sessions(
            SessionStore store,
            PlanRules rules,
            HandOvers handOvers,
            Relations relations,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.handOvers = handOvers;
        this.relations = relations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: PURPOSE_MISSING, PURPOSE_TOO_LONG, PLACE_TOO_LONG, FACILITATOR_IN_CORNER.
    @Transactional
    public SketchSession.Id plan(Triangle.Id triangle, Plan plan, Actor by) {
        var id = new SketchSession.Id(ids.next());
        rules.require(id, triangle, plan);
        relations.give(by.person(), Relation.PARTICIPANT, Resource.SESSION, id.value(), "sketch.plan");
        relations.give(plan.facilitator(), Relation.FACILITATOR, Resource.SESSION, id.value(), "sketch.plan");
        store.add(new SketchSession.Prepared(id, triangle, plan), by.person(), clock.instant());
        record(by, "SESSION_PLANNED", id, triangle, Map.of("at", plan.at().toString()));
        return id;
    }

    /// What only one of two people changed is kept. Refuses: SESSION_OVER, FACILITATOR_ONLY, and as [#plan];
    /// PLAN_CHANGED at each field
    /// that somebody else changed to something else.
    ///
    /// @param version as it was when the asker opened the form
    /// @param seen what the form said then
    @Transactional
    public void replan(SketchSession.Id id, int version, Plan seen, Plan plan, Actor by) {
        var found = store.getForUpdate(id);
        var now = found.session();
        var before = now.plan();
        var session = now.replan(plan);
        session = session.replan(rules.merged(now, found.version() == version ? before : seen, plan));
        var after = session.plan();
        if (!before.facilitator().equals(after.facilitator())) {
            requireMayHandOver(id, by);
        }
        store.save(session);
        record(
                by,
                "SESSION_REPLANNED",
                id,
                session.triangle(),
                Map.of("at", after.at().toString()));
        if (!before.facilitator().equals(after.facilitator())) {
            handOvers.moved(id, before.facilitator(), after.facilitator(), by);
        }
    }

    /// Refuses: SESSION_OVER, CANCEL_REASON_MISSING, CANCEL_REASON_TOO_LONG.
    @Transactional
    public void cancel(SketchSession.Id id, String reason, Actor by) {
        change(id, by, "SESSION_CANCELLED", session -> switch (session) {
            case SketchSession.Prepared prepared -> prepared.cancel(reason);
            case SketchSession.Live _,
                    SketchSession.Paused _,
                    SketchSession.Ended _,
                    SketchSession.Confirmed _,
                    SketchSession.Cancelled _ -> throw new Refused(SketchRefusal.SESSION_OVER);
        });
    }

    /// From preparing, or again after the end: the same session goes on. A session that runs already stays as it is.
    /// Refuses: SESSION_OVER.
    @Transactional
    public void start(SketchSession.Id id, Actor by) {
        change(id, by, "SESSION_STARTED", session -> switch (session) {
            case SketchSession.Prepared prepared -> prepared.start(clock.instant());
            case SketchSession.Live live -> live;
            case SketchSession.Paused paused -> paused.resume();
            case SketchSession.Ended ended -> ended.reopen();
            case SketchSession.Confirmed _, SketchSession.Cancelled _ -> throw new Refused(SketchRefusal.SESSION_OVER);
        });
    }

    /// Refuses: SESSION_NOT_LIVE. A session that has ended stays as it is.
    @Transactional
    public void end(SketchSession.Id id, Actor by) {
        change(
                id,
                by,
                "SESSION_ENDED",
                session -> session instanceof SketchSession.Ended ended
                        ? ended
                        : session.live().end(clock.instant()));
    }

    /// For the freezing of the picture, in its transaction. Refuses: SESSION_NOT_ENDED, SESSION_OVER.
    @Transactional(propagation = Propagation.MANDATORY)
    public SketchSession confirm(SketchSession.Id id, Actor by) {
        change(id, by, "SESSION_CONFIRMED", session -> switch (session) {
            case SketchSession.Ended ended -> ended.confirm(by, clock.instant());
            case SketchSession.Prepared _, SketchSession.Live _, SketchSession.Paused _ ->
                throw new Refused(SketchRefusal.SESSION_NOT_ENDED);
            case SketchSession.Confirmed _, SketchSession.Cancelled _ -> throw new Refused(SketchRefusal.SESSION_OVER);
        });
        return store.getForUpdate(id).session();
    }

    /// Who leads along does not give the lead away.
    private void requireMayHandOver(SketchSession.Id id, Actor by) {
        var held = relations.of(by, Resource.SESSION, id.value());
        if (held.contains(Relation.CO_FACILITATOR) && !held.contains(Relation.FACILITATOR)) {
            throw new Refused("facilitator", SketchRefusal.FACILITATOR_ONLY);
        }
    }

    private void change(SketchSession.Id id, Actor by, String verb, UnaryOperator<SketchSession> step) {
        var before = store.getForUpdate(id).session();
        var after = step.apply(before);
        if (!after.equals(before)) {
            store.save(after);
            if (!after.plan().isRehearsal()) {
                record(by, verb, id, after.triangle(), Map.of());
            }
        }
    }

    private void record(Actor by, String verb, SketchSession.Id id, Triangle.Id triangle, Map<String, ?> details) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), id.value())
                        .within(Resource.TRIANGLE.kind(), triangle.value())
                        .with(details));
    }
}
