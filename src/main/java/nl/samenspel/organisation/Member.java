package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody of a unit, with what they do there.
///
/// @param function in their own words, may be empty
/// @param from first day, when known
/// @param until last day; null: still there
public record Member(
        Id id,
        Organisation.Id organisation,
        PersonId person,
        String function,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public record Id(UUID value) {}
}
