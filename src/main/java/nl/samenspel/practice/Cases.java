package nl.samenspel.practice;

import java.util.List;
import java.util.Objects;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Writing cases of one's own. Only the author reads them: whoever reads all cards has nothing left to
/// find out. The author may name colleagues who start them without reading.
@Service
public class Cases {
    private final CaseStore store;
    private final Journal journal;
    private final Ids ids;
    private final TransactionTemplate transactions;

    Cases(CaseStore store, Journal journal, Ids ids, TransactionTemplate transactions) {
        this.transactions = transactions;
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

    /// A case of somebody else, as far as who may start it reads of it beforehand.
    public record ToStart(PracticeCase.Id id, String title, String about, int parts) {}

    /// Cases of others that the asker may start, by title.
    public List<ToStart> listToStart(Actor asker) {
        return toStart(asker).stream()
                .map(each -> new ToStart(
                        each.id(),
                        each.content().title(),
                        each.content().about(),
                        each.content().parts().size()))
                .toList();
    }

    /// With every card, for the door that deals them; never to be shown. `NotFound` for who may not start it.
    public PracticeCase.Content deal(PracticeCase.Id id, Actor by) {
        var own = transactions.execute(_ -> store.find(id));
        return Objects.requireNonNull(own)
                .or(() -> toStart(by).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElseThrow(NotFound::new)
                .content();
    }

    @Transactional(readOnly = true)
    public List<PersonId> listStarters(PracticeCase.Id id) {
        return store.listStarters(id);
    }

    /// This colleague may start it from now on, and does not read it. Refuses: CASE_STARTER_IS_AUTHOR.
    @Transactional
    public void nameStarter(PracticeCase.Id id, PersonId starter, Actor by) {
        get(id);
        if (starter.equals(by.person())) {
            throw new Refused("person", PracticeRefusal.CASE_STARTER_IS_AUTHOR);
        }
        store.addStarter(id, starter);
        journal.record(by, Line.of("CASE_STARTER_NAMED", "practice_case", id.value()));
    }

    /// Plays that were started go on.
    @Transactional
    public void takeOffStarter(PracticeCase.Id id, PersonId starter, Actor by) {
        get(id);
        store.removeStarter(id, starter);
        journal.record(by, Line.of("CASE_STARTER_TAKEN_OFF", "practice_case", id.value()));
    }

    private List<PracticeCase> toStart(Actor asker) {
        var found = Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> store.listToStart(asker.person())));
        return Objects.requireNonNull(found);
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
