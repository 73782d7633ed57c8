package nl.samenspel.board;

import java.util.Optional;

/// Another instance works on this board now. Come back: the lease of an instance that died ends within three
/// seconds.
public final class BoardHeldElsewhere extends RuntimeException {
    private final String address;

    /// @param address where the holder is reached from other instances; empty when it is not
    BoardHeldElsewhere(String address) {
        super("another instance holds this board", null, false, false);
        this.address = address;
    }

    /// Host and port of the holder, as far as other instances can reach it.
    public Optional<String> findAddress() {
        return Optional.of(address).filter(each -> !each.isEmpty());
    }
}
