package nl.samenspel.signal.act;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// An intervention of the guide that somebody takes up in one assignment, in exactly one of its
/// states. The arrows
/// stand in `docs/states/intervention.md`.
public sealed interface Intervention {
    record Id(UUID value) {}

    /// Afterwards: did it help?
    enum Helped {
        HELPED,
        A_LITTLE,
        NOT,
        TOO_EARLY
    }

    /// What stays the same in every state.
    ///
    /// @param key of the guide's entry
    /// @param version which text the author had in front of them
    /// @param because keys of the guide's flags for which it was chosen
    record Meant(Id id, PersonId author, Assignment.Id assignment, String key, int version, List<String> because) {
        public Meant {
            because = List.copyOf(because);
        }
    }

    Meant meant();

    /// When it came into this state.
    Instant since();

    /// Still to be done.
    default boolean isAhead() {
        return this instanceof Chosen || this instanceof Planned;
    }

    /// On a day from today on. Refuses: INTERVENTION_DAY_PASSED, INTERVENTION_DONE_ALREADY,
    /// INTERVENTION_DROPPED.
    default Planned plan(LocalDate day, LocalDate today, Instant at) {
        requireAhead();
        if (day.isBefore(today)) {
            throw new Refused("day", INTERVENTION_DAY_PASSED);
        }
        return new Planned(meant(), at, day);
    }

    /// Refuses: INTERVENTION_DONE_ALREADY, INTERVENTION_DROPPED.
    default Done done(Instant at) {
        requireAhead();
        return new Done(meant(), at);
    }

    /// Back: it was not done after all. Refuses: INTERVENTION_NOT_DONE.
    default Chosen undo(Instant at) {
        requireDone();
        return new Chosen(meant(), at);
    }

    /// Says whether it helped; again, when it was too early. Refuses: INTERVENTION_NOT_DONE.
    default Weighed weigh(Helped helped, String sentence, Instant at) {
        requireDone();
        return new Weighed(meant(), at, helped, sentence);
    }

    /// Refuses: INTERVENTION_DONE_ALREADY, INTERVENTION_DROPPED.
    default Dropped drop(Instant at) {
        requireAhead();
        return new Dropped(meant(), at);
    }

    /// Back: it is taken up again. Refuses: INTERVENTION_NOT_DROPPED.
    default Chosen takeUp(Instant at) {
        if (!(this instanceof Dropped)) {
            throw new Refused(INTERVENTION_NOT_DROPPED);
        }
        return new Chosen(meant(), at);
    }

    private void requireAhead() {
        switch (this) {
            case Chosen _, Planned _ -> {}
            case Done _, Weighed _ -> throw new Refused(INTERVENTION_DONE_ALREADY);
            case Dropped _ -> throw new Refused(INTERVENTION_DROPPED);
        }
    }

    private void requireDone() {
        switch (this) {
            case Done _, Weighed _ -> {}
            case Chosen _, Planned _, Dropped _ -> throw new Refused(INTERVENTION_NOT_DONE);
        }
    }

    record Chosen(Meant meant, Instant since) implements Intervention {}

    record Planned(Meant meant, Instant since, LocalDate day) implements Intervention {}

    record Done(Meant meant, Instant since) implements Intervention {}

    /// @param sentence what came of it; may be empty
    record Weighed(Meant meant, Instant since, Helped helped, String sentence) implements Intervention {}

    record Dropped(Meant meant, Instant since) implements Intervention {}
}
