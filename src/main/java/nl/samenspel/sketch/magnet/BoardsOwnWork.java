package nl.samenspel.sketch.magnet;

import java.util.Optional;
import nl.samenspel.sketch.SketchSession;

/// Marks what a board writes in the register, so that its echo does not come back to the same board.
final class BoardsOwnWork {
    private static final ScopedValue<SketchSession.Id> BOARD = ScopedValue.newInstance();

    private BoardsOwnWork() {}

    static <T> T of(SketchSession.Id session, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(BOARD, session).call(work);
    }

    /// The session whose board works now.
    static Optional<SketchSession.Id> current() {
        return BOARD.isBound() ? Optional.of(BOARD.get()) : Optional.empty();
    }

    static boolean isOf(SketchSession.Id session) {
        return BOARD.isBound() && BOARD.get().equals(session);
    }
}
