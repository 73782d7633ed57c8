package nl.samenspel.dossier.steering;

import java.time.Instant;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What one side wrote for an evaluation. Until both are ready, or the talk was held, its author alone reads it.
///
/// @param mark 1 to 10, given after the talk; null: not yet
public record EvaluationHalf(
        Evaluation.Id evaluation,
        Side side,
        PersonId author,
        Words words,
        Instant at,
        @Nullable Integer mark) {

    /// @param well what goes well between us
    /// @param hard what is hard
    /// @param myPart what we add to that ourselves
    /// @param wish what we need of the other
    public record Words(String well, String hard, String myPart, String wish) {
        public static final Words NONE = new Words("", "", "", "");

        public boolean isEmpty() {
            return (well + hard + myPart + wish).isBlank();
        }
    }
}
