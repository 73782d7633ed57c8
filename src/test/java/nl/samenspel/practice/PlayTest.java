package nl.samenspel.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// The life of a play, as docs/states/play.md draws it.
class PlayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void theTimeOfAPartFollowsFromTheCase() {
        assertThat(gathering(2).begin(NOON).clock().endsAt()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void moreTimeCountsFromNowWhenItWasOver() {
        var part = gathering(1).begin(NOON);
        assertThat(part.extend(Duration.ofMinutes(5), NOON).clock().endsAt())
                .isEqualTo(NOON.plus(Duration.ofMinutes(25)));
        var late = NOON.plus(Duration.ofHours(1));
        assertThat(part.extend(Duration.ofMinutes(5), late).clock().endsAt())
                .isEqualTo(late.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aClockThatStandsStillKeepsWhatIsLeft() {
        var later = NOON.plus(Duration.ofMinutes(8));
        var still = gathering(1).begin(NOON).pause(later);
        assertThat(still.clock().leftAt(NOON.plus(Duration.ofHours(3)))).isEqualTo(Duration.ofMinutes(12));
        assertThat(still.pause(NOON.plus(Duration.ofHours(3)))).isEqualTo(still);
        var more = still.extend(Duration.ofMinutes(1), NOON.plus(Duration.ofHours(3)));
        assertThat(more.clock().left()).isEqualTo(Duration.ofMinutes(13));
        var resumed = more.resume(NOON.plus(Duration.ofHours(4)));
        assertThat(resumed.clock().endsAt()).isEqualTo(NOON.plus(Duration.ofMinutes(4 * 60 + 13)));
        assertThat(resumed.goOn(NOON)).isInstanceOf(Play.Ended.class);
    }

    /// Random histories against a few lines that say the same: which act is refused where, and what comes after.
    @Test
    void everyHistoryFollowsTheDrawing() {
        for (long seed = 0; seed < 500; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        var random = new Random(seed);
        int parts = 1 + random.nextInt(3);
        Play play = gathering(parts);
        int expected = 0; // 0 gathering, parts + 1 ended
        for (int step = 0; step < 12; step++) {
            var now = play;
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (expected == 0) {
                        play = now.begin(NOON);
                        expected = 1;
                    } else {
                        refuses(PracticeRefusal.PLAY_NOT_GATHERING, () -> now.begin(NOON));
                    }
                }
                case 1 -> {
                    if (expected >= 1 && expected <= parts) {
                        play = now.goOn(NOON);
                        expected++;
                    } else {
                        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> now.goOn(NOON));
                    }
                }
                case 2 -> {
                    if (expected >= 1 && expected <= parts) {
                        play = now.pause(NOON);
                        assertThat(((Play.Playing) play).clock().isStill()).isTrue();
                    } else {
                        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> now.pause(NOON));
                    }
                }
                case 3 -> {
                    if (expected >= 1 && expected <= parts) {
                        play = now.resume(NOON);
                        assertThat(((Play.Playing) play).clock().isStill()).isFalse();
                    } else {
                        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> now.resume(NOON));
                    }
                }
                default -> {
                    if (expected >= 1 && expected <= parts) {
                        play = now.extend(Duration.ofMinutes(5), NOON);
                    } else {
                        refuses(PracticeRefusal.PLAY_NOT_GOING, () -> now.extend(Duration.ofMinutes(5), NOON));
                    }
                }
            }
            assertThat(play.part()).as("seed %d", seed).isEqualTo(Math.min(expected, parts));
            assertThat(play instanceof Play.Ended).as("seed %d", seed).isEqualTo(expected == parts + 1);
        }
    }

    private static void refuses(PracticeRefusal reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Play gathering(int parts) {
        var part = new PracticeCase.Part(
                "Deel", GuidePhase.INTAKE, 20, "Verhaal", Map.of(), List.of("Ja", "Nee"), List.of());
        var content = new PracticeCase.Content(Language.NL, "Geval", "", java.util.Collections.nCopies(parts, part));
        return new Play.Gathering(
                new Play.About(new Play.Id(new UUID(1, 1)), new PersonId(new UUID(2, 2)), content, 1));
    }
}
