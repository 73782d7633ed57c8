package nl.samenspel.signal;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// A sign that somebody noticed, in exactly one of its states. The arrows stand in
/// `docs/states/flag.md`; steps that
/// are not there refuse.
public sealed interface RedFlag {
    record Id(UUID value) {}

    /// What somebody does with a flag.
    enum Step {
        /// Talked it over, with whomever.
        DISCUSS,
        /// We go on knowingly; with a reason.
        ACCEPT,
        /// It is no longer there; with how.
        RESOLVE,
        /// Back: it was not talked over after all.
        NOT_DISCUSSED,
        /// Back: going on knowingly no longer holds.
        RECONSIDER,
        /// Back: it is there again.
        RETURN
    }

    /// What stays the same in every state.
    ///
    /// @param assignment nothing when it is about none
    /// @param note the author's own; no other ever reads it
    record Seen(
            Id id,
            PersonId author,
            Assignment.@Nullable Id assignment,
            Wording wording,
            String note,
            Instant noticedAt) {

        Seen noting(Wording newWording, String newNote) {
            return new Seen(id, author, assignment, newWording, newNote, noticedAt);
        }
    }

    Seen seen();

    /// When it came into this state.
    Instant since();

    /// The same state with other words.
    RedFlag with(Seen changed);

    /// Refuses: FLAG_WHY_MISSING and, for an arrow that is not there, FLAG_NOT_DISCUSSED,
    /// FLAG_DISCUSSED_ALREADY,
    /// FLAG_ACCEPTED_ALREADY, FLAG_RESOLVED_ALREADY, FLAG_NOT_ACCEPTED, FLAG_NOT_RESOLVED.
    ///
    /// @param words why or how, for the steps that ask for it
    RedFlag take(Step step, String words, Instant at);

    default Id id() {
        return seen().id();
    }

    /// Still asks for attention: neither accepted nor resolved.
    default boolean isOpen() {
        return this instanceof Noticed || this instanceof Discussed;
    }

    /// Still there, be it accepted.
    default boolean stands() {
        return !(this instanceof Resolved);
    }

    record Noticed(Seen seen, Instant since) implements RedFlag {
        @Override
        public RedFlag take(Step step, String words, Instant at) {
            return switch (step) {
                case DISCUSS -> new Discussed(seen, at);
                case RESOLVE -> new Resolved(seen, at, required(words)); // some things pass by themselves
                case ACCEPT, NOT_DISCUSSED -> throw new Refused(FLAG_NOT_DISCUSSED);
                case RECONSIDER -> throw new Refused(FLAG_NOT_ACCEPTED);
                case RETURN -> throw new Refused(FLAG_NOT_RESOLVED);
            };
        }

        @Override
        public RedFlag with(Seen changed) {
            return new Noticed(changed, since);
        }
    }

    record Discussed(Seen seen, Instant since) implements RedFlag {
        @Override
        public RedFlag take(Step step, String words, Instant at) {
            return switch (step) {
                case ACCEPT -> new Accepted(seen, at, required(words));
                case RESOLVE -> new Resolved(seen, at, required(words));
                case NOT_DISCUSSED -> new Noticed(seen, at);
                case DISCUSS -> throw new Refused(FLAG_DISCUSSED_ALREADY);
                case RECONSIDER -> throw new Refused(FLAG_NOT_ACCEPTED);
                case RETURN -> throw new Refused(FLAG_NOT_RESOLVED);
            };
        }

        @Override
        public RedFlag with(Seen changed) {
            return new Discussed(changed, since);
        }
    }

    /// @param reason why we go on knowingly
    record Accepted(Seen seen, Instant since, String reason) implements RedFlag {
        @Override
        public RedFlag take(Step step, String words, Instant at) {
            return switch (step) {
                case RESOLVE -> new Resolved(seen, at, required(words));
                case RECONSIDER -> new Discussed(seen, at);
                case DISCUSS -> throw new Refused(FLAG_DISCUSSED_ALREADY);
                case ACCEPT, NOT_DISCUSSED -> throw new Refused(FLAG_ACCEPTED_ALREADY);
                case RETURN -> throw new Refused(FLAG_NOT_RESOLVED);
            };
        }

        @Override
        public RedFlag with(Seen changed) {
            return new Accepted(changed, since, reason);
        }
    }

    /// @param how it went away
    record Resolved(Seen seen, Instant since, String how) implements RedFlag {
        @Override
        public RedFlag take(Step step, String words, Instant at) {
            return switch (step) {
                case RETURN -> new Noticed(seen, at);
                case DISCUSS, ACCEPT, RESOLVE, NOT_DISCUSSED -> throw new Refused(FLAG_RESOLVED_ALREADY);
                case RECONSIDER -> throw new Refused(FLAG_NOT_ACCEPTED);
            };
        }

        @Override
        public RedFlag with(Seen changed) {
            return new Resolved(changed, since, how);
        }
    }

    private static String required(String words) {
        return SignalRules.needed("words", words, FLAG_WHY_MISSING);
    }
}
