package nl.samenspel.board;

/// Another instance works on this board now. Come back: the lease of an instance that died ends within three
/// seconds.
public final class BoardHeldElsewhere extends RuntimeException {
    BoardHeldElsewhere() {
        super("another instance holds this board", null, false, false);
    }
}
