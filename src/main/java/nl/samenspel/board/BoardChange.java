package nl.samenspel.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// An accepted command: what happened, with its number. Order is by number only; `at` is information.
///
/// @param by null, with an empty name, when that is not told
public record BoardChange(
        long number, UUID commandId, @Nullable PersonId by, String byName, Instant at, List<Edit> edits) {
    public BoardChange {
        edits = List.copyOf(edits);
    }

    /// Whether it is about facts of the board alone: such a change is not undone by `undo`.
    boolean isStateOnly() {
        return edits.stream().allMatch(Edit.SetState.class::isInstance);
    }
}
