package nl.samenspel.exchange;

import static nl.samenspel.exchange.ImportJobs.LEASE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.document.Difference;
import nl.samenspel.document.Importer;
import nl.samenspel.exchange.Import.End;
import nl.samenspel.exchange.Import.Progress;
import nl.samenspel.journal.Journal;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings in one file on behalf of who brought it: compares anew, then writes a handful of things per transaction,
/// each with its progress. So it can stop or die between any two handfuls and go on later without doing a thing twice.
@Component
class ImportJob {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final int HANDFUL = 25;

    private final ImportStore store;
    private final ImportViews views;
    private final Importers importers;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private volatile boolean paused;

    ImportJob(
            ImportStore store,
            ImportViews views,
            Importers importers,
            Journal journal,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.views = views;
        this.importers = importers;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    void pause() {
        paused = true;
    }

    void carryOn() {
        paused = false;
    }

    void run(Import.Running running) {
        Identity.run(running.origin().actor(), () -> {
            try {
                bringIn(running);
            } catch (TransactionException | DataAccessException e) {
                throw e; // the database is away: the lease runs out and the work goes on
            } catch (RuntimeException e) {
                LOG.error("our mistake in import {}", running.id().value(), e);
                end(running.id(), End.BROKEN);
            }
        });
    }

    private void bringIn(Import.Running running) {
        var by = running.origin().actor();
        var importer = importers.get(running.origin().importer(), by);
        var pending = views.dryRun(running.id(), running.mapping(), by).pending();
        begin(running, pending.size());
        for (int from = 0; from < pending.size(); from += HANDFUL) {
            var handful = pending.subList(from, Math.min(pending.size(), from + HANDFUL));
            if (paused) {
                transactions.executeWithoutResult(_ -> store.release(running.id()));
                return;
            }
            if (isAskedToStop(running.id())) {
                end(running.id(), End.STOPPED);
                return;
            }
            applyAll(handful, importer, running);
        }
        end(running.id(), End.DONE);
    }

    /// What failed before a restart is tried again, so it no longer counts as failed.
    private void begin(Import.Running running, int pending) {
        transactions.executeWithoutResult(_ -> {
            if (store.getForUpdate(running.id()) instanceof Import.Running now) {
                var before = now.progress();
                var done = before.added() + before.changed();
                save(now, new Progress(done + pending, before.added(), before.changed(), List.of()));
            }
        });
    }

    private boolean isAskedToStop(Import.Id id) {
        return !(store(id) instanceof Import.Running running) || running.stopAsked();
    }

    private Import store(Import.Id id) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> store.get(id)));
    }

    /// All in one transaction; when the register refuses one of them, each in its own.
    private void applyAll(List<Difference> handful, Importer importer, Import.Running running) {
        if (findFailure(handful, importer, running).isPresent()) {
            for (var difference : handful) {
                findFailure(List.of(difference), importer, running)
                        .ifPresent(failure ->
                                transactions.executeWithoutResult(_ -> count(running.id(), List.of(), failure)));
            }
        }
    }

    private Optional<Failure> findFailure(List<Difference> differences, Importer importer, Import.Running running) {
        try {
            transactions.executeWithoutResult(_ -> {
                for (var difference : differences) {
                    importer.apply(difference, running.origin().actor());
                }
                count(running.id(), differences, null);
            });
            return Optional.empty();
        } catch (Refused refused) {
            var problem = refused.problems().getFirst();
            return Optional.of(failure(differences, problem.reason().name(), problem.args()));
        } catch (NotFound gone) {
            return Optional.of(failure(differences, ExchangeRefusal.OUR_MISTAKE.name(), Map.of()));
        }
    }

    private static Failure failure(List<Difference> differences, String reason, Map<String, Object> args) {
        var first = differences.getFirst();
        return new Failure(first.rows().getFirst().line(), first.subject(), reason, args);
    }

    private void count(Import.Id id, List<Difference> applied, @org.jspecify.annotations.Nullable Failure failure) {
        if (store.getForUpdate(id) instanceof Import.Running now) {
            var added = (int) applied.stream()
                    .filter(each -> each.state() == Difference.State.NEW)
                    .count();
            var failures = new ArrayList<>(now.progress().failures());
            if (failure != null) {
                failures.add(failure);
            }
            var before = now.progress();
            save(
                    now,
                    new Progress(
                            before.total(),
                            before.added() + added,
                            before.changed() + applied.size() - added,
                            failures));
        }
    }

    private void save(Import.Running now, Progress progress) {
        store.save(new Import.Running(now.id(), now.origin(), now.mapping(), progress, now.stopAsked()));
        store.prolong(now.id(), LEASE);
    }

    private void end(Import.Id id, End end) {
        transactions.executeWithoutResult(_ -> {
            if (store.getForUpdate(id) instanceof Import.Running now) {
                store.save(new Import.Ended(id, now.origin(), now.mapping(), now.progress(), end, clock.instant()));
                journal.record(now.origin().actor(), Imports.line("IMPORT_" + end.name(), now));
            }
        });
    }
}
