package nl.samenspel.platform;

/// Samenspel cannot start, for a reason the operator can remove. The message is one plain sentence that names the way
/// out; it is shown as it is, without a stack trace.
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
