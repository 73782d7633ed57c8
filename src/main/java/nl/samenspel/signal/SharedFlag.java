package nl.samenspel.signal;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// A copy of what its author chose to tell one reader about a flag. The flag itself is never shared.
///
/// @param heading what the flag was called at that moment
/// @param takenBackAt nothing while the reader may read it
public record SharedFlag(
        Id id,
        RedFlag.Id flag,
        PersonId author,
        Assignment.@Nullable Id assignment,
        PersonId reader,
        Audience audience,
        String heading,
        String passage,
        Instant sharedAt,
        @Nullable Instant takenBackAt) {

    public record Id(UUID value) {}

    public boolean isOpen() {
        return takenBackAt == null;
    }
}
