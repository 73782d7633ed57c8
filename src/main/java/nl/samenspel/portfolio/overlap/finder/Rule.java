package nl.samenspel.portfolio.overlap.finder;

/// Why two assignments may touch each other. The sentence of each stands under `overlap.reason.NAME`.
public enum Rule {
    /// For the same target group in the same months.
    SAME_PEOPLE,
    /// On the same service or system in the same months.
    SAME_SERVICE,
    /// Alike in title and purpose.
    ALIKE,
    /// Both want a team in months in which it is asked more than it has.
    SCARCE_TEAM,
    /// The one runs late, and so pushes the other through those between them.
    CHAIN,
    /// People marked that their goals, or those of close kin, oppose each other.
    OPPOSED
}
