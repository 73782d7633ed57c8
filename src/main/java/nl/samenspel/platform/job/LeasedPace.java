package nl.samenspel.platform.job;

import nl.samenspel.platform.job.Job.Progress;
import nl.samenspel.platform.job.Job.Word;

/// What the one who works and the one who keeps the lease tell each other. Each field is written by one thread and read
/// by others.
final class LeasedPace implements Work.Pace {
    private final JobStore.Leased leased;
    private volatile Progress progress;
    private volatile boolean stopAsked;
    private volatile boolean lost;
    private volatile boolean paused;

    LeasedPace(JobStore.Leased leased) {
        this.leased = leased;
        this.progress = leased.job().progress();
        this.stopAsked = leased.job().stopAsked();
    }

    @Override
    public void at(int parts, Word word) {
        progress = new Progress(parts, word);
    }

    @Override
    public boolean mayGoOn() {
        return !stopAsked && !lost && !paused;
    }

    JobStore.Leased leased() {
        return leased;
    }

    Progress progress() {
        return progress;
    }

    boolean isStopAsked() {
        return stopAsked;
    }

    /// Whether what comes of it is for another instance to make anew.
    boolean isHandedOn() {
        return lost || paused && !stopAsked;
    }

    void askToStop() {
        stopAsked = true;
    }

    void lose() {
        lost = true;
    }

    void pause() {
        paused = true;
    }
}
