package nl.samenspel.dossier.exit;

import nl.samenspel.platform.Refusal;

/// Why something about leaving an assignment is refused.
public enum ExitRefusal implements Refusal {
    EXIT_TEXT_MISSING,
    /// Somebody else wrote in the same part; the sentence is followed by what it says now.
    EXIT_PART_CHANGED,

    // handing back
    NOT_THE_ASSIGNEE,
    ON_THE_PATH_ALREADY,
    PATH_LEFT,
    PATH_CHANGED_SINCE,
    WHY_LEAVING_MISSING,
    READER_UNKNOWN,
    READER_ON_CLIENT_SIDE,
    STEP_DONE_ALREADY,
    ANNOUNCE_FIRST,
    ANNOUNCED_TO_NOBODY,
    ANNOUNCED_IN_THE_PAST,
    LEAF_EMPTY,
    SUPPORT_EMPTY,
    PREPARE_FIRST,
    TALK_TO_COME,
    CONVERSATION_FIRST,
    HAND_BACK_FIRST,
    HANDED_BACK_ALREADY,
    EXIT_PLAN_FIRST,
    EXIT_PLAN_EMPTY,
    SETTLE_FIRST,
    /// Looking back belongs after three months; the sentence says the day.
    TOO_EARLY_TO_LOOK_BACK,
    SHEET_PUT_IN_ALREADY
}
