package nl.samenspel.portfolio.overlap;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentChanged;
import nl.samenspel.assignment.AssignmentProposed;
import nl.samenspel.assignment.LinkChanged;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Ground;
import nl.samenspel.triangle.Triangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks again at the neighbourhood of what changed, shortly after. That it must stands in the database in
/// the transaction of the change, so a crash forgets none and any instance may do it.
@Component
class Attention implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Attention.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration ANYWAY = Duration.ofSeconds(20);
    /// From so many changed at once on, a look at the whole costs less.
    private static final int MANY = 100;

    private final StaleStore stale;
    private final Searches searches;
    private final KeptGrounds grounds;
    private final TransactionTemplate transactions;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Optional<ScheduledExecutorService> worker = Optional.empty();

    Attention(StaleStore stale, Searches searches, KeptGrounds grounds, TransactionTemplate transactions) {
        this.stale = stale;
        this.searches = searches;
        this.grounds = grounds;
        this.transactions = transactions;
    }

    @EventListener
    void on(AssignmentChanged changed) {
        stale.add(changed.id(), changed.triangle());
    }

    @EventListener
    void on(AssignmentProposed proposed) {
        stale.add(proposed.id(), proposed.triangle());
    }

    @EventListener
    void on(LinkChanged changed) {
        stale.add(changed.link().one(), changed.triangle());
        stale.add(changed.link().other(), changed.otherTriangle());
    }

    @TransactionalEventListener({AssignmentChanged.class, AssignmentProposed.class, LinkChanged.class})
    void soon() {
        if (waiting.compareAndSet(false, true)) {
            worker.ifPresentOrElse(
                    each -> each.schedule(this::look, SOON.toMillis(), TimeUnit.MILLISECONDS),
                    () -> waiting.set(false));
        }
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("suggestions").daemon().factory());
        fresh.scheduleWithFixedDelay(this::look, ANYWAY.toSeconds(), ANYWAY.toSeconds(), TimeUnit.SECONDS);
        worker = Optional.of(fresh);
    }

    @Override
    public void stop() {
        worker.ifPresent(ScheduledExecutorService::shutdownNow);
        worker = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker.isPresent();
    }

    /// Looks until nothing waits.
    void look() {
        waiting.set(false);
        try {
            Identity.run(Actor.SYSTEM, () -> {
                while (isRunning() && Objects.requireNonNull(transactions.execute(_ -> lookOnce()))) {
                    // once more
                }
            });
        } catch (TransactionException | DataAccessException e) { // again later: what waits stands in the table
            LOG.warn("suggestions wait: {}", e.getMessage());
        } catch (RuntimeException mistake) {
            LOG.error("a mistake of ours in the search for suggestions", mistake);
        }
    }

    /// One triangle; false when none waits. One thread at a time, for what is kept of triangles.
    synchronized boolean lookOnce() {
        var triangle = stale.next();
        triangle.ifPresent(this::lookAt);
        return triangle.isPresent();
    }

    private void lookAt(Triangle.Id triangle) {
        var changed = stale.take(triangle);
        try {
            var kept = changed.size() < MANY ? grounds.find(triangle) : Optional.<KeptGrounds.Kept>empty();
            kept.ifPresentOrElse(
                    known -> around(triangle, changed, known), () -> everywhere(triangle, grounds.fresh(triangle)));
        } catch (NotFound _) {
            LOG.warn("no triangle {} any more", triangle.value());
        }
    }

    private void around(Triangle.Id triangle, List<Assignment.Id> changed, KeptGrounds.Kept kept) {
        var news = grounds.renew(kept).and(changed);
        if (news.everywhere()) {
            everywhere(triangle, kept.ground());
        } else {
            searches.around(triangle, news, kept.ground());
        }
    }

    private void everywhere(Triangle.Id triangle, Ground ground) {
        var reasons = Finders.all(ground, _ -> true);
        var ends = Found.ends(ground.allRead());
        searches.all(triangle, new Found(reasons, true, ends, ground.common(), ground.size()));
    }
}
