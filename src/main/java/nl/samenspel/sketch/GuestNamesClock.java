package nl.samenspel.sketch;

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

/// Looks by the clock, in the background, whose names are due.
@Component
class GuestNamesClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(GuestNamesClock.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final GuestNames names;
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();

    GuestNamesClock(GuestNames names) {
        this.names = names;
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("guest-names").daemon().factory());
        fresh.scheduleWithFixedDelay(this::destroyDue, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
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

    private void destroyDue() {
        try {
            names.destroyDue();
        } catch (TransactionException | DataAccessException e) { // look again later
            LOG.warn("names of guests wait: {}", e.getMessage());
        }
    }
}
