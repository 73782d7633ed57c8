package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A group within an organisation that does work together and can be short of hands.
///
/// @param endedOn last day; null: still there
public record Team(
        Id id,
        Organisation.Id organisation,
        String name,
        @Nullable LocalDate endedOn,
        int version) {

    public record Id(UUID value) {}
}
