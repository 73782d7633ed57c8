package nl.samenspel.logbook;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing in one's own logbook. The journal has a line when a logbook begins and when it is
/// erased, none for what is written in between: even how much somebody writes is their own
/// affair.
@Service
public class LogbookEntries {
    private final LogbookStore store;
    private final Cryptography cryptography;
    private final Journal journal;
    private final InstantSource clock;
    private final RandomGenerator random;

    LogbookEntries(
            LogbookStore store,
            Cryptography cryptography,
            Journal journal,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.cryptography = cryptography;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /// Refuses: LOGBOOK_EMPTY, LOGBOOK_TITLE_TOO_LONG, LOGBOOK_TEXT_TOO_LONG, LOGBOOK_FULL.
    @Transactional
    public LogbookEntry.Id write(LogbookEntry.Draft draft, Actor by) {
        LogbookRules.require(draft);
        if (store.count(by.person()) >= LogbookRules.MOST_ENTRIES) {
            throw new Refused(LogbookRefusal.LOGBOOK_FULL);
        }
        var now = clock.instant();
        var entry = new LogbookEntry(
                new LogbookEntry.Id(TimelessId.next(random)),
                1,
                draft.kind(),
                draft.title(),
                draft.assignment(),
                draft.answers(),
                now,
                now);
        opened(by).add(entry);
        return entry.id();
    }

    /// Refuses: LOGBOOK_EMPTY, LOGBOOK_TITLE_TOO_LONG, LOGBOOK_TEXT_TOO_LONG,
    /// LOGBOOK_CHANGED_MEANWHILE.
    ///
    /// @param version as it was when the change began
    @Transactional
    public void change(LogbookEntry.Id id, int version, LogbookEntry.Draft draft, Actor by) {
        var logbook = OpenLogbook.find(store, cryptography, by).orElseThrow(NotFound::new);
        var entry = logbook.find(id).orElseThrow(NotFound::new);
        LogbookRules.require(draft);
        if (entry.version() != version || !logbook.change(version, entry.changed(draft, clock.instant()))) {
            throw new Refused(LogbookRefusal.LOGBOOK_CHANGED_MEANWHILE);
        }
    }

    /// For good: nothing brings it back.
    @Transactional
    public void remove(LogbookEntry.Id id, Actor by) {
        if (!store.remove(by.person(), id)) {
            throw new NotFound();
        }
    }

    /// Everything, passages that were shared too, and the key: what older copies of the database
    /// hold of it opens no more.
    ///
    /// Refuses: ERASURE_UNSURE.
    @Transactional
    public void erase(boolean sure, Actor by) {
        if (!sure) {
            throw new Refused("sure", LogbookRefusal.ERASURE_UNSURE);
        }
        store.removeAll(by.person());
        journal.record(by, Line.of("LOGBOOK_ERASED", "logbook", by.person().value()));
    }

    private OpenLogbook opened(Actor by) {
        var found = OpenLogbook.find(store, cryptography, by);
        if (found.isEmpty() && store.addKey(by.person(), cryptography.makeKey(by.person()))) {
            journal.record(by, Line.of("LOGBOOK_BEGUN", "logbook", by.person().value()));
        }
        return found.orElseGet(() -> OpenLogbook.find(store, cryptography, by).orElseThrow());
    }
}
