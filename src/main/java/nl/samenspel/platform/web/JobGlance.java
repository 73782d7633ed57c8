package nl.samenspel.platform.web;

import nl.samenspel.platform.job.Job;

/// How far a job is, as the script `base/job.js` asks it each second.
///
/// @param parts of 1000
public record JobGlance(boolean runs, int parts, String sentence) {
    public static JobGlance of(Job job, Page page) {
        var word = job.progress().word();
        return new JobGlance(job instanceof Job.Underway, job.progress().parts(), page.t(word.key(), word.args()));
    }
}
