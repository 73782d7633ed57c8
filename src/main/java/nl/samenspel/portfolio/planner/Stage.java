package nl.samenspel.portfolio.planner;

/// How far one aim was brought, in the unit of the aim.
///
/// @param reached what the plan gives
/// @param bound better than this is impossible, once the earlier stages are as they are
/// @param proven reached is the best there is
public record Stage(Aim aim, long reached, long bound, boolean proven) {
    /// How far the plan may be from the best possible, as a part of that best; 0 when proven.
    public double gap() {
        return proven || bound == reached ? 0 : Math.abs(bound - reached) / Math.max(1.0, Math.abs((double) bound));
    }
}
