package nl.samenspel.people;

import nl.samenspel.platform.Refusal;

/// Why something about a person or a login is refused.
public enum PeopleRefusal implements Refusal {
    NAME_MISSING,
    EMAIL_UNREADABLE,
    EMAIL_TAKEN,
    START_CODE_WRONG,
    /// The organisation's own login knows them, but nobody here has that address.
    NOT_KNOWN_HERE,
    /// The organisation's own login does not say whether the address is theirs.
    EMAIL_NOT_VERIFIED,
    /// Somebody else's login there is already bound to the person with this address.
    LOGIN_BOUND_ELSEWHERE,
    PERSON_HAS_LEFT,
    /// What the organisation's own login answered is not to be trusted.
    LOGIN_FAILED,
    LOGIN_CANCELLED,
    PROVIDER_AWAY,
    INVITATION_CODE_WRONG,
    NAME_TOO_LONG,
    EMAIL_MISSING,
    EMAIL_BY_ADMINISTRATOR,
    PERSON_CHANGED_MEANWHILE,
    NOT_ONESELF,
    LAST_ADMINISTRATOR
}
