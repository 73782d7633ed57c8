package nl.samenspel.platform.job;

import nl.samenspel.platform.Refusal;

/// Why something about a job is refused.
public enum JobRefusal implements Refusal {
    /// The same is being done already.
    JOB_RUNS,
    JOB_ENDED
}
