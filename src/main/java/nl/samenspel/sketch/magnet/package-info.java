/// What hangs on a sketch board and what it means in the register: one class for each kind (docs/board-elements.md).
@NullMarked
@NamedInterface("magnet")
package nl.samenspel.sketch.magnet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
