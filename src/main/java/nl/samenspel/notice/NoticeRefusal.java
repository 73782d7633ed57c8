package nl.samenspel.notice;

import nl.samenspel.platform.Refusal;

/// Why a wish about notices is refused.
public enum NoticeRefusal implements Refusal {
    MAIL_CHOICE_MISSING,
    HOUR_OUT_OF_RANGE,
    /// The daily mail would come when none may.
    DIGEST_IN_QUIET_HOURS
}
