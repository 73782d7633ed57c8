package nl.samenspel.triangle;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Component;

/// The triangle's part of the journal: every act in this room is read by whoever has a relation to the triangle.
/// Acts upon a part (a client, an agreement) stand in the triangle's own history.
@Component
class TriangleJournal {
    private final Journal journal;

    TriangleJournal(Journal journal) {
        this.journal = journal;
    }

    void record(String verb, Triangle.Id triangle, Map<String, ?> details, Actor by) {
        journal.record(
                by,
                Line.of(verb, "triangle", triangle.value())
                        .within("triangle", triangle.value())
                        .with(details));
    }

    /// The same, remembering which session it came from.
    void record(String verb, Triangle.Id triangle, Map<String, ?> details, UUID session, Actor by) {
        var all = new java.util.HashMap<String, Object>(details);
        all.put("session", session.toString());
        record(verb, triangle, all, by);
    }

    /// @throws NotFound for what is not there, or not for the asker
    <T> T present(Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }
}
