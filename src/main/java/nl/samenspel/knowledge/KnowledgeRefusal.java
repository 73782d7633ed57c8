package nl.samenspel.knowledge;

import nl.samenspel.platform.Refusal;

/// Why the guide says no.
public enum KnowledgeRefusal implements Refusal {
    /// Somebody else is writing a new text of this entry.
    DRAFT_IN_PROGRESS,
    /// The draft was changed in another window since this form was opened.
    DRAFT_CHANGED_MEANWHILE,
    NOT_THE_AUTHOR,
    /// Whoever wrote it may not publish it.
    NOT_A_SECOND_PERSON,
    /// It was published, sent back or set aside already.
    VERSION_NOT_OPEN,
    NOTHING_CHANGED,
    WHY_MISSING,
    PART_MISSING,
    PART_TOO_LONG,
    /// A card has one to five follow-up questions.
    TOO_MANY_QUESTIONS,
    MINUTES_OUT_OF_RANGE,
    /// A flag or an intervention belongs to one phase at least.
    PHASE_MISSING,
    REVIEW_DATE_PASSED
}
