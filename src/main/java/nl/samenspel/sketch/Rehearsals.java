package nl.samenspel.sketch;

import java.time.Duration;
import java.time.InstantSource;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Board;
import nl.samenspel.board.PassingBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Trying a session out on an example triangle: it stands in no list, reaches no register, leaves no journal line of
/// what was drawn, and is thrown away afterwards. Who tries out leads it; nobody of the triangle sees it.
@Service
public class Rehearsals {
    /// Who forgets to throw it away, need not remember.
    static final Duration KEPT = Duration.ofHours(24);

    private final SessionStore sessions;
    private final PassingBoards boards;
    private final Relations relations;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Rehearsals(
            SessionStore sessions,
            PassingBoards boards,
            Relations relations,
            Ids ids,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.boards = boards;
        this.relations = relations;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Refuses: SESSION_OVER.
    public SketchSession.Id begin(SketchSession.Id of, Actor by) {
        var id = new SketchSession.Id(ids.next());
        inTransaction(() -> {
            var session = sessions.getForUpdate(of).session();
            if (!session.isOpen() || session.plan().isRehearsal()) {
                throw new Refused(SketchRefusal.SESSION_OVER);
            }
            var now = clock.instant();
            var plan = session.plan().at(now).ledBy(by.person()).rehearsing(of);
            relations.give(by.person(), Relation.FACILITATOR, Resource.SESSION, id.value(), "sketch.rehearse");
            sessions.add(new SketchSession.Prepared(id, session.triangle(), plan), by.person(), now);
            boards.announce(new Board.Id(id.value()));
        });
        return id;
    }

    /// Answers which session it was a try-out for. Throws `NotFound` for what is none.
    public SketchSession.Id throwAway(SketchSession.Id id) {
        var of = Identity.as(Actor.SYSTEM, () -> transaction.execute(_ -> sessions.find(id)))
                .flatMap(found -> found.session().plan().findRehearsed())
                .orElseThrow(NotFound::new);
        inTransaction(() -> destroy(id));
        return of;
    }

    void throwAwayDue() {
        inTransaction(() -> sessions.listRehearsals(clock.instant().minus(KEPT)).forEach(this::destroy));
    }

    private void destroy(SketchSession.Id id) {
        for (var holder : relations.holders(Resource.SESSION, id.value())) {
            relations.take(holder.person(), holder.relation(), Resource.SESSION, id.value());
        }
        boards.throwAway(new Board.Id(id.value()));
        sessions.deleteRehearsal(id);
    }

    private void inTransaction(Runnable work) {
        Identity.run(Actor.SYSTEM, () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
