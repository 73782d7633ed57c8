package nl.samenspel.dossier.agreement;

import java.time.LocalDate;

/// A day on which the two sides steer or look back, fixed when they agreed.
///
/// @param subject what about, in a few words; may be empty
public record PlannedMoment(Kind kind, LocalDate on, String subject) {
    public enum Kind {
        STEERING,
        EVALUATION
    }
}
