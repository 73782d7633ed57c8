package nl.samenspel.sketch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A session stops and goes on another day, with the same board. Codes end with the day: guests come back with new
/// ones.
@Service
public class Pauses {
    private final SessionStore sessions;
    private final EntranceStore entrances;
    private final Relations relations;
    private final Journal journal;
    private final InstantSource clock;

    Pauses(SessionStore sessions, EntranceStore entrances, Relations relations, Journal journal, InstantSource clock) {
        this.sessions = sessions;
        this.entrances = entrances;
        this.relations = relations;
        this.journal = journal;
        this.clock = clock;
    }

    /// Refuses: SESSION_NOT_LIVE, MOMENT_PASSED.
    @Transactional
    public void pause(SketchSession.Id id, Instant goesOn, Actor by) {
        var now = clock.instant();
        var live = sessions.getForUpdate(id).session().live();
        if (!goesOn.isAfter(now)) {
            throw new Refused("date", SketchRefusal.MOMENT_PASSED);
        }
        sessions.save(live.pause(now, goesOn));
        entrances.close(id, now);
        for (var guest : entrances.listGuests(id)) {
            entrances.removeGuest(guest.id(), now);
            relations.take(guest.id(), Relation.GUEST, Resource.SESSION, id.value());
        }
        record(by, "SESSION_PAUSED", live, Map.of("at", goesOn.toString()));
    }

    /// A session that runs stays as it is. Refuses: SESSION_OVER.
    @Transactional
    public void resume(SketchSession.Id id, Actor by) {
        var session = sessions.getForUpdate(id).session();
        switch (session) {
            case SketchSession.Paused paused -> {
                sessions.save(paused.resume());
                record(by, "SESSION_RESUMED", session, Map.of());
            }
            case SketchSession.Live _ -> {}
            case SketchSession.Prepared _,
                    SketchSession.Ended _,
                    SketchSession.Confirmed _,
                    SketchSession.Cancelled _ -> throw new Refused(SketchRefusal.SESSION_OVER);
        }
    }

    private void record(Actor by, String verb, SketchSession session, Map<String, ?> details) {
        journal.record(
                by,
                Line.of(verb, Resource.SESSION.kind(), session.id().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value())
                        .with(details));
    }
}
