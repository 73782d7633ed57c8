package nl.samenspel.people;

import nl.samenspel.platform.Refusal;

/// Why something about a person or a login is refused.
public enum PeopleRefusal implements Refusal {
    NAME_MISSING,
    EMAIL_UNREADABLE,
    EMAIL_TAKEN,
    START_CODE_WRONG
}
