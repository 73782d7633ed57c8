package nl.samenspel.portfolio.overlap.finder;

import java.util.Optional;
import java.util.function.Consumer;

/// One rule: which pairs are worth a look, and whether there is a reason. Without state.
interface Finder {
    /// Those that this one may touch, at most a fixed number, so that the cost of all grows with their number.
    void candidates(Subject subject, Ground ground, Consumer<Subject> found);

    /// The same for both orders of the two.
    Optional<Reason> find(Subject one, Subject other, Ground ground);
}
