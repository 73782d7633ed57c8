package nl.samenspel.platform.job;

/// A job waits for its turn.
record JobStarted(Job.Id id) {}
