/// The board as JSON: one strict reader and one writer for log, snapshot and socket. Shapes:
/// docs/board-protocol.md.
@NullMarked
package nl.samenspel.board.wire;

import org.jspecify.annotations.NullMarked;
