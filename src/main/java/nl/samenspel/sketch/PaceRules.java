package nl.samenspel.sketch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspel.board.BoardViews.FactWas;
import org.jspecify.annotations.Nullable;

/// How long the cards of earlier sessions really took, and what that says about the next one. Pure.
final class PaceRules {
    /// More minutes over the plan than this are worth a suggestion.
    private static final int MATTERS = 5;

    private PaceRules() {}

    /// Time at each card from when it was turned to the next one, or to the end; pauses left out. A card that was
    /// turned
    /// to twice has both.
    ///
    /// @param cards what the session was turned to, in order
    /// @param pauses when it was paused (a value) and when it went on (null), in order
    static Map<String, Duration> used(List<FactWas> cards, List<FactWas> pauses, Instant end) {
        var used = new LinkedHashMap<String, Duration>();
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            var until = i + 1 < cards.size() ? cards.get(i + 1).at() : end;
            var value = card.value();
            if (value != null && until.isAfter(card.at())) {
                used.merge(
                        value,
                        Duration.between(card.at(), until).minus(paused(pauses, card.at(), until)),
                        Duration::plus);
            }
        }
        return used;
    }

    /// Minutes per card, rounded, on average over the sessions in which it was played.
    static Map<String, Integer> average(Collection<Map<String, Duration>> sessions) {
        return sessions.stream()
                .flatMap(each -> each.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.averagingLong(each -> each.getValue().toSeconds()),
                                seconds -> (int) Math.round(seconds / 60))));
    }

    /// When the cards at their real pace take longer than planned: the card that runs over most, and by how much.
    static Optional<PaceViews.Shorter> shorter(Map<String, Integer> planned, Map<String, Integer> used) {
        var over = planned.keySet().stream()
                .mapToInt(card -> over(card, planned, used))
                .sum();
        if (over < MATTERS) {
            return Optional.empty();
        }
        return planned.keySet().stream()
                .max(Comparator.comparingInt(card -> over(card, planned, used)))
                .map(card -> new PaceViews.Shorter(card, over));
    }

    private static int over(String card, Map<String, Integer> planned, Map<String, Integer> used) {
        int minutes = planned.getOrDefault(card, 0);
        return used.getOrDefault(card, minutes) - minutes;
    }

    private static Duration paused(List<FactWas> pauses, Instant from, Instant until) {
        var sum = Duration.ZERO;
        @Nullable Instant began = null;
        for (var each : pauses) {
            if (each.value() != null && began == null) {
                began = each.at();
            } else if (each.value() == null && began != null) {
                sum = sum.plus(shared(began, each.at(), from, until));
                began = null;
            }
        }
        return sum;
    }

    private static Duration shared(Instant from, Instant until, Instant low, Instant high) {
        var begin = from.isAfter(low) ? from : low;
        var end = until.isBefore(high) ? until : high;
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
