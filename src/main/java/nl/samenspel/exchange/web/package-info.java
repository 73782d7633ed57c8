/// The pages of this room.
@NullMarked
package nl.samenspel.exchange.web;

import org.jspecify.annotations.NullMarked;
