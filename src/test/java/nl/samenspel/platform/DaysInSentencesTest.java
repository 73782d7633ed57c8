package nl.samenspel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysInSentencesTest {
    @Test
    void aDayIsWrittenAsPeopleWriteIt() {
        var messages = new Messages(List.of("exit"));
        var day = Map.of("day", LocalDate.of(2026, 11, 22));
        assertThat(messages.text(Language.NL, "refused.TOO_EARLY_TO_LOOK_BACK", day))
                .isEqualTo("Terugkijken kan vanaf 22 november 2026.");
        assertThat(messages.text(Language.EN, "refused.TOO_EARLY_TO_LOOK_BACK", day))
                .isEqualTo("Looking back is possible from 22 November 2026.");
    }
}
