/// The printed set of a sketch session: cards, magnets, guide and poster, from the same content as the screen.
@NullMarked
package nl.samenspel.sketch.paper;

import org.jspecify.annotations.NullMarked;
