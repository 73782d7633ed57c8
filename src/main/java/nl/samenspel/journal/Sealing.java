package nl.samenspel.journal;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Seals by the clock, in the background.
@Component
class Sealing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Seals seals;
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();

    Sealing(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("seals").daemon().factory());
        fresh.scheduleWithFixedDelay(this::sealAll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        worker = Optional.of(fresh);
    }

    @Override
    public void stop() {
        worker.ifPresent(ScheduledExecutorService::close);
        worker = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker.isPresent();
    }

    private void sealAll() {
        try {
            while (worker.isPresent() && seals.sealSome()) {
                // the next part
            }
        } catch (TransactionException | DataAccessException | UncheckedIOException e) { // look again later
            LOG.warn("seals wait: {}", e.getMessage());
        }
    }
}
