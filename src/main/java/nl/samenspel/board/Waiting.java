package nl.samenspel.board;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A command on its way to a board.
///
/// @param from the connection to answer; null when it comes from outside the board
record Waiting(
        UUID id,
        BoardCommand command,
        Admission by,
        @Nullable Connection from,
        CompletableFuture<BoardChange> answer) {

    static Waiting from(Connection connection, Admission by, UUID id, BoardCommand command) {
        return new Waiting(id, command, by, connection, new CompletableFuture<>());
    }

    static Waiting fromOutside(Admission by, UUID id, BoardCommand command) {
        return new Waiting(id, command, by, null, new CompletableFuture<>());
    }

    boolean isFromOutside() {
        return from == null;
    }
}
