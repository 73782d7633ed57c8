package nl.samenspel.knowledge;

/// Which names the roles go by on screen. Chosen for the installation, and by any organisation for
/// its own triangles.
public enum Vocabulary {
    /// The words people use: owner, client, provider.
    PRACTICE,
    /// The words of the rules for agencies since 2025: who answers for continuity, for policy and
    /// in the end.
    RULES_2025
}
