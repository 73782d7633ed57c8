package nl.samenspel.portfolio;

import nl.samenspel.platform.Refusal;

/// Why something about load, time or capacity is refused.
public enum PortfolioRefusal implements Refusal {
    /// Negative, more than 10,000, or no number at all.
    CAPACITY_OUT_OF_RANGE,
    CAPACITY_MONTH_MISSING,
    /// Further back or ahead than anybody plans.
    CAPACITY_MONTH_FAR,
    CAPACITY_TEAM_UNKNOWN,
    /// Somebody else set the same step meanwhile; `now` is what they said.
    CAPACITY_CHANGED_MEANWHILE,
    CAPACITY_STEP_UNKNOWN,
    /// In a file: the same team and month again.
    CAPACITY_TWICE,
    /// In a file: the name does not say which.
    CAPACITY_TEAM_TWICE,
    REQUEST_MONTH_MISSING,
    REQUEST_UNTIL_BEFORE_FROM,
    REQUEST_TOO_LONG,
    REQUEST_FTE_OUT_OF_RANGE,
    REQUEST_TEAM_MISSING,
    WORK_ASSIGNMENT_UNKNOWN,
    WORK_UNIT_MISSING,
    WORK_AMOUNT_OUT_OF_RANGE,
    WORK_PERIOD_WRONG,
    WORK_MONTH_OUTSIDE,
    /// In a file: nothing was agreed for this assignment, client and unit.
    WORK_NOT_AGREED,
    /// In a file: the line may mean more than one agreed work.
    WORK_UNCLEAR,
    /// In a file: the same work and month again.
    WORK_MONTH_TWICE
}
