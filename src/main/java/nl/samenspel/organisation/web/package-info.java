/// The pages of this room.
@NullMarked
package nl.samenspel.organisation.web;

import org.jspecify.annotations.NullMarked;
