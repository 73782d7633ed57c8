package nl.samenspel.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.knowledge.EntryVersion.Draft;
import nl.samenspel.knowledge.EntryVersion.Offered;
import nl.samenspel.knowledge.EntryVersion.Published;
import nl.samenspel.knowledge.EntryVersion.Returned;
import nl.samenspel.knowledge.EntryVersion.SetAside;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the guide: write a new text, let a second person publish it or send it back, choose
/// about an offer.
@Service
public class Entries {
    private final EntryStore store;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Entries(EntryStore store, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Begins a new text of an entry, written whole.
    ///
    /// Refuses: DRAFT_IN_PROGRESS, NOTHING_CHANGED, and all of the content's own rules at their fields.
    @Transactional
    public EntryVersion.Id draft(Entry.Key key, Content content, Actor by) {
        var entry = store.getForUpdate(key);
        ContentRules.require(entry.kind(), content);
        if (hasOpenText(entry)) {
            throw new Refused(KnowledgeRefusal.DRAFT_IN_PROGRESS);
        }
        if (store.current(entry.id()).content().equals(content)) {
            throw new Refused(KnowledgeRefusal.NOTHING_CHANGED);
        }
        var draft = new Draft(new EntryVersion.Id(ids.next()), content, by.person(), clock.instant(), 1);
        store.add(entry.id(), draft);
        tell("ENTRY_DRAFTED", entry, by);
        return draft.id();
    }

    /// Refuses: NOT_THE_AUTHOR, DRAFT_CHANGED_MEANWHILE, VERSION_NOT_OPEN, and all of the content's
    /// own rules.
    ///
    /// @param seenRevision the revision the author had in front of them
    @Transactional
    public void rewrite(EntryVersion.Id id, Content content, int seenRevision, Actor by) {
        var entry = getForUpdate(id);
        ContentRules.require(entry.kind(), content);
        store.save(
                switch (get(id)) {
                    case Draft draft -> draft.rewrite(content, seenRevision, by, clock.instant());
                    case Returned returned -> returned.rewrite(content, seenRevision, by, clock.instant());
                    case Published _, Offered _, SetAside _ -> throw new Refused(KnowledgeRefusal.VERSION_NOT_OPEN);
                });
        tell("ENTRY_REWRITTEN", entry, by);
    }

    /// From now on this is what the guide says. Answers the number of the version.
    ///
    /// Refuses: NOT_A_SECOND_PERSON, VERSION_NOT_OPEN.
    @Transactional
    public int publish(EntryVersion.Id id, Actor by) {
        var entry = getForUpdate(id);
        var published = switch (get(id)) {
            case Draft draft -> draft.publish(nextNumber(entry), by, clock.instant());
            case Returned _, Published _, Offered _, SetAside _ -> throw new Refused(KnowledgeRefusal.VERSION_NOT_OPEN);
        };
        store.save(published);
        tell("ENTRY_PUBLISHED", entry, by);
        return published.number();
    }

    /// Asks the author for a change first.
    ///
    /// Refuses: NOT_A_SECOND_PERSON, WHY_MISSING, VERSION_NOT_OPEN.
    @Transactional
    public void sendBack(EntryVersion.Id id, String reason, Actor by) {
        var entry = getForUpdate(id);
        store.save(
                switch (get(id)) {
                    case Draft draft -> draft.sendBack(reason, by, clock.instant());
                    case Returned _, Published _, Offered _, SetAside _ ->
                        throw new Refused(KnowledgeRefusal.VERSION_NOT_OPEN);
                });
        tell("ENTRY_SENT_BACK", entry, by);
    }

    /// Refuses: NOT_THE_AUTHOR, VERSION_NOT_OPEN.
    @Transactional
    public void withdraw(EntryVersion.Id id, Actor by) {
        var entry = getForUpdate(id);
        store.save(
                switch (get(id)) {
                    case Draft draft -> draft.withdraw(by, clock.instant());
                    case Returned returned -> returned.withdraw(by, clock.instant());
                    case Published _, Offered _, SetAside _ -> throw new Refused(KnowledgeRefusal.VERSION_NOT_OPEN);
                });
        tell("ENTRY_WITHDRAWN", entry, by);
    }

    /// Takes over the newer text that came with the product.
    ///
    /// Refuses: VERSION_NOT_OPEN.
    @Transactional
    public int adopt(EntryVersion.Id id, Actor by) {
        var entry = getForUpdate(id);
        var published = offered(id).adopt(nextNumber(entry), by, clock.instant());
        store.save(published);
        tell("ENTRY_OFFER_ADOPTED", entry, by);
        return published.number();
    }

    /// Keeps the own text.
    ///
    /// Refuses: WHY_MISSING, VERSION_NOT_OPEN.
    @Transactional
    public void decline(EntryVersion.Id id, String reason, Actor by) {
        var entry = getForUpdate(id);
        store.save(offered(id).decline(reason, by, clock.instant()));
        tell("ENTRY_OFFER_DECLINED", entry, by);
    }

    /// Who keeps an entry up to date, and when somebody looks at it again.
    ///
    /// Refuses: REVIEW_DATE_PASSED.
    @Transactional
    public void plan(Entry.Key key, @Nullable PersonId owner, LocalDate reviewBy, Actor by) {
        var entry = store.getForUpdate(key);
        if (reviewBy.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Refused("reviewBy", KnowledgeRefusal.REVIEW_DATE_PASSED);
        }
        store.savePlan(
                new Entry(entry.id(), entry.key(), entry.kind(), entry.order(), entry.source(), owner, reviewBy));
        tell("ENTRY_PLANNED", entry, by);
    }

    private boolean hasOpenText(Entry entry) {
        return store.versions(entry.id()).stream()
                .anyMatch(version -> version instanceof Draft || version instanceof Returned);
    }

    private int nextNumber(Entry entry) {
        return store.current(entry.id()).number() + 1;
    }

    private Entry getForUpdate(EntryVersion.Id id) {
        return store.getForUpdate(store.entryOf(id).key());
    }

    private EntryVersion get(EntryVersion.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private Offered offered(EntryVersion.Id id) {
        if (get(id) instanceof Offered offered) {
            return offered;
        }
        throw new Refused(KnowledgeRefusal.VERSION_NOT_OPEN);
    }

    private void tell(String verb, Entry entry, Actor by) {
        journal.record(
                by,
                Line.of(verb, "guide", entry.id().value())
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("key", entry.key().value())));
    }
}
