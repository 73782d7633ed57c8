@NullMarked
package nl.samenspel.board.wire;

import org.jspecify.annotations.NullMarked;
