package nl.samenspel.portfolio.planner;

/// What a plan is made good at. They are taken one after the other: a later one never costs an earlier one anything.
public enum Aim {
    /// The values of all pieces in the plan added up; more is better.
    VALUE,
    /// Permille of what it asked that the client who loses most loses, by fte-months left out; less is better.
    FAIRNESS,
    /// Months that pieces start later than asked, added up; one left out counts as all months; less is better.
    EARLINESS,
    /// How many firm pieces do not start in the month asked or are left out; less is better.
    STABILITY,
    /// Months until the last piece is done; less is better. Only asked for schedules without choice.
    END;

    boolean wantsMore() {
        return this == VALUE;
    }
}
