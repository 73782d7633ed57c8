/// What people notice about an assignment and do about it: red flags that are private until shared,
/// interventions, the
/// red button, escalation, and a quiet question when something stands too long.
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
            "dossier"
        })
package nl.samenspel.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
