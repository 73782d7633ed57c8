/// The pages of this room.
@NullMarked
package nl.samenspel.insight.web;

import org.jspecify.annotations.NullMarked;
