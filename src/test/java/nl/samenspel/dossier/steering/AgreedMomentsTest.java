package nl.samenspel.dossier.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.agreement.PlannedMoment;
import nl.samenspel.dossier.steering.AgreedMoments.Suggestion;
import nl.samenspel.platform.PersonId;
import org.junit.jupiter.api.Test;

class AgreedMomentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void suggestsWhatWasAgreedAndIsNotOnTheLine() {
        var agreed = List.of(
                new PlannedMoment(PlannedMoment.Kind.STEERING, TODAY.minusDays(9), "was"),
                new PlannedMoment(PlannedMoment.Kind.STEERING, TODAY, "nu"),
                new PlannedMoment(PlannedMoment.Kind.EVALUATION, TODAY.plusDays(9), "halverwege"));
        assertThat(AgreedMoments.missing(agreed, List.of(), TODAY))
                .containsExactly(
                        new Suggestion(MomentKind.PROGRESS_REPORT, TODAY, "nu"),
                        new Suggestion(MomentKind.EVALUATION, TODAY.plusDays(9), "halverwege"));
    }

    @Test
    void doesNotSuggestADayThatWasMovedOnPurpose() {
        var agreed = List.of(new PlannedMoment(PlannedMoment.Kind.STEERING, TODAY.plusDays(3), ""));
        var moved = planned(TODAY.plusDays(3)).move(TODAY.plusDays(8), TODAY);
        assertThat(AgreedMoments.missing(agreed, List.of(moved), TODAY)).isEmpty();
    }

    private static Moment.Planned planned(LocalDate day) {
        return new Moment.Planned(new Moment.Head(
                new Moment.Id(new UUID(1, 1)),
                new Assignment.Id(new UUID(2, 2)),
                MomentKind.PROGRESS_REPORT,
                "",
                day,
                List.of(),
                new PersonId(new UUID(3, 3)),
                Instant.EPOCH,
                1));
    }
}
