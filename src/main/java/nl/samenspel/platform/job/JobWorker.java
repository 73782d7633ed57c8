package nl.samenspel.platform.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.database.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Does the jobs, one at a time on each instance. Which instance has which stands in the database as a lease; a second
/// thread keeps it every second, so a work need not think of it, and a crash frees it within a minute.
@Component
class JobWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    static final Duration LEASE = Duration.ofSeconds(60);

    private final JobStore store;
    private final JobTurn turn;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final InstantSource clock;
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();
    private volatile Optional<ScheduledExecutorService> keeper = Optional.empty();
    private volatile Optional<LeasedPace> current = Optional.empty();
    private volatile boolean stopping;

    JobWorker(JobStore store, JobTurn turn, TransactionTemplate transactions, Ids ids, InstantSource clock) {
        this.store = store;
        this.turn = turn;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(JobStarted started) {
        worker.ifPresent(each -> each.execute(this::workThrough));
    }

    @Override
    public void start() {
        stopping = false;
        var hands = thread("jobs");
        var pulse = thread("jobs-lease");
        hands.scheduleWithFixedDelay(
                this::workThrough, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        pulse.scheduleWithFixedDelay(this::beat, BEAT_EVERY.toMillis(), BEAT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        pulse.scheduleWithFixedDelay(this::tidy, 1, TIDY_EVERY.toMinutes(), TimeUnit.MINUTES);
        worker = Optional.of(hands);
        keeper = Optional.of(pulse);
    }

    /// Ends as soon as the work of now lets go; another instance, or the next start, takes it on.
    @Override
    public void stop() {
        stopping = true;
        var hands = worker;
        worker = Optional.empty();
        current.ifPresent(LeasedPace::pause);
        hands.ifPresent(ScheduledExecutorService::close);
        keeper.ifPresent(ScheduledExecutorService::close);
        keeper = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker.isPresent();
    }

    /// Does everything that waits, the oldest first.
    void workThrough() {
        try {
            for (var next = lease(); next.isPresent(); next = lease()) {
                run(new LeasedPace(next.get()));
            }
        } catch (TransactionException | DataAccessException e) { // look again later
            LOG.warn("jobs wait: {}", e.getMessage());
        }
    }

    private void run(LeasedPace pace) {
        current = Optional.of(pace);
        if (stopping) { // began to stop while this was leased
            pace.pause();
        }
        try {
            turn.run(pace);
        } finally {
            current = Optional.empty();
        }
    }

    /// Keeps the lease of the work of now, and hears whether to stop.
    void beat() {
        current.ifPresent(pace -> {
            try {
                asSystem(() -> store.beat(pace.leased(), pace.progress(), LEASE))
                        .ifPresentOrElse(
                                stop -> {
                                    if (stop) {
                                        pace.askToStop();
                                    }
                                },
                                pace::lose);
            } catch (TransactionException | DataAccessException e) { // the lease is long enough to try again
                LOG.warn("a lease waits: {}", e.getMessage());
            }
        });
    }

    private Optional<JobStore.Leased> lease() {
        return stopping ? Optional.empty() : asSystem(() -> store.lease(ids.next(), LEASE));
    }

    private void tidy() {
        try {
            asSystem(() -> {
                store.removeEndedBefore(clock.instant().minus(KEPT));
                return true;
            });
        } catch (TransactionException | DataAccessException e) {
            LOG.warn("old jobs stay a while: {}", e.getMessage());
        }
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Identity.<T, RuntimeException>as(
                Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
