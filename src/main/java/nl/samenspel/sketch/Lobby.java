package nl.samenspel.sketch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Where guests wait between the door and the table: whoever has the code gives a name and a corner, and who leads lets
/// them in or does not. Who waits has no right to anything of the session. Source: security.md section 6.7.
@Service
public class Lobby {
    /// More than a table ever holds; who fills a lobby for fun gets no further.
    static final int MOST_WAITING = 40;

    private final LobbyStore store;
    private final SessionStore sessions;
    private final Relations relations;
    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Lobby(
            LobbyStore store,
            SessionStore sessions,
            Relations relations,
            Journal journal,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.sessions = sessions;
        this.relations = relations;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    public enum Stage {
        WAITING,
        ADMITTED,
        /// Not let in, or let go afterwards.
        REFUSED
    }

    /// Where one guest stands, and of which session.
    public record Standing(SketchSession.Id session, Stage stage) {}

    /// The guest's own; to others there is nothing to ask. Throws `NotFound` for who is no guest.
    public Standing standing(Actor guest) {
        return Identity.as(Actor.SYSTEM, () -> transaction.execute(_ -> store.findStanding(guest.person())))
                .orElseThrow(NotFound::new);
    }

    /// In the order in which they came.
    @Transactional(readOnly = true)
    public List<Guest> listWaiting(SketchSession.Id id) {
        return store.listWaiting(id);
    }

    @Transactional(readOnly = true)
    public boolean isAtOnce(SketchSession.Id id) {
        return store.isAtOnce(id);
    }

    /// From now on nobody waits, or everybody does. Refuses: SESSION_OVER.
    @Transactional
    public void letInAtOnce(SketchSession.Id id, boolean atOnce, Actor by) {
        var session = requireOpen(id);
        store.letInAtOnce(id, atOnce);
        record(by, "SESSION_LOBBY_SET", session, Map.of("atOnce", atOnce));
    }

    /// To the table. Whoever is in already stays so. Refuses: SESSION_OVER.
    @Transactional
    public void admit(SketchSession.Id id, PersonId guest, Actor by) {
        var session = requireOpen(id);
        if (findWaiting(id, guest).isPresent()) {
            store.admit(guest, clock.instant());
            relations.give(guest, Relation.GUEST, Resource.SESSION, id.value(), "sketch.admit");
            record(by, "SESSION_GUEST_ADMITTED", session, Map.of());
        }
    }

    /// They read a sentence, and may try once more with the code.
    @Transactional
    public void refuse(SketchSession.Id id, PersonId guest, Actor by) {
        var session = sessions.getForUpdate(id).session();
        if (findWaiting(id, guest).isPresent()) {
            store.refuse(guest, clock.instant());
            record(by, "SESSION_GUEST_REFUSED", session, Map.of());
        }
    }

    /// For who comes through the door, in its transaction. Refuses: LOBBY_FULL.
    void arrive(Guest guest) {
        if (store.isAtOnce(guest.session())) {
            store.admit(guest.id(), clock.instant());
            relations.give(
                    guest.id(),
                    Relation.GUEST,
                    Resource.SESSION,
                    guest.session().value(),
                    "sketch.enter");
        } else if (store.listWaiting(guest.session()).size() > MOST_WAITING) {
            throw new Refused("code", SketchRefusal.LOBBY_FULL);
        }
    }

    private Optional<Guest> findWaiting(SketchSession.Id id, PersonId guest) {
        return store.findWaiting(id, guest);
    }

    private SketchSession requireOpen(SketchSession.Id id) {
        var session = sessions.getForUpdate(id).session();
        if (!session.isOpen()) {
            throw new Refused(SketchRefusal.SESSION_OVER);
        }
        return session;
    }

    private void record(Actor by, String verb, SketchSession session, Map<String, ?> details) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), session.id().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value())
                        .with(details));
    }
}
