package nl.samenspel.portfolio.choice;

import nl.samenspel.platform.Refusal;

/// Why something about choosing together is refused.
public enum ChoiceRefusal implements Refusal {
    CHOICE_TEXT_MISSING,
    CHOICE_TEXT_TOO_LONG,
    CHOICE_MONTHS_OUT_OF_BOUNDS,
    CHOICE_MONTH_UNREADABLE,
    WEIGHT_OUT_OF_BOUNDS,
    WEIGHTS_ALL_ZERO,
    CRITERION_TWICE,
    CRITERIA_TOO_MANY,
    SCORE_OUT_OF_BOUNDS,
    SCORE_WHY_MISSING,
    SHARE_OF_CLIENT_OUT_OF_BOUNDS,
    PLACE_REASON_MISSING,
    HOLD_REASON_MISSING,
    DOTS_OUT_OF_BOUNDS,
    PAIRS_INCOMPLETE,
    NOTHING_WEIGHED,

    // states
    GROUND_FIXED,
    PREPARING_ALREADY,
    NOTHING_PROPOSED,
    ASKED_ALREADY,
    ASK_FIRST,
    NOT_ASKED_YET,
    ROUND_DECIDED,
    ROUND_WITHDRAWN,
    ROUND_NOT_DECIDED,
    /// Two people at once: the second looks first.
    ROUND_CHANGED_SINCE,

    // proposals
    VARIANT_NOT_READY,
    VARIANT_BEGUN_ALREADY,
    VARIANT_RUNS_NOT,
    NOTHING_TO_PLAN,
    /// Assignments wait for each other in a circle; the sentence names them.
    ORDER_GOES_ROUND,
    EXTRA_OUT_OF_BOUNDS,

    // reactions and decision
    NO_CORNER,
    REACTION_REASON_MISSING,
    DECISION_REASON_MISSING,
    REVIEW_DATE_MISSING,
    REVIEW_IN_THE_PAST,
    /// The register says something else than what the variant was made from; the sentence names what.
    REGISTER_CHANGED,
    REVIEWED_ALREADY
}
