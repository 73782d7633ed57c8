package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import nl.samenspel.platform.Language;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    @Test
    void aNightIsQuietOnBothSidesOfMidnight() {
        var night = quiet(18, 8);
        assertThat(night.isQuietAt(LocalTime.of(18, 0))).isTrue();
        assertThat(night.isQuietAt(LocalTime.of(3, 0))).isTrue();
        assertThat(night.isQuietAt(LocalTime.of(8, 0))).isFalse();
        assertThat(night.isQuietAt(LocalTime.of(17, 59))).isFalse();
    }

    @Test
    void aStretchOfTheDayIsQuiet() {
        assertThat(quiet(9, 12).isQuietAt(LocalTime.of(11, 59))).isTrue();
        assertThat(quiet(9, 12).isQuietAt(LocalTime.of(12, 0))).isFalse();
    }

    @Test
    void theSameHourTwiceIsNeverQuiet() {
        assertThat(quiet(9, 9).isQuietAt(LocalTime.of(9, 30))).isFalse();
    }

    private static Preference quiet(int from, int until) {
        return new Preference(Preference.Mail.DAILY, 8, from, until, Language.NL);
    }
}
