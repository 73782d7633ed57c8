package nl.samenspel.platform;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Work that comes back by the clock, in the background, for as long as the application runs: the next round begins a
/// pause after the last has ended. A database that is away costs a round, no more.
public abstract class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();

    /// @param name of the thread and in the log
    /// @param first how long after the start the first round begins
    protected Rounds(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /// One round. May end early when the application stops ([#isRunning()]).
    protected abstract void round();

    @Override
    public final void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        fresh.scheduleWithFixedDelay(this::tryRound, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        worker = Optional.of(fresh);
    }

    /// Waits for the round that goes on.
    @Override
    public final void stop() {
        var last = worker;
        worker = Optional.empty();
        last.ifPresent(ScheduledExecutorService::close);
    }

    @Override
    public final boolean isRunning() {
        return worker.isPresent();
    }

    private void tryRound() {
        try {
            round();
        } catch (TransactionException | DataAccessException | UncheckedIOException e) { // again next time
            LOG.warn("{} waits: {}", name, e.getMessage());
        } catch (RuntimeException mistake) {
            LOG.error("{}: a mistake of ours", name, mistake);
        }
    }
}
