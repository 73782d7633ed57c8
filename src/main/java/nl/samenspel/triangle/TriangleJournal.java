package nl.samenspel.triangle;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The triangle's part of the journal: every act in this room is read by whoever has a relation to the triangle.
/// Acts upon a part (a client, an agreement) stand in the triangle's own history. What was written here is told as
/// well.
@Component
class TriangleJournal {
    private final Journal journal;
    private final ApplicationEventPublisher events;

    TriangleJournal(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    void record(String verb, Triangle.Id triangle, Map<String, ?> details, Actor by) {
        journal.record(
                by,
                Line.of(verb, "triangle", triangle.value())
                        .within("triangle", triangle.value())
                        .with(details));
        events.publishEvent(new TriangleChanged(triangle, by));
    }

    /// The same, remembering which session it came from.
    void record(String verb, Triangle.Id triangle, Map<String, ?> details, UUID session, Actor by) {
        var all = new java.util.HashMap<String, Object>(details);
        all.put("session", session.toString());
        record(verb, triangle, all, by);
    }

    /// Refuses: CHANGED_JUST_NOW when somebody else saved between reading and writing.
    void saved(boolean saved) {
        if (!saved) {
            throw new Refused(TriangleRefusal.CHANGED_JUST_NOW);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    <T> T present(Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }
}
