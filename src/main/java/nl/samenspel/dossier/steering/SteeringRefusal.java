package nl.samenspel.dossier.steering;

import nl.samenspel.platform.Refusal;

/// Why something about steering is refused.
public enum SteeringRefusal implements Refusal {
    TEXT_MISSING,
    WHY_NOT_MISSING,
    DAY_MISSING,
    /// Somebody else changed it since it was looked at; what was typed is kept.
    CHANGED_SINCE_LOOKED,

    // moments
    MOMENT_IN_THE_PAST,
    MOMENT_NOT_YET,
    MOMENT_OVER,
    MOMENT_NOT_HELD,
    MOMENT_SAME_DAY,
    FOLLOW_UP_HALF,
    NO_FOLLOW_UP,

    // contact
    MINUTES_UNREADABLE,
    CONTACT_OVER,
    CONTACT_NOT_YET,
    BY_WHOM_MISSING,

    // preconditions
    PRECONDITION_SAME,

    // observations
    NOT_YOUR_OBSERVATION,
    OBSERVATION_SHARED_ALREADY,
    NOT_SHARED_YET,
    TESTED_ALREADY,
    /// A pattern is named only after the other side said how they see it.
    NOT_TESTED_YET,
    YOUR_PART_MISSING,
    OBSERVATION_CLOSED,

    // evaluations
    NOT_A_SIDE,
    HALF_CLOSED,
    HALF_OF_A_COLLEAGUE,
    NOTHING_WRITTEN,
    TALK_FIRST,
    TALK_HELD_ALREADY,
    MARK_OUT_OF_RANGE,
    MARKS_MISSING,
    EVALUATION_CLOSED
}
