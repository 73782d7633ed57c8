package nl.samenspel.assignment;

import java.util.Set;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;

/// An assignment says something else, or stands otherwise in the register. Told within the transaction, also for a new
/// one that nobody proposed.
///
/// @param fields what it says otherwise now; empty when only its standing changed
/// @param description as it is now
public record AssignmentChanged(
        Assignment.Id id,
        Triangle.Id triangle,
        Set<Field> fields,
        Description description,
        Standing.Name standing,
        Actor by) {
    public AssignmentChanged {
        fields = Set.copyOf(fields);
    }
}
