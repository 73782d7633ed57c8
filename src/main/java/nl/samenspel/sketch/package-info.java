/// Sketch sessions: a triangle draws its own picture with five cards, and the picture is the register.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "journal",
            "access",
            "people",
            "document",
            "organisation",
            "knowledge",
            "triangle",
            "assignment",
            "board"
        })
package nl.samenspel.sketch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
