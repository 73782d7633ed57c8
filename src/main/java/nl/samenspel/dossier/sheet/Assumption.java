package nl.samenspel.dossier.sheet;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody thinks they know, said aloud so that it can be tested.
///
/// @param test null: not tested yet
public record Assumption(
        Id id,
        String words,
        PersonId by,
        Instant at,
        @Nullable Test test) {
    public record Id(UUID value) {}

    public record Test(String outcome, PersonId by, Instant at) {}
}
