package nl.samenspel.portfolio.choice;

import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.JobViews;
import nl.samenspel.platform.job.Jobs;
import org.springframework.stereotype.Component;

/// The jobs of variants.
@Component
class VariantJobs {
    private final Jobs jobs;
    private final JobViews views;
    private final VariantStore store;

    VariantJobs(Jobs jobs, JobViews views, VariantStore store) {
        this.jobs = jobs;
        this.views = views;
        this.store = store;
    }

    void start(ChoiceRound round, Variant.Id variant, Actor by) {
        var triangle = round.head().triangle().value();
        var question = round.head().id().value() + " " + variant.value();
        jobs.start(new Job.Task(VariantWork.NAME, "triangle", triangle, variant.value(), question), by);
    }

    void stop(Variant variant, Actor by) {
        if (find(variant.id()).orElse(null) instanceof Job.Underway underway) {
            jobs.askToStop(underway.id(), by);
        } else {
            throw new Refused(ChoiceRefusal.VARIANT_RUNS_NOT);
        }
    }

    Optional<Job> find(Variant.Id id) {
        return views.findLast(VariantWork.NAME, id.value());
    }

    /// One whose job ended without a word says so: stopped before its turn, or broken. A job and what it found are
    /// written together: one that was read while it ran is read again once its job is seen to have ended.
    Variant asEnded(Variant variant) {
        if (variant.state() instanceof Variant.Running && find(variant.id()).orElse(null) instanceof Job.Ended ended) {
            var now = store.get(variant.round(), variant.id());
            return now.state() instanceof Variant.Running ? now.in(withoutWord(ended)) : now;
        }
        return variant;
    }

    private static Variant.State withoutWord(Job.Ended ended) {
        return ended.end() == Job.End.STOPPED ? new Variant.Stopped(ended.at()) : new Variant.Broken(ended.at());
    }
}
