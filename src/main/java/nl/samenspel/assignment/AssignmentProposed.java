package nl.samenspel.assignment;

import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// A new assignment stands in the register and waits for a corner's yes. Told within the transaction.
///
/// @param session the sketch session it was found in
public record AssignmentProposed(
        Assignment.Id id, Triangle.Id triangle, @Nullable UUID session, Actor by) {}
