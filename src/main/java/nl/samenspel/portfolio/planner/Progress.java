package nl.samenspel.portfolio.planner;

/// A better plan, found while looking further.
///
/// @param aim what is being improved
/// @param reached in the unit of the aim
/// @param bound better than this is impossible as far as known now
/// @param seconds since the start
public record Progress(Aim aim, long reached, long bound, double seconds, Plan plan) {}
