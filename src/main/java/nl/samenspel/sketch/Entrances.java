package nl.samenspel.sketch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Corner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which guests come into one session: opened by the facilitator, with a code to type and a link.
@Service
public class Entrances {
    private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);
    private static final String CODE = "sketch.entrance.code";
    private static final String LINK = "sketch.entrance.link";

    private final EntranceStore store;
    private final SessionStore sessions;
    private final Relations relations;
    private final Journal journal;
    private final ServerKey key;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final TransactionTemplate transaction;
    private final Lobby lobby;
    private final WrongTries wrongTries = new WrongTries();

    Entrances(
            EntranceStore store,
            SessionStore sessions,
            Relations relations,
            Journal journal,
            ServerKey key,
            Ids ids,
            InstantSource clock,
            RandomGenerator random,
            TransactionTemplate transaction,
            Lobby lobby) {
        this.store = store;
        this.sessions = sessions;
        this.relations = relations;
        this.journal = journal;
        this.key = key;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.transaction = transaction;
        this.lobby = lobby;
    }

    /// What to give to guests. Shown once: nobody can read it back later.
    ///
    /// @param code in two groups of four, for reading aloud
    /// @param link token for the fragment of the address
    /// @param until when the code stops; the link goes on until the door is closed
    public record Opening(String code, String link, Instant until) {}

    /// Opens, or opens anew with new codes. Refuses: SESSION_OVER.
    public Opening open(SketchSession.Id id, Actor by) {
        var code = EntranceRules.newCode(random);
        var link = EntranceRules.newLinkToken(random);
        var now = clock.instant();
        var until = now.plus(EntranceRules.CODE_LIVES);
        transaction.executeWithoutResult(_ -> {
            var session = sessions.getForUpdate(id).session();
            if (!session.isOpen()) {
                throw new Refused(SketchRefusal.SESSION_OVER);
            }
            store.open(id, key.seal(CODE, code), key.seal(LINK, link), now, until);
            record(by, "SESSION_ENTRANCE_OPENED", session);
        });
        return new Opening(EntranceRules.forReading(code), link, until);
    }

    public void close(SketchSession.Id id, Actor by) {
        transaction.executeWithoutResult(_ -> {
            var session = sessions.getForUpdate(id).session();
            store.close(id, clock.instant());
            record(by, "SESSION_ENTRANCE_CLOSED", session);
        });
    }

    /// Until when the typed code is good; empty when the door is closed.
    public Optional<Instant> findOpenUntil(SketchSession.Id id) {
        return transaction.execute(_ -> store.findOpenUntil(id, clock.instant()));
    }

    /// A new guest, for whoever knows the code or the link: at the table, or in the [Lobby]. Refuses:
    /// GUEST_NAME_MISSING, TOO_MANY_TRIES, CODE_WRONG, LOBBY_FULL.
    ///
    /// @param source where the try comes from, such as a network address; ten wrong ones in five minutes, then wait
    public Guest enter(String typed, String name, Corner corner, String source) {
        var now = clock.instant();
        if (wrongTries.isTooMany(source, now)) {
            throw new Refused("code", SketchRefusal.TOO_MANY_TRIES);
        }
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refused("name", SketchRefusal.GUEST_NAME_MISSING);
        }
        return Identity.as(Actor.SYSTEM, () -> {
            var session = find(typed, now);
            if (session.isEmpty()) {
                if (wrongTries.add(source, now)) {
                    LOG.error("{} wrong session codes today: somebody is guessing", EntranceRules.ALARM_PER_DAY);
                }
                transaction.executeWithoutResult(_ -> store.countWrong(now));
                throw new Refused("code", SketchRefusal.CODE_WRONG);
            }
            return welcome(session.get(), name.strip(), corner, now);
        });
    }

    /// Out of the session for good, open sockets included.
    public void remove(SketchSession.Id id, PersonId guest, Actor by) {
        transaction.executeWithoutResult(_ -> {
            var session = sessions.getForUpdate(id).session();
            var _ = store.findGuest(id, guest).orElseThrow(NotFound::new);
            store.removeGuest(guest, clock.instant());
            relations.take(guest, Relation.GUEST, Resource.SESSION, id.value());
            record(by, "SESSION_GUEST_REMOVED", session);
        });
    }

    private Optional<SketchSession.Id> find(String typed, Instant now) {
        return transaction.execute(_ -> store.findByCode(key.seal(CODE, EntranceRules.tidy(typed)), now)
                .or(() -> store.findByLink(key.seal(LINK, typed.strip()), now.minus(EntranceRules.LINK_LIVES)))
                .filter(id -> sessions.getForUpdate(id).session().isOpen()));
    }

    private Guest welcome(SketchSession.Id id, String name, Corner corner, Instant now) {
        return transaction.execute(_ -> {
            var session = sessions.getForUpdate(id).session();
            var guest = new Guest(new PersonId(ids.next()), id, name, corner);
            store.add(guest, now);
            lobby.arrive(guest);
            record(guest.actor(), "SESSION_GUEST_JOINED", session);
            return guest;
        });
    }

    private void record(Actor by, String verb, SketchSession session) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), session.id().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value()));
    }
}
