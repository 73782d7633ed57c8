package nl.samenspel.platform.database;

import java.time.Duration;

/// Waiting between two looks at something that has no bell.
final class Pause {
    private Pause() {}

    static void briefly() {
        of(Duration.ofMillis(50));
    }

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
