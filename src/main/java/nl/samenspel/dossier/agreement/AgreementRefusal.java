package nl.samenspel.dossier.agreement;

import nl.samenspel.platform.Refusal;

/// Why nothing was agreed, or nothing was written.
public enum AgreementRefusal implements Refusal {
    AGREEMENT_OPEN_ALREADY,
    NO_VERSION_OPEN,
    AGREEMENT_OFFERED_ALREADY,
    AGREEMENT_NOT_OFFERED,
    AGREEMENT_SAYS_NOTHING,
    AGREEMENT_TOO_LATE,
    OCCASION_MISSING,
    RECONTRACTING_REASON_MISSING,
    WITHDRAWAL_REASON_MISSING,
    SIDE_CONFIRMED_ALREADY,
    VERSION_CHANGED,
    DRAFT_CHANGED,
    RHYTHM_INCOMPLETE,
    RHYTHM_OUT_OF_BOUNDS,
    MOMENT_INCOMPLETE,
    MOMENT_IN_PAST,
    MOMENT_TOO_FAR,
    MOMENTS_TOO_MANY
}
