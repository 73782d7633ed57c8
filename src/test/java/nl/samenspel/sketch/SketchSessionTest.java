package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;
import org.junit.jupiter.api.Test;

class SketchSessionTest {
    private static final Instant HALF_PAST_NINE = Instant.parse("2026-11-24T08:30:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Plan PLAN =
            new Plan("Wat loopt er?", HALF_PAST_NINE, "", new PersonId(new UUID(1, 1)), Language.NL);
    private static final Actor ANNA = new Actor(new PersonId(new UUID(1, 2)), "Anna", Actor.Kind.PERSON);

    private final SketchSession.Prepared prepared =
            new SketchSession.Prepared(new SketchSession.Id(new UUID(2, 1)), new Triangle.Id(new UUID(3, 1)), PLAN);
    private final SketchSession.Live live = prepared.start(HALF_PAST_NINE);
    private final SketchSession.Ended ended = live.end(ELEVEN);
    private final SketchSession.Confirmed confirmed = ended.confirm(ANNA, ELEVEN);
    private final SketchSession.Cancelled cancelled = prepared.cancel("te druk");

    @Test
    void goesFromPreparedThroughLiveToConfirmed() {
        assertThat(live.startedAt()).isEqualTo(HALF_PAST_NINE);
        assertThat(ended.endedAt()).isEqualTo(ELEVEN);
        assertThat(confirmed.confirmedBy()).isEqualTo(ANNA.person());
    }

    @Test
    void goesOnAfterTheEndFromWhereItBegan() {
        assertThat(ended.reopen()).isEqualTo(live);
    }

    @Test
    void canBePlannedAgainOnlyBeforeItBegins() {
        var later = new Plan("Wat komt er?", ELEVEN, "zaal 3", PLAN.facilitator(), Language.NL);
        assertThat(prepared.replan(later).plan()).isEqualTo(later);
        for (var over : List.of(live, ended, confirmed, cancelled)) {
            assertThatThrownBy(() -> over.replan(later))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(SketchRefusal.SESSION_OVER));
        }
    }

    @Test
    void isLiveOnlyWhileLive() {
        assertThat(live.live()).isEqualTo(live);
        for (var other : List.of(prepared, ended, confirmed, cancelled)) {
            assertThatThrownBy(other::live)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(SketchRefusal.SESSION_NOT_LIVE));
        }
    }

    @Test
    void letsTheBoardChangeUntilTheEnd() {
        assertThat(List.of(prepared, live)).allMatch(SketchSession::isOpen);
        assertThat(List.of(ended, confirmed, cancelled)).noneMatch(SketchSession::isOpen);
    }
}
