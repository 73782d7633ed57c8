package nl.samenspel.platform.job;

import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Jobs, for pages. One is there for who asked it and for whoever has a relation to its scope.
@Service
@Transactional(readOnly = true)
public class JobViews {
    private final JobStore store;

    JobViews(JobStore store) {
        this.store = store;
    }

    /// @param scope as in its task: a job of elsewhere is not found
    public Job get(Job.Id id, UUID scope) {
        return store.find(id)
                .filter(job -> job.order().task().scope().equals(scope))
                .orElseThrow(NotFound::new);
    }

    /// The latest of a work about a thing, running or ended.
    public Optional<Job> findLast(String work, UUID about) {
        return store.findLast(work, about);
    }
}
