package nl.samenspel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.dossier.ContactTrend;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.QuietGuard.Question;
import nl.samenspel.signal.QuietGuard.Setting;
import org.junit.jupiter.api.Test;

class QuietGuardTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-30");
    private static final ContactTrend SHRINKING =
            new ContactTrend(6, Duration.ofHours(6), Duration.ofHours(1), Duration.ofHours(4));

    @Test
    void asksWhenAFlagIsOpenForAsManyWeeksAsWereChosen() {
        assertThat(ask(flagFrom(27), Optional.empty(), ContactTrend.UNKNOWN)).isEmpty();
        assertThat(ask(flagFrom(28), Optional.empty(), ContactTrend.UNKNOWN)
                        .orElseThrow()
                        .sinceFirst())
                .isEqualTo(4);
    }

    @Test
    void asksSoonerWhenTheClientIsSilentOrContactShrinks() {
        var silent = Optional.of(NOW.minus(Duration.ofDays(40)));
        assertThat(ask(flagFrom(13), silent, SHRINKING)).isEmpty();
        assertThat(ask(flagFrom(14), silent, ContactTrend.UNKNOWN)).isPresent();
        assertThat(ask(flagFrom(14), Optional.of(NOW), SHRINKING).orElseThrow().shrinking())
                .isTrue();
        assertThat(ask(flagFrom(14), Optional.of(NOW), ContactTrend.UNKNOWN)).isEmpty();
    }

    @Test
    void neverAsksWithoutAnOpenFlag() {
        var resolved = flagFrom(90).take(RedFlag.Step.DISCUSS, "", NOW).take(RedFlag.Step.RESOLVE, "Vanzelf", NOW);
        assertThat(ask(resolved, Optional.empty(), SHRINKING)).isEmpty();
        assertThat(QuietGuard.ask(List.of(), Optional.empty(), SHRINKING, Setting.USUAL, NOW, TODAY))
                .isEmpty();
    }

    @Test
    void waitsAsLongAsItWasAsked() {
        var until = new Setting(4, TODAY.plusDays(1));
        assertThat(QuietGuard.ask(List.of(flagFrom(90)), Optional.empty(), SHRINKING, until, NOW, TODAY))
                .isEmpty();
        assertThat(QuietGuard.ask(
                        List.of(flagFrom(90)), Optional.empty(), SHRINKING, new Setting(4, TODAY), NOW, TODAY))
                .isPresent();
    }

    private static Optional<Question> ask(RedFlag flag, Optional<Instant> contact, ContactTrend trend) {
        return QuietGuard.ask(List.of(flag), contact, trend, Setting.USUAL, NOW, TODAY);
    }

    private static RedFlag flagFrom(int daysAgo) {
        var then = NOW.minus(Duration.ofDays(daysAgo));
        return new RedFlag.Noticed(
                new RedFlag.Seen(
                        new RedFlag.Id(new UUID(1, daysAgo)),
                        new PersonId(new UUID(2, 2)),
                        null,
                        new Wording.OwnWords("Iets", Sensitivity.ORDINARY),
                        "",
                        then),
                then);
    }
}
