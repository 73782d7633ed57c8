/// The socket of a live board.
@NullMarked
package nl.samenspel.board.web;

import org.jspecify.annotations.NullMarked;
