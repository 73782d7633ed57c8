package nl.samenspel.assignment;

import java.util.UUID;

/// A list as one person likes to see it.
///
/// @param query filter, order and columns, as they stand in the address behind the question mark
public record SavedView(Id id, String name, String query) {

    public record Id(UUID value) {}
}
