package nl.samenspel.dossier.sheet;

import java.time.Instant;
import nl.samenspel.platform.PersonId;

/// Where an intake or an exploration led, with who, when and why.
///
/// @param why may be empty for a plain yes
public record Conclusion(SheetKind kind, Result result, String why, PersonId by, Instant at) {
    public enum Result {
        /// We take it on: an agreement comes next.
        ACCEPT,
        /// First explore, then decide.
        EXPLORE,
        /// The question itself becomes another one; the intake goes on.
        ADJUST,
        /// Said no to, with authority.
        DECLINE
    }
}
