package nl.samenspel.triangle;

import java.time.Instant;
import nl.samenspel.platform.PersonId;

/// How the clients of a triangle steer together, and why that was chosen. The newest counts; the others are history.
///
/// @param byName as it was that day
public record Arrangement(Kind kind, String why, PersonId by, String byName, Instant at) {

    public enum Kind {
        /// Each client by itself.
        BILATERAL,
        /// One client brings the others together.
        COORDINATED,
        /// One agreement for all, filled in per client.
        FRAMEWORK,
        /// One agenda of all clients together.
        JOINT_AGENDA,
        /// One place decides for all.
        CENTRAL
    }
}
