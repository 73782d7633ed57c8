package nl.samenspel.practice;

/// Whom somebody plays. Source: guide, chapter 4; the observer is ours.
public enum PracticeRole {
    CLIENT,
    DELEGATED_CLIENT,
    /// Who carries out the assignment.
    PROVIDER,
    /// Looks and listens, and tells afterwards what stood out. There may be several.
    OBSERVER;

    /// Whether a team has one of them at most.
    public boolean isSingle() {
        return this != OBSERVER;
    }
}
