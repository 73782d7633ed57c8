package nl.samenspel.practice;

import nl.samenspel.platform.Refusal;

/// Why something about a case or a play is refused.
public enum PracticeRefusal implements Refusal {
    CASE_UNKNOWN,
    /// At the board players choose and think; all else is done on the page.
    PLAY_ACT_NOT_POSSIBLE,
    /// The play went on while the choice was under way.
    PLAY_PART_OVER,
    /// Others have read it, or may have.
    MOVE_STAYS,
    TEAMS_OUT_OF_RANGE,
    PLAY_CODE_WRONG,
    PLAY_CODE_TOO_OFTEN,
    /// Begun already.
    PLAY_NOT_GATHERING,
    /// Not begun yet, or over.
    PLAY_NOT_GOING,
    TEAM_MISSING,
    TEAM_FULL,
    PLAYED_ROLE_MISSING,
    PLAYED_ROLE_TAKEN,
    /// Whoever has read a card keeps to it.
    PLAYED_ROLE_STAYS,
    SEAT_FIRST,
    CHOICE_MISSING,
    WORDS_MISSING,
    WORDS_TOO_LONG,
    CASE_TITLE_MISSING,
    CASE_PART_MISSING,
    CASE_TEXT_TOO_LONG,
    CASE_MINUTES_OUT_OF_RANGE,
    CASE_CHANGED_MEANWHILE,
    /// Nobody is known by what was typed, or more than one.
    CASE_STARTER_UNKNOWN,
    /// The author may start it already.
    CASE_STARTER_IS_AUTHOR
}
