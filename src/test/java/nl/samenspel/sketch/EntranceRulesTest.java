package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntranceRulesTest {
    private final Random random = new Random(20261122);

    @Test
    void makesCodesOfEightSignsThatNobodyMixesUp() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(EntranceRules.newCode(random)).matches("[2-9A-HJ-NP-Z]{8}");
        }
    }

    @Test
    void makesLinkTokensOf128Bits() {
        assertThat(EntranceRules.newLinkToken(random)).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        assertThat(EntranceRules.tidy(" 7kq2-m4xr ")).isEqualTo("7KQ2M4XR");
        assertThat(EntranceRules.tidy("7KQ2 M4XR")).isEqualTo("7KQ2M4XR");
        assertThat(EntranceRules.tidy(EntranceRules.forReading("7KQ2M4XR"))).isEqualTo("7KQ2M4XR");
    }

    @Test
    void makesASourceWaitAfterTenWrongCodesInFiveMinutes() {
        var tries = new WrongTries();
        var now = Instant.parse("2026-11-24T08:30:00Z");
        for (int i = 0; i < 10; i++) {
            assertThat(tries.isTooMany("127.0.0.9", now)).isFalse();
            tries.add("127.0.0.9", now);
        }
        assertThat(tries.isTooMany("127.0.0.9", now)).isTrue();
        assertThat(tries.isTooMany("127.0.0.10", now)).isFalse();
        assertThat(tries.isTooMany("127.0.0.9", now.plusSeconds(301))).isFalse();
    }
}
