package nl.samenspel.platform;

/// There is no such thing for the asker: it does not exist, or the asker may not see it. Both look the same.
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
