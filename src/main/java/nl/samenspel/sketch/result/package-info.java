/// What a sketch session leaves behind: the frozen picture, its reading in words, its drawing, and the review that
/// takes
/// proposed records over into the register.
@NullMarked
@NamedInterface("result")
package nl.samenspel.sketch.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
