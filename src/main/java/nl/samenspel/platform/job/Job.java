package nl.samenspel.platform.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;

/// A piece of long work that somebody asked for, in exactly one of its states.
public sealed interface Job {
    record Id(UUID value) {}

    /// What is asked.
    ///
    /// @param work name of the [Work] that does it
    /// @param scopeKind with `scope`: whoever has a relation to this object sees the job
    /// @param about only one job of a work about the same thing runs at once
    /// @param question whatever the work must know, as the work itself writes it
    record Task(String work, String scopeKind, UUID scope, UUID about, String question) {}

    /// A task with who asked it. The work runs with the rights of that person.
    record Order(Task task, PersonId by, String byName, Instant at) {
        public Actor actor() {
            return new Actor(by, byName, Actor.Kind.PERSON);
        }
    }

    /// A sentence that is said later, in the language of who looks.
    ///
    /// @param args text and numbers
    record Word(String key, Map<String, Object> args) {
        public Word {
            args = Map.copyOf(args);
        }

        public static Word of(String key) {
            return new Word(key, Map.of());
        }
    }

    /// @param parts of 1000
    /// @param word what is being done now; once ended: what came of it
    record Progress(int parts, Word word) {
        static final Progress WAITS = new Progress(0, Word.of("platform.job.waits"));

        public Progress {
            parts = Math.clamp(parts, 0, 1000);
        }
    }

    enum End {
        DONE,
        /// Somebody asked; what the work had by then is kept.
        STOPPED,
        /// Nothing of it is kept; the word says why.
        FAILED
    }

    Id id();

    Order order();

    Progress progress();

    /// Waits for its turn, or is being done.
    record Underway(Id id, Order order, Progress progress, boolean stopAsked) implements Job {}

    record Ended(Id id, Order order, Progress progress, End end, Instant at) implements Job {}
}
