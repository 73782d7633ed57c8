package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspel.board.BoardViews.FactWas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceRulesTest {
    private static FactWas at(int minute, @Nullable String value) {
        return new FactWas(minute(minute), value);
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-12-01T08:30:00Z").plus(Duration.ofMinutes(minute));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void aCardLastsUntilTheNextOneOrTheEnd() {
        var used = PaceRules.used(
                List.of(at(0, "start"), at(6, "players"), at(20, "start"), at(21, "players")), List.of(), minute(30));
        assertThat(used).containsExactly(Map.entry("start", minutes(7)), Map.entry("players", minutes(23)));
    }

    @Test
    void anotherDayDoesNotCount() {
        var used = PaceRules.used(
                List.of(at(0, "players"), at(5_000, "close")),
                List.of(at(10, "2027-01-12T08:30:00Z"), at(4_990, null)),
                minute(5_005));
        assertThat(used).containsEntry("players", minutes(20)).containsEntry("close", minutes(5));
    }

    @Test
    void thePaceIsTheAverageOfTheSessionsThatPlayedTheCard() {
        var average = PaceRules.average(
                List.of(Map.of("players", minutes(20), "close", minutes(4)), Map.of("players", minutes(25))));
        assertThat(average).containsEntry("players", 23).containsEntry("close", 4);
    }

    @Test
    void suggestsTheCardThatRunsOverMostWhenThePlanDoesNotFit() {
        var planned = Map.of("players", 15, "assignments", 20, "close", 5);
        assertThat(PaceRules.shorter(planned, Map.of("players", 17))).isEmpty();
        assertThat(PaceRules.shorter(planned, Map.of("players", 25, "assignments", 24, "close", 3)))
                .contains(new PaceViews.Shorter("players", 12));
    }
}
