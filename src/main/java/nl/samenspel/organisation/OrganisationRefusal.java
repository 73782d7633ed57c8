package nl.samenspel.organisation;

import nl.samenspel.platform.Refusal;

/// Why something about an organisation, a team or its people is refused.
public enum OrganisationRefusal implements Refusal {
    ORGANISATION_NAME_MISSING,
    ORGANISATION_NAME_TOO_LONG,
    ORGANISATION_ABBREVIATION_TOO_LONG,
    /// Another organisation, still there, goes by the same name and has the same kind.
    ORGANISATION_KNOWN_ALREADY,
    IDENTIFIER_UNREADABLE,
    IDENTIFIER_TAKEN,
    ORGANISATION_UNDER_ITSELF,
    ORGANISATION_UNKNOWN,
    ENDS_BEFORE_IT_BEGINS,
    ORGANISATION_HAS_ENDED,
    ORGANISATION_MERGED_ALREADY,
    ORGANISATION_NOT_MERGED,
    ORGANISATION_MERGED_WITH_ITSELF,
    ORGANISATION_CHANGED_MEANWHILE,
    NAME_DAY_MISSING,
    TEAM_NAME_MISSING,
    TEAM_KNOWN_ALREADY,
    MEMBER_MISSING,
    ORGANISATION_NAME_AMBIGUOUS,
    ORGANISATION_KIND_UNKNOWN,
    PARENT_UNKNOWN,
    SPELLED_DIFFERENTLY,
    LETTERS_MANGLED,
    /// An intelligence service: not brought in from files.
    ORGANISATION_LEFT_OUT,
    PARENT_MADE,
    DAY_NOT_READABLE
}
