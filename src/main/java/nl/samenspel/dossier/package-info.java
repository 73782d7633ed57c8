/// What client side and provider side of one assignment keep together, from the first question
/// to the end.
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
            "assignment"
        })
package nl.samenspel.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
