/// The way out of an assignment: an exit plan that lives from day one, and handing back as a prepared path.
@NullMarked
@NamedInterface("exit")
package nl.samenspel.dossier.exit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
