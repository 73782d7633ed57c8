package nl.samenspel.knowledge;

/// How carefully a flag has to be kept. Set with the content, never guessed from what somebody writes.
public enum Sensitivity {
    /// About the work and how people work together.
    ORDINARY,
    /// About how its author is doing: tension, sleep, a feeling without words.
    INNER,
    /// About integrity or fear in an organisation.
    INTEGRITY;

    /// Such a flag goes to a confidant whom its author chooses, and to nobody on the client side.
    public boolean onlyForConfidant() {
        return this != ORDINARY;
    }
}
