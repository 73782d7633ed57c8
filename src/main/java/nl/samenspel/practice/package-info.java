/// Told cases that people play together: each with a card that only they read, choices that are
/// logged and compared, and no right or wrong.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access", "people", "knowledge", "board"})
package nl.samenspel.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
