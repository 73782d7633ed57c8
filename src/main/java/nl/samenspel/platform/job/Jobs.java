package nl.samenspel.platform.job;

import java.time.InstantSource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for long work, and to stop it. Whether somebody may is asked by the route.
@Service
public class Jobs {
    private final JobStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Jobs(JobStore store, Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Begins soon after this transaction. Refuses: JOB_RUNS.
    @Transactional
    public Job.Id start(Job.Task task, Actor by) {
        var id = new Job.Id(ids.next());
        var order = new Job.Order(task, by.person(), by.name(), clock.instant());
        if (!store.add(new Job.Underway(id, order, Job.Progress.WAITS, false))) {
            throw new Refused(JobRefusal.JOB_RUNS);
        }
        events.publishEvent(new JobStarted(id));
        return id;
    }

    /// The work ends within seconds; what it has by then is kept. Refuses: JOB_ENDED.
    @Transactional
    public void askToStop(Job.Id id, Actor by) {
        switch (store.findForUpdate(id).orElseThrow(NotFound::new)) {
            case Job.Underway underway -> store.askToStop(underway.id());
            case Job.Ended _ -> throw new Refused(JobRefusal.JOB_ENDED);
        }
    }
}
