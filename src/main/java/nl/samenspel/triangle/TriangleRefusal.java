package nl.samenspel.triangle;

import nl.samenspel.platform.Refusal;

/// Why something about a triangle is refused.
public enum TriangleRefusal implements Refusal {
    TRIANGLE_NAME_MISSING,
    PROVIDER_MISSING,
    CLIENT_MISSING,
    CLIENT_HERE_ALREADY,
    PROVIDER_IS_NO_CLIENT,
    REPRESENTATIVE_MISSING,
    REPRESENTATIVE_IS_NO_MEMBER,
    PERSON_MISSING,
    SEAT_KIND_MISSING,
    SEAT_TAKEN_ALREADY,
    UNTIL_BEFORE_SINCE,
    ARRANGEMENT_KIND_MISSING,
    ARRANGEMENT_WHY_MISSING,
    FORUM_NAME_MISSING,
    FORUM_UNKNOWN,
    SUBJECT_MISSING,
    AGREEMENT_NEEDS_TWO_PARTIES,
    NOT_A_PARTY,
    AGREED_ALREADY,
    NOT_AGREED,
    AGREEMENT_NOT_OPEN,
    REASON_MISSING,
    SENTENCE_MISSING,
    IMPROVEMENT_CLOSED,
    IMPROVEMENT_OPEN,
    TOO_LONG,
    DAY_UNREADABLE,
    NOT_PROPOSED,
    NOT_DECLINED,
    /// Somebody else changed the same field; the sentence shows the other's value.
    CHANGED_MEANWHILE,
    CHANGED_JUST_NOW,
    PARTICIPANT_TWICE,
    SEVERAL_PLACES,
    /// There is a triangle already, kept by somebody else: bringing it in again would make it twice.
    TRIANGLE_OF_OTHERS
}
