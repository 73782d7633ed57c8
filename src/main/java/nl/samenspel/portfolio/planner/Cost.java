package nl.samenspel.portfolio.planner;

/// What a plan gives one client, in hundredths of fte times months. Asked is given and left out together.
///
/// @param given in the plan, whenever
/// @param postponed that part of what is given that starts later than asked
public record Cost(int client, long asked, long given, long postponed, long leftOut) {}
