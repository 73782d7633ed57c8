/// Pages of the exit plan and of handing back.
@NullMarked
package nl.samenspel.dossier.exit.web;

import org.jspecify.annotations.NullMarked;
