package nl.samenspel.platform.job;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.job.Job.Progress;
import nl.samenspel.platform.job.Job.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// One job from its lease to its end, with the rights of who asked.
@Component
class JobTurn {
    private static final Logger LOG = LoggerFactory.getLogger(JobTurn.class);
    /// A work that takes its instance down each time would otherwise take them all down, again and again.
    static final int MOST_ATTEMPTS = 3;

    private final JobStore store;
    private final List<Work> works;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    JobTurn(JobStore store, List<Work> works, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.works = works;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run(LeasedPace pace) {
        Identity.run(pace.leased().job().order().actor(), () -> {
            try {
                work(pace);
            } catch (TransactionException | DataAccessException e) {
                throw e; // the database is away, or says no: the lease runs out and it is tried again
            } catch (Refused refused) {
                var problem = refused.problems().getFirst();
                fail(pace, new Word("refused." + problem.reason().name(), problem.args()));
            } catch (NotFound gone) {
                fail(pace, Word.of("platform.job.gone"));
            } catch (RuntimeException e) {
                LOG.error("our mistake in job {}", id(pace), e);
                fail(pace, Word.of("platform.job.broken"));
            }
        });
    }

    private void work(LeasedPace pace) {
        var order = pace.leased().job().order();
        if (pace.leased().attempt() > MOST_ATTEMPTS) {
            fail(pace, Word.of("platform.job.broken"));
            return;
        }
        if (pace.isStopAsked()) { // before it began
            end(pace, Job.End.STOPPED, new Work.Outcome(Word.of("platform.job.stopped"), () -> {}));
            return;
        }
        var work = works.stream()
                .filter(each -> each.name().equals(order.task().work()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no work " + order.task().work() + " among "
                                + works.stream().map(Work::name).collect(Collectors.joining(", "))));
        var outcome = work.run(order, pace);
        if (pace.isHandedOn()) {
            transactions.executeWithoutResult(_ -> store.release(pace.leased()));
        } else {
            end(pace, pace.isStopAsked() ? Job.End.STOPPED : Job.End.DONE, outcome);
        }
    }

    private void end(LeasedPace pace, Job.End end, Work.Outcome outcome) {
        var parts = end == Job.End.DONE ? 1000 : pace.progress().parts();
        transactions.executeWithoutResult(_ -> {
            if (store.end(pace.leased(), end, new Progress(parts, outcome.word()), clock.instant())) {
                outcome.keep().run();
            }
        });
    }

    private void fail(LeasedPace pace, Word word) {
        end(pace, Job.End.FAILED, new Work.Outcome(word, () -> {}));
    }

    private static UUID id(LeasedPace pace) {
        return pace.leased().job().id().value();
    }
}
