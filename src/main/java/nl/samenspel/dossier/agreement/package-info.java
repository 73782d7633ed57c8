/// The agreement of a dossier, in two halves and in versions that both sides confirm.
@NullMarked
@NamedInterface("agreement")
package nl.samenspel.dossier.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
