package nl.samenspel.practice;

import java.util.List;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing cases of one's own. Only the author reads and plays them: whoever reads all cards has
/// nothing left to find out.
@Service
public class Cases {
    private final CaseStore store;
    private final Journal journal;
    private final Ids ids;

    Cases(CaseStore store, Journal journal, Ids ids) {
        this.store = store;
        this.journal = journal;
        this.ids = ids;
    }

    /// By title.
    @Transactional(readOnly = true)
    public List<PracticeCase> listOwn() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public PracticeCase get(PracticeCase.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// Refuses: CASE_TITLE_MISSING, CASE_PART_MISSING, CASE_TEXT_TOO_LONG, CASE_MINUTES_OUT_OF_RANGE.
    @Transactional
    public PracticeCase.Id write(PracticeCase.Content content, Actor by) {
        PracticeRules.require(content);
        var id = new PracticeCase.Id(ids.next());
        store.add(new PracticeCase(id, 1, content), by.person());
        journal.record(by, Line.of("CASE_WRITTEN", "practice_case", id.value()));
        return id;
    }

    /// Refuses what [#write] refuses, and CASE_CHANGED_MEANWHILE.
    @Transactional
    public void change(PracticeCase.Id id, int version, PracticeCase.Content content, Actor by) {
        get(id);
        PracticeRules.require(content);
        if (!store.change(id, version, content)) {
            throw new Refused(PracticeRefusal.CASE_CHANGED_MEANWHILE);
        }
        journal.record(by, Line.of("CASE_CHANGED", "practice_case", id.value()));
    }

    /// Plays of it go on: they have a copy.
    @Transactional
    public void remove(PracticeCase.Id id, Actor by) {
        if (!store.remove(id)) {
            throw new NotFound();
        }
        journal.record(by, Line.of("CASE_REMOVED", "practice_case", id.value()));
    }
}
