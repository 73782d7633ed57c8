package nl.samenspel.portfolio.overlap.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.JobViews;
import nl.samenspel.platform.job.Jobs;
import nl.samenspel.portfolio.overlap.FindSuggestions;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The search as a job.
@Component
class Searching {
    private final Jobs jobs;
    private final JobViews views;

    Searching(Jobs jobs, JobViews views) {
        this.jobs = jobs;
        this.views = views;
    }

    @Nullable
    Job findLast(Triangle.Id triangle) {
        return views.findLast(FindSuggestions.NAME, triangle.value()).orElse(null);
    }

    /// One that runs already is as good.
    void start(Triangle.Id triangle, Actor by) {
        try {
            jobs.start(FindSuggestions.task(triangle), by);
        } catch (Refused refused) {
            if (!(findLast(triangle) instanceof Job.Underway)) {
                throw refused;
            }
        }
    }

    /// One that ended meanwhile needs no stopping.
    void stop(Triangle.Id triangle, Actor by) {
        if (findLast(triangle) instanceof Job.Underway underway) {
            jobs.askToStop(underway.id(), by);
        }
    }
}
