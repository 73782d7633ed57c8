package nl.samenspel.dossier.steering.web;

/// Which look a state has. Colour never says it alone: its word always stands there too.
public final class Chips {
    private Chips() {}

    /// @param state as the domain names it
    public static String of(String state) {
        return switch (state) {
            case "PLANNED", "AGREED", "WRITING", "SHARED" -> "planned";
            case "MOVED", "PARTLY", "LACKING", "SHORTENED", "CALLED_OFF_LATE", "OPEN" -> "care";
            case "HELD", "MET", "TESTED", "TALKED", "CONCLUDED", "PATTERN" -> "good";
            case "DRAFT" -> "proposed";
            default -> "quiet";
        };
    }
}
