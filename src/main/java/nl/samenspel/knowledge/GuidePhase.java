package nl.samenspel.knowledge;

/// The three stretches of an assignment by which the guide orders what it knows. A dossier has
/// finer phases of its own.
public enum GuidePhase {
    INTAKE,
    EXECUTION,
    HAND_BACK
}
