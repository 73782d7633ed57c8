package nl.samenspel.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings in files in the background, one at a time on each instance. Which instance works on which file stands in the
/// database as a lease, so a file is carried on by any instance after the one that had it died.
@Component
class ImportJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    static final Duration LEASE = Duration.ofSeconds(60);

    private final ImportStore store;
    private final ImportJob job;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();

    ImportJobs(ImportStore store, ImportJob job, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.job = job;
        this.transactions = transactions;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(ImportStarted started) {
        worker.ifPresent(each -> each.execute(this::workThrough));
    }

    @Override
    public void start() {
        job.carryOn();
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("imports").daemon().factory());
        fresh.scheduleWithFixedDelay(
                this::workThrough, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        fresh.scheduleWithFixedDelay(this::tidy, 1, TIDY_EVERY.toMinutes(), TimeUnit.MINUTES);
        worker = Optional.of(fresh);
    }

    /// Ends after the things that are being brought in now; the next instance goes on from there.
    @Override
    public void stop() {
        job.pause();
        worker.ifPresent(ScheduledExecutorService::close);
        worker = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker.isPresent();
    }

    /// Brings in everything that waits.
    void workThrough() {
        try {
            for (var next = lease(); next.isPresent(); next = lease()) {
                job.run(next.get());
            }
        } catch (TransactionException | DataAccessException e) { // the database is away: look again later
            LOG.warn("imports wait: {}", e.getMessage());
        }
    }

    private Optional<Import.Running> lease() {
        var leased = Identity.<Optional<Import>, RuntimeException>as(
                Actor.SYSTEM, () -> required(transactions.execute(_ -> store.lease(LEASE))));
        return leased.map(Import.Running.class::cast);
    }

    private void tidy() {
        try {
            Identity.run(
                    Actor.SYSTEM,
                    () -> transactions.executeWithoutResult(
                            _ -> store.removeBefore(clock.instant().minus(KEPT))));
        } catch (TransactionException | DataAccessException e) {
            LOG.warn("old imports stay a while: {}", e.getMessage());
        }
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
