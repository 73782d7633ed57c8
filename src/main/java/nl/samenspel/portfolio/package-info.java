/// One picture of what runs in a triangle, what comes, where it rubs and what no longer fits, and choosing together.
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
package nl.samenspel.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
