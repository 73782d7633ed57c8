/// What the two sides of a dossier write together in a conversation: intake, exploration,
/// completion.
@NullMarked
@NamedInterface("sheet")
package nl.samenspel.dossier.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
