package nl.samenspel.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// A file that somebody brought, on its way into a register, in exactly one of its states.
public sealed interface Import {
    record Id(UUID value) {}

    /// @param importer name of the kind of thing that is in it
    record Origin(String importer, String fileName, PersonId by, String byName, Instant at) {
        /// On whose behalf the file is brought in.
        public Actor actor() {
            return new Actor(by, byName, Actor.Kind.PERSON);
        }
    }

    /// How far it is. What was unchanged or refused beforehand does not count.
    record Progress(int total, int added, int changed, List<Failure> failures) {
        static final Progress NONE = new Progress(0, 0, 0, List.of());

        public Progress {
            failures = List.copyOf(failures);
        }

        public int done() {
            return added + changed + failures.size();
        }
    }

    enum End {
        DONE,
        /// Somebody asked; what was brought in stays.
        STOPPED,
        /// Our mistake, or rights that were lost meanwhile; what was brought in stays.
        BROKEN
    }

    Id id();

    Origin origin();

    /// The columns are not chosen yet.
    record Brought(Id id, Origin origin) implements Import {}

    /// What would change can be looked at.
    record Mapped(Id id, Origin origin, Mapping mapping) implements Import {}

    record Running(Id id, Origin origin, Mapping mapping, Progress progress, boolean stopAsked) implements Import {}

    record Ended(Id id, Origin origin, Mapping mapping, Progress progress, End end, Instant at) implements Import {}

    /// Refuses: IMPORT_RUNS.
    default Mapped map(Mapping mapping) {
        if (this instanceof Running) {
            throw new Refused(ExchangeRefusal.IMPORT_RUNS);
        }
        return new Mapped(id(), origin(), mapping);
    }

    /// Once more is allowed: what is there already does not change.
    /// Refuses: IMPORT_RUNS, COLUMNS_NOT_CHOSEN.
    default Running start() {
        return switch (this) {
            case Brought _ -> throw new Refused(ExchangeRefusal.COLUMNS_NOT_CHOSEN);
            case Mapped mapped -> new Running(id(), origin(), mapped.mapping(), Progress.NONE, false);
            case Running _ -> throw new Refused(ExchangeRefusal.IMPORT_RUNS);
            case Ended ended -> new Running(id(), origin(), ended.mapping(), Progress.NONE, false);
        };
    }

    /// Refuses: IMPORT_RUNS_NOT.
    default Running askToStop() {
        if (this instanceof Running running) {
            return new Running(id(), origin(), running.mapping(), running.progress(), true);
        }
        throw new Refused(ExchangeRefusal.IMPORT_RUNS_NOT);
    }
}
