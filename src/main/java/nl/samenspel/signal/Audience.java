package nl.samenspel.signal;

/// In which step something is shared. Each is an act of its own.
public enum Audience {
    /// A colleague whom the author names.
    COLLEAGUE,
    /// The business manager of the assignment.
    MANAGER,
    /// Somebody of the client side of the assignment.
    CLIENT,
    /// Whom the author trusts with what is about themselves or about integrity.
    CONFIDANT
}
