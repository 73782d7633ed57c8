package nl.samenspel.sketch;

import nl.samenspel.platform.Refusal;

/// Why something about a sketch session is refused.
public enum SketchRefusal implements Refusal {
    PURPOSE_MISSING,
    PURPOSE_TOO_LONG,
    PLACE_TOO_LONG,
    MOMENT_MISSING,
    /// What is planned lies behind us.
    MOMENT_PASSED,
    FACILITATOR_MISSING,
    /// The facilitator stands in one of the corners of this session.
    FACILITATOR_IN_CORNER,
    CORNER_MISSING,
    INVITEE_TWICE,
    INVITEE_MISSING,
    ANSWER_TOO_LONG,
    CANCEL_REASON_MISSING,
    CANCEL_REASON_TOO_LONG,
    SESSION_OVER,
    SESSION_NOT_LIVE,
    SESSION_NOT_ENDED,
    /// Somebody else changed the same field of the plan since it was opened.
    PLAN_CHANGED,
    GUEST_NAME_MISSING,
    /// Unknown, expired, closed: the same for all.
    CODE_WRONG,
    TOO_MANY_TRIES,
    /// As many wait as ever sat at one table.
    LOBBY_FULL,

    // on the live board
    FACILITATOR_ONLY,
    LOCKED,
    SESSION_PAUSED,
    NOT_YOUR_VOTE,
    /// A seat of another corner, a second one, or one that is not there; only the scribe writes for a seat.
    NOT_YOUR_SEAT,
    SEAT_TAKEN,
    /// Leading is taken over only after everybody could hear it coming.
    TAKE_OVER_UNANNOUNCED,
    TAKE_OVER_TOO_SOON,
    CO_FACILITATOR_MISSING,
    /// More votes than the facilitator gave each.
    VOTES_SPENT,
    /// What a card promised about looking and names is not changed while people rely on it.
    RULES_OF_THE_CARD,
    /// Only one's own corner, or the facilitator for it, says that the picture is ours.
    NOT_YOUR_CORNER,
    KIND_UNKNOWN,
    NOT_OF_THIS_TRIANGLE,
    /// A magnet of the register got another name on the board.
    NAME_OF_THE_REGISTER,
    /// Several organisations have it.
    NAME_NOT_CLEAR,
    /// A browser wrote what only the register writes: an id, or how something stands there.
    RECORD_REFUSED,
    /// What is to be arranged is no area of the board.
    AREA_UNKNOWN,
    /// Arranging is bounded in work and time.
    ARRANGE_TOO_MANY,
    /// Work lies in the midst of everything: alone it cannot grow.
    ARRANGE_NO_ROOM,
    ALREADY_IN_ORDER
}
