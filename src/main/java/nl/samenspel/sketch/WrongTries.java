package nl.samenspel.sketch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each source typed a wrong code lately. In memory: a restart forgives, and forgets who it was.
final class WrongTries {
    private static final int MOST_SOURCES = 10_000;

    private final Map<String, Deque<Instant>> bySource = new LinkedHashMap<>();

    private Instant today = Instant.EPOCH;
    private int wrongToday;

    /// Whether this source has to wait.
    synchronized boolean isTooMany(String source, Instant now) {
        var tries = bySource.get(source);
        if (tries == null) {
            return false;
        }
        forget(tries, now);
        return tries.size() >= EntranceRules.MOST_WRONG_PER_SOURCE;
    }

    /// True at the one that makes it too many for a day: time for an alarm.
    synchronized boolean add(String source, Instant now) {
        if (bySource.size() >= MOST_SOURCES) {
            bySource.remove(bySource.keySet().iterator().next());
        }
        bySource.computeIfAbsent(source, _ -> new ArrayDeque<>()).addLast(now);
        var day = now.truncatedTo(ChronoUnit.DAYS);
        wrongToday = day.equals(today) ? wrongToday + 1 : 1;
        today = day;
        return wrongToday == EntranceRules.ALARM_PER_DAY;
    }

    private static void forget(Deque<Instant> tries, Instant now) {
        while (!tries.isEmpty()
                && tries.getFirst().plus(EntranceRules.SOURCE_WINDOW).isBefore(now)) {
            tries.removeFirst();
        }
    }
}
