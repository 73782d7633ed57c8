package nl.samenspel.board.wire;

/// This is not a message of ours (rules B31, B32): the connection it came over is closed with the reason.
public final class Unreadable extends RuntimeException {
    public Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
