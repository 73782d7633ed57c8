/// The pages of this room.
@NullMarked
package nl.samenspel.assignment.web;

import org.jspecify.annotations.NullMarked;
