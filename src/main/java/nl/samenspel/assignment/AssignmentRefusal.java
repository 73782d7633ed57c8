package nl.samenspel.assignment;

import nl.samenspel.platform.Refusal;

/// Why something about an assignment or a relation between two is refused.
public enum AssignmentRefusal implements Refusal {
    TITLE_MISSING,
    /// `{most}` letters.
    LETTERS_TOO_MANY,
    /// `{most}` items.
    TOO_MANY,
    CLIENT_TWICE,
    TEAM_TWICE,
    ASSIGNEE_TWICE,
    /// Outside 0 to 100 percent.
    SHARE_OUT_OF_BOUNDS,
    DATE_OUT_OF_BOUNDS,
    UNTIL_BEFORE_FROM,
    DEMAND_WITHOUT_TEAM,
    DEMAND_OUT_OF_BOUNDS,
    DEMAND_UNTIL_BEFORE_FROM,
    DEMAND_TOO_LONG,
    DEMAND_OVERLAPS,
    BUDGET_OUT_OF_BOUNDS,
    ADDRESS_UNREADABLE,
    DECLINE_REASON_MISSING,
    VIEW_NAME_MISSING,
    CLIENT_UNKNOWN,
    PERSON_UNKNOWN,
    DATE_UNREADABLE,
    MONTH_UNREADABLE,
    NUMBER_UNREADABLE,
    TRIANGLE_MISSING,

    // of a file
    TRIANGLE_UNKNOWN,
    TEAM_UNKNOWN,
    /// No such choice in this field.
    WORD_UNKNOWN,
    LINES_DIFFER,
    DEMAND_INCOMPLETE,

    ASSIGNMENT_ALREADY_ACCEPTED,
    ASSIGNMENT_DECLINED,
    ASSIGNMENT_NOT_DECLINED,
    ASSIGNMENT_MERGED,
    ASSIGNMENT_NOT_MERGED,
    MERGED_WITH_ITSELF,
    MERGED_ACROSS_TRIANGLES,

    LINK_INCOMPLETE,
    LINKED_WITH_ITSELF,
    LINK_EXISTS,
    LINK_NOT_PROPOSED,
    LINK_REMOVED,
    LINK_NOT_REMOVED
}
