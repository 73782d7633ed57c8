/// A person's own room: check-ins, gut feeling, thoughts, wellbeing, notes. Kept under a key of
/// their own; nobody else reads it. A passage leaves it only as a copy that its author shares.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "journal", "access", "people", "knowledge", "triangle", "assignment"})
package nl.samenspel.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
