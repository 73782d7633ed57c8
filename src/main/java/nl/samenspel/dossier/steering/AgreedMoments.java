package nl.samenspel.dossier.steering;

import java.time.LocalDate;
import java.util.List;
import nl.samenspel.dossier.agreement.PlannedMoment;

/// What the agreement fixed and the time line does not have yet. Only a suggestion: people plan.
public final class AgreedMoments {
    private AgreedMoments() {}

    /// @param subject as the agreement calls it; may be empty
    public record Suggestion(MomentKind kind, LocalDate day, String subject) {}

    /// From today on, by day. A day counts as planned when any moment stood or stands on it.
    public static List<Suggestion> missing(List<PlannedMoment> agreed, List<Moment> planned, LocalDate today) {
        return agreed.stream()
                .filter(each -> !each.on().isBefore(today))
                .filter(each -> planned.stream()
                        .noneMatch(moment -> moment.head().day().equals(each.on())
                                || moment.from().contains(each.on())))
                .map(each -> new Suggestion(kind(each.kind()), each.on(), each.subject()))
                .toList();
    }

    /// The agreement knows two kinds only; people choose another one where it fits better.
    private static MomentKind kind(PlannedMoment.Kind kind) {
        return switch (kind) {
            case STEERING -> MomentKind.PROGRESS_REPORT;
            case EVALUATION -> MomentKind.EVALUATION;
        };
    }
}
