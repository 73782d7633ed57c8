/// The demo world and the scale world, built through the same doors that people use.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "people",
            "organisation",
            "triangle",
            "assignment",
            "knowledge",
            "portfolio",
            "board",
            "dossier",
            "dossier :: agreement",
            "dossier :: exit",
            "dossier :: sheet",
            "dossier :: steering",
            "logbook",
            "practice",
            "portfolio :: choice",
            "portfolio :: scenario",
            "signal",
            "signal :: act",
            "signal :: help",
            "sketch",
            "sketch :: result",
            "sketch :: magnet"
        })
package nl.samenspel.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
