package nl.samenspel.assignment;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;

/// What clients ask of a provider. Belongs to one triangle, for good.
///
/// @param version counts the changes of the description, from 1; standing has no part in it
/// @param changedBy who changed the description last, at `changedAt`
/// @param phaseByDossier whether the phase follows an open dossier; nobody then changes it here
public record Assignment(
        Id id,
        Triangle.Id triangle,
        int version,
        Description description,
        Standing standing,
        PersonId changedBy,
        Instant changedAt,
        boolean phaseByDossier) {

    public record Id(UUID value) {}

    /// The two scales on which people speak of an assignment; each has its own first screen.
    public enum Scale {
        /// Between a provider and policy units: years, many clients.
        TRIANGLE,
        /// Between a consultant and a manager: months, one person.
        CONSULTANT
    }

    /// What sort of commissioned work it is.
    public enum Kind {
        AGENCY_TASK,
        PROJECT,
        PROGRAMME,
        INTERIM,
        ADVICE,
        SELF_EMPLOYED,
        JOINT_ARRANGEMENT
    }

    /// How big, as people guess it together at the board.
    public enum Size {
        S,
        M,
        L
    }

    /// How sure the period is. All but firm is drawn dashed.
    public enum Firmness {
        FIRM,
        PLANNED,
        OUTLOOK
    }

    public enum Funding {
        PER_PIECE,
        PER_HOUR,
        LUMP_SUM,
        CENTRAL
    }

    /// What it rests on.
    public enum Basis {
        LAW,
        AGREEMENT,
        REQUEST
    }

    /// Where it is between the first question and the end. While a dossier is open it follows that.
    public enum Phase {
        REQUESTED,
        INTAKE,
        EXPLORATION,
        AGREED,
        EXECUTION,
        COMPLETION,
        HAND_BACK,
        ENDED_TOGETHER,
        DECLINED;

        /// Whether the work itself has stopped or never began.
        public boolean isOver() {
            return this == ENDED_TOGETHER || this == DECLINED;
        }
    }

    public String title() {
        return description.title();
    }

    Assignment saying(Description newDescription, PersonId by, Instant at) {
        return new Assignment(id, triangle, version + 1, newDescription, standing, by, at, phaseByDossier);
    }

    Assignment standing(Standing newStanding) {
        return new Assignment(id, triangle, version, description, newStanding, changedBy, changedAt, phaseByDossier);
    }
}
