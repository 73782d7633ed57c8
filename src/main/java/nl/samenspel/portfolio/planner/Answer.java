package nl.samenspel.portfolio.planner;

import java.util.List;
import java.util.Optional;

/// What the planner says.
public sealed interface Answer {
    /// A plan that keeps all rules.
    ///
    /// @param stages the aims that were reached in time, in their order; the rest was left as it fell
    /// @param proven every stage is the best there is
    record Found(Plan plan, List<Stage> stages, boolean proven) implements Answer {
        public Found {
            stages = List.copyOf(stages);
        }
    }

    /// No plan keeps all rules; said before any long search.
    ///
    /// @param conflict these together cannot be, and without any single one of them they can, if minimal
    /// @param minimal false when time ran out before each was tried
    record Impossible(List<Conflict> conflict, boolean minimal) implements Answer {
        public Impossible {
            conflict = List.copyOf(conflict);
        }
    }

    /// The solver could not be used, or stopped halfway. Nothing is lost: ask again.
    ///
    /// @param what for the log; plain English
    /// @param best the best plan it told before, proven in nothing
    record Broken(String what, Optional<Found> best) implements Answer {
        Broken(String what) {
            this(what, Optional.empty());
        }
    }
}
