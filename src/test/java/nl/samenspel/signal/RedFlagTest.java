package nl.samenspel.signal;

import static nl.samenspel.signal.RedFlag.Step.*;
import static nl.samenspel.signal.SignalRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

class RedFlagTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final RedFlag NOTICED = new RedFlag.Noticed(
            new RedFlag.Seen(
                    new RedFlag.Id(new UUID(1, 1)),
                    new PersonId(new UUID(2, 2)),
                    null,
                    new Wording.OwnWords("Iets klopt niet", Sensitivity.ORDINARY),
                    "",
                    NOW),
            NOW);
    private static final RedFlag DISCUSSED = NOTICED.take(DISCUSS, "", NOW);
    private static final RedFlag ACCEPTED = DISCUSSED.take(ACCEPT, "Omdat", NOW);
    private static final RedFlag RESOLVED = DISCUSSED.take(RESOLVE, "Door een gesprek", NOW);

    @Test
    void everyArrowOfTheDiagramLeadsWhereItSays() {
        assertThat(DISCUSSED).isInstanceOf(RedFlag.Discussed.class);
        assertThat(ACCEPTED).isInstanceOf(RedFlag.Accepted.class);
        assertThat(RESOLVED).isInstanceOf(RedFlag.Resolved.class);
        assertThat(NOTICED.take(RESOLVE, "Het ging vanzelf over", NOW)).isInstanceOf(RedFlag.Resolved.class);
        assertThat(DISCUSSED.take(NOT_DISCUSSED, "", NOW)).isInstanceOf(RedFlag.Noticed.class);
        assertThat(ACCEPTED.take(RECONSIDER, "", NOW)).isInstanceOf(RedFlag.Discussed.class);
        assertThat(ACCEPTED.take(RESOLVE, "Vanzelf", NOW)).isInstanceOf(RedFlag.Resolved.class);
        assertThat(RESOLVED.take(RETURN, "", NOW)).isInstanceOf(RedFlag.Noticed.class);
    }

    @Test
    void everyMissingArrowRefuses() {
        refuses(NOTICED, List.of(ACCEPT, NOT_DISCUSSED), FLAG_NOT_DISCUSSED);
        refuses(DISCUSSED, List.of(DISCUSS), FLAG_DISCUSSED_ALREADY);
        refuses(ACCEPTED, List.of(DISCUSS), FLAG_DISCUSSED_ALREADY);
        refuses(ACCEPTED, List.of(ACCEPT, NOT_DISCUSSED), FLAG_ACCEPTED_ALREADY);
        refuses(RESOLVED, List.of(DISCUSS, ACCEPT, RESOLVE, NOT_DISCUSSED), FLAG_RESOLVED_ALREADY);
        for (var flag : List.of(NOTICED, DISCUSSED, ACCEPTED)) {
            refuses(flag, List.of(RETURN), FLAG_NOT_RESOLVED);
        }
        for (var flag : List.of(NOTICED, DISCUSSED, RESOLVED)) {
            refuses(flag, List.of(RECONSIDER), FLAG_NOT_ACCEPTED);
        }
    }

    @Test
    void goingOnAndResolvingAskForWords() {
        assertThatThrownBy(() -> DISCUSSED.take(ACCEPT, "  ", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> NOTICED.take(RESOLVE, " ", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> DISCUSSED.take(RESOLVE, "", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ACCEPTED.take(RESOLVE, "", NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(FLAG_WHY_MISSING));
    }

    @Test
    void reasonsHaveALimit() {
        assertThatThrownBy(() -> DISCUSSED.take(ACCEPT, "x".repeat(100_000), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SIGNAL_TEXT_TOO_LONG));
    }

    private static void refuses(RedFlag from, List<RedFlag.Step> steps, SignalRefusal reason) {
        for (var step : steps) {
            assertThatThrownBy(() -> from.take(step, "Omdat", NOW))
                    .as(from.getClass().getSimpleName() + " " + step)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
    }
}
