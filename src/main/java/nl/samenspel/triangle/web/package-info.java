/// The pages of this room.
@NullMarked
package nl.samenspel.triangle.web;

import org.jspecify.annotations.NullMarked;
