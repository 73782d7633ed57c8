/// Steering while the work is done: moments on a time line, contact planned against real, preconditions with their
/// state, observations that become patterns only after testing, and evaluations by both sides.
@NullMarked
@NamedInterface("steering")
package nl.samenspel.dossier.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
