package nl.samenspel.signal.act;

import static nl.samenspel.signal.SignalRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.signal.SignalRefusal;
import nl.samenspel.signal.act.Intervention.Helped;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InterventionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Intervention CHOSEN = new Intervention.Chosen(
            new Intervention.Meant(
                    new Intervention.Id(new UUID(1, 1)),
                    new PersonId(new UUID(2, 2)),
                    new Assignment.Id(new UUID(3, 3)),
                    "recontract",
                    1,
                    List.of()),
            NOW);
    private static final Intervention PLANNED = CHOSEN.plan(TODAY, TODAY, NOW);
    private static final Intervention DONE = CHOSEN.done(NOW);
    private static final Intervention WEIGHED = DONE.weigh(Helped.TOO_EARLY, "", NOW);
    private static final Intervention DROPPED = PLANNED.drop(NOW);

    @Test
    void everyArrowOfTheDiagramLeadsWhereItSays() {
        assertThat(PLANNED.plan(TODAY.plusDays(1), TODAY, NOW).day()).isEqualTo(TODAY.plusDays(1));
        assertThat(PLANNED.done(NOW)).isInstanceOf(Intervention.Done.class);
        assertThat(WEIGHED.weigh(Helped.HELPED, "Ja", NOW).helped()).isEqualTo(Helped.HELPED);
        assertThat(DONE.undo(NOW)).isInstanceOf(Intervention.Chosen.class);
        assertThat(WEIGHED.undo(NOW)).isInstanceOf(Intervention.Chosen.class);
        assertThat(DROPPED.takeUp(NOW)).isInstanceOf(Intervention.Chosen.class);
    }

    @Test
    void everyMissingArrowRefuses() {
        for (var done : List.of(DONE, WEIGHED)) {
            refuses(() -> done.plan(TODAY, TODAY, NOW), INTERVENTION_DONE_ALREADY);
            refuses(() -> done.done(NOW), INTERVENTION_DONE_ALREADY);
            refuses(() -> done.drop(NOW), INTERVENTION_DONE_ALREADY);
        }
        refuses(() -> DROPPED.plan(TODAY, TODAY, NOW), INTERVENTION_DROPPED);
        refuses(() -> DROPPED.done(NOW), INTERVENTION_DROPPED);
        refuses(() -> DROPPED.drop(NOW), INTERVENTION_DROPPED);
        for (var notDone : List.of(CHOSEN, PLANNED, DROPPED)) {
            refuses(() -> notDone.undo(NOW), INTERVENTION_NOT_DONE);
            refuses(() -> notDone.weigh(Helped.NOT, "", NOW), INTERVENTION_NOT_DONE);
        }
        for (var notDropped : List.of(CHOSEN, PLANNED, DONE, WEIGHED)) {
            refuses(() -> notDropped.takeUp(NOW), INTERVENTION_NOT_DROPPED);
        }
    }

    @Test
    void isNotPlannedInThePast() {
        refuses(() -> CHOSEN.plan(TODAY.minusDays(1), TODAY, NOW), INTERVENTION_DAY_PASSED);
    }

    private static void refuses(ThrowingCallable act, SignalRefusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
