package nl.samenspel.signal;

import nl.samenspel.platform.Refusal;

/// Why signals say no.
public enum SignalRefusal implements Refusal {
    FLAG_UNCHOSEN,
    FLAG_WORDS_MISSING,
    /// Own words: whether they are about the work, the author or integrity is said, never guessed.
    SENSITIVITY_UNCHOSEN,
    /// The asker takes no part in a dossier of that assignment.
    NOT_YOUR_ASSIGNMENT,
    FLAG_NOT_DISCUSSED,
    FLAG_DISCUSSED_ALREADY,
    FLAG_ACCEPTED_ALREADY,
    FLAG_RESOLVED_ALREADY,
    FLAG_NOT_ACCEPTED,
    FLAG_NOT_RESOLVED,
    FLAG_WHY_MISSING,
    /// Own words, and what is about its author or integrity, never count.
    FLAG_NOT_COUNTED,
    SIGNAL_TEXT_TOO_LONG,

    READER_MISSING,
    READER_LEFT,
    SHARED_WITH_ONESELF,
    SHARED_ALREADY,
    SHARE_TAKEN_BACK_ALREADY,
    SHARE_TEXT_MISSING,
    /// About integrity or about the author: a confidant only.
    ONLY_WITH_CONFIDANT,
    /// A confidant is never somebody of the client side.
    CONFIDANT_ON_CLIENT_SIDE,
    /// Showing the client is a step of its own.
    CLIENT_IS_OWN_STEP,
    NOT_CLIENT_HERE,
    NOT_MANAGER_HERE,
    FLAG_WITHOUT_ASSIGNMENT,

    GUARD_WEEKS_OUT_OF_RANGE,

    INTERVENTION_UNKNOWN,
    INTERVENTION_CHOSEN_ALREADY,
    INTERVENTION_DAY_MISSING,
    INTERVENTION_DAY_PASSED,
    INTERVENTION_DONE_ALREADY,
    INTERVENTION_NOT_DONE,
    INTERVENTION_DROPPED,
    INTERVENTION_NOT_DROPPED,
    HELPED_MISSING,

    HELP_WHOM_MISSING,
    HELP_TOO_MANY,
    HELP_NOT_FROM_OTHER_SIDE,
    HELP_WHEN_MISSING,
    HELP_WHEN_PASSED,
    HELP_QUESTION_MISSING,
    HELP_ANSWER_MISSING,
    HELP_ANSWERED_ALREADY,
    HELP_CLOSED,

    RUNG_WHOM_MISSING,
    RUNG_WHAT_MISSING,
    RUNG_DAY_MISSING,
    RUNG_TAKEN_ALREADY,
    RUNG_NOT_TAKEN,
    RUNG_OUTCOME_MISSING,
    LADDER_BY_PROVIDER_SIDE
}
