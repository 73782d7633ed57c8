package nl.samenspel.notice.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often one source may ask for feeds: calendars ask a few times an hour, guessers more
/// often. In memory, per instance.
@Component
class FeedPace {
    static final int MOST_PER_MINUTE = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SOURCES = 10_000;

    private final InstantSource clock;
    private final Map<String, Asked> bySource = new LinkedHashMap<>();

    FeedPace(InstantSource clock) {
        this.clock = clock;
    }

    private record Asked(Instant since, int times) {}

    synchronized boolean mayAsk(String source) {
        var now = clock.instant();
        var before = bySource.get(source);
        if (before == null || !now.isBefore(before.since().plus(WINDOW))) {
            bySource.remove(source);
            if (bySource.size() >= MOST_SOURCES) {
                bySource.remove(bySource.keySet().iterator().next());
            }
            before = new Asked(now, 0);
        }
        bySource.put(source, new Asked(before.since(), before.times() + 1));
        return before.times() < MOST_PER_MINUTE;
    }
}
