package nl.samenspel.dossier.sheet;

import java.util.List;

/// A conversation that is written down together. Fields end in `.client` and `.provider` where
/// each side has words of its own.
public enum SheetKind {
    /// The first three are facts; then the five interventions of an intake.
    INTAKE(
            "asked_by",
            "came",
            "time_given",
            "acquainted.client",
            "acquainted.provider",
            "assumptions.client",
            "assumptions.provider",
            "urgency.client",
            "urgency.organisation",
            "urgency.stakeholders",
            "behind.client",
            "behind.provider",
            "critical.client",
            "critical.provider"),
    EXPLORATION("rapport", "goodwill", "perspective", "agreed", "paid", "feedback", "pre_quote", "exit_thought"),
    COMPLETION("evaluation.client", "evaluation.provider", "learned.client", "learned.provider", "handover");

    private final List<String> fields;

    SheetKind(String... fields) {
        this.fields = List.of(fields);
    }

    /// In reading order.
    public List<String> fields() {
        return fields;
    }
}
