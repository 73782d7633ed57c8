package nl.samenspel.dossier;

import java.time.Instant;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.platform.PersonId;

/// Once that a dossier went from one phase to another, as it is remembered.
///
/// @param phase where it led
/// @param why may be empty
public record PhaseChange(Kind kind, Phase phase, PersonId by, Instant at, String why) {
    public enum Kind {
        OPENED,
        ON,
        BACK,
        CLOSED,
        REOPENED
    }
}
