/// What may overlap or influence what, with its reasons, for people to confirm or to dismiss. Never by itself.
@NullMarked
@NamedInterface("overlap")
package nl.samenspel.portfolio.overlap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
