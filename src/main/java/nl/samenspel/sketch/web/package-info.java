/// The pages of this room.
@NullMarked
package nl.samenspel.sketch.web;

import org.jspecify.annotations.NullMarked;
