package nl.samenspel.dossier.exit;

/// The parts of an exit plan, in the order in which they are read. Source: 003 names the plan, 004 what it is for;
/// these
/// parts are product.md §5's.
public enum ExitPart {
    /// What if we stop, and how.
    IF_WE_STOP,
    WHAT_IS_LEFT,
    WHO_RECEIVES,
    OPEN_DECISIONS,
    ADVICE,
    /// Advice on who should come next.
    SUCCESSOR,
    AFTERCARE
}
