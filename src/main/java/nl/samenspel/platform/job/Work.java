package nl.samenspel.platform.job;

import nl.samenspel.platform.job.Job.Word;

/// One kind of long work. Offered as a bean.
public interface Work {
    /// As it stands in [Job.Task#work()].
    String name();

    /// Does it, with the rights of who asked; outside a transaction. After a crash it is called anew, so what it writes
    /// it either writes in [Outcome#keep()] or may write twice.
    ///
    /// [nl.samenspel.platform.Refused] ends the job as failed, with that sentence.
    Outcome run(Job.Order order, Pace pace);

    /// How the work tells how far it is and hears whether to end. Safe from any thread, and cheap.
    interface Pace {
        /// @param parts of 1000
        void at(int parts, Word word);

        /// No longer once somebody asked to stop, this instance stops, or another one has the work: end soon, with
        /// what there is by then.
        boolean mayGoOn();
    }

    /// @param keep writes the result, in the same transaction in which the job ends; never called when another instance
    ///     carries the work on
    record Outcome(Word word, Runnable keep) {}
}
