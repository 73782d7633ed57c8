package nl.samenspel.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Allowance allowance = new Allowance(60, 600, nanos::get);

    @Test
    @DisplayName("B33 allows 600 at once and then 60 a second")
    void allowsAStockAndAStream() {
        for (int i = 0; i < 600; i++) {
            assertThat(allowance.take(1)).isTrue();
        }
        assertThat(allowance.take(1)).isFalse();
        nanos.addAndGet(1_000_000_000);
        assertThat(allowance.take(60)).isTrue();
        assertThat(allowance.take(1)).isFalse();
    }

    @Test
    @DisplayName("B33 never saves up more than 600")
    void savesNoMore() {
        nanos.addAndGet(3_600_000_000_000L);
        assertThat(allowance.take(601)).isFalse();
        assertThat(allowance.take(600)).isTrue();
    }
}
