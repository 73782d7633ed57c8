package nl.samenspel.portfolio.planner;

/// How much looking is allowed.
///
/// @param seconds for everything together, 0.1 … 3600; to answer takes a little longer
/// @param workers threads of the solver, 1 … 16
/// @param seed for what is left to chance. The same question, seed and workers give the same answer when the search
///     ends by proof; where the time ends it, a faster machine gets further
public record Limits(double seconds, int workers, int seed) {
    public Limits {
        if (!(seconds >= 0.1 && seconds <= 3600)) {
            throw new IllegalArgumentException("seconds are " + seconds + ", not between 0.1 and 3600");
        }
        Bounds.within("workers", workers, 1, 16);
    }
}
