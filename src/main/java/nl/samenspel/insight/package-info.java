/// Figures over triangles and dossiers for those who carry them: frozen, audited before anybody sees them.
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
            "sketch",
            "dossier",
            "dossier::steering",
            "dossier::exit",
            "signal",
            "portfolio"
        })
package nl.samenspel.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
