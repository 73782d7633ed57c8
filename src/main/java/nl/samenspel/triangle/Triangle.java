package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// One provider, its owner and its clients, as they steer public work together.
///
/// @param place where it sits, as a register gave it, or empty
/// @param endedOn last day; null: still there
/// @param version goes up with every change of these fields
public record Triangle(
        Id id,
        String name,
        Organisation.Id provider,
        Owner owner,
        String place,
        @Nullable LocalDate endedOn,
        int version) {

    public record Id(UUID value) {}

    /// Who holds the owner's corner.
    public sealed interface Owner {
        /// Not known yet; the page says so.
        record Nobody() implements Owner {}

        record One(Organisation.Id organisation, Standing standing) implements Owner {}

        /// The clients are the owner together, as in a joint arrangement.
        record Participants() implements Owner {}
    }

    public Triangle ownedBy(Owner next) {
        return new Triangle(id, name, provider, next, place, endedOn, version);
    }

    public Triangle called(String next) {
        return new Triangle(id, next, provider, owner, place, endedOn, version);
    }

    public Triangle endingOn(@Nullable LocalDate lastDay) {
        return new Triangle(id, name, provider, owner, place, lastDay, version);
    }
}
