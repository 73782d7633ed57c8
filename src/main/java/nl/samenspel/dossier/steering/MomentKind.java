package nl.samenspel.dossier.steering;

import java.util.Locale;

/// The seven kinds of moments at which a client steers. Source: 002 names steering at moments as the third step and
/// some of the kinds; the list of seven is ours (product.md §5).
public enum MomentKind {
    BUSINESS_CASE,
    /// Of the provider.
    CHOOSING,
    /// Of the assignment.
    FORMULATING,
    PROGRESS_REPORT,
    PHASE_TRANSITION,
    CRISIS,
    EVALUATION;

    /// Of the guide's entry with its questions.
    public String entryKey() {
        return "steering-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
