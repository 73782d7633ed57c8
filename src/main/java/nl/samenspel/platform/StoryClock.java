package nl.samenspel.platform;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of the wall, but for stories told as of another day: the demo world has a past.
///
/// Inside [#at] time stands still for this thread; everybody else has the time of the wall.
public final class StoryClock implements InstantSource {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final InstantSource wall;

    StoryClock(InstantSource wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : wall.instant();
    }

    /// Does the work as if it were that moment.
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(TOLD, moment).run(work);
    }
}
