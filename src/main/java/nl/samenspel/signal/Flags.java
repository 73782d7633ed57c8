package nl.samenspel.signal;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.InstantSource;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to flags. All of it is private to the author; the journal hears that something was
/// done, never what.
@Service
public class Flags {
    private final FlagStore store;
    private final Sharing sharing;
    private final Guide guide;
    private final Notebook notebook;

    Flags(FlagStore store, Sharing sharing, Guide guide, Notebook notebook) {
        this.store = store;
        this.sharing = sharing;
        this.guide = guide;
        this.notebook = notebook;
    }

    /// What somebody notices, as they say it.
    ///
    /// @param flag key of a flag of the guide; empty for own words
    /// @param sensitivity of own words, nothing when it was not said; a flag of the guide brings
    ///     its own
    public record Draft(
            Assignment.@Nullable Id assignment,
            String flag,
            String words,
            @Nullable Sensitivity sensitivity,
            String note) {}

    /// Refuses: FLAG_UNCHOSEN, FLAG_WORDS_MISSING, SENSITIVITY_UNCHOSEN, NOT_YOUR_ASSIGNMENT,
    /// SIGNAL_TEXT_TOO_LONG.
    @Transactional
    public RedFlag.Id notice(Draft draft, Actor by) {
        if (draft.assignment() != null) {
            guide.requireOwn(draft.assignment(), by);
        }
        var id = notebook.newFlag(by);
        var now = notebook.now();
        var seen = new RedFlag.Seen(
                id, by.person(), draft.assignment(), wording(draft), SignalRules.within("note", draft.note()), now);
        store.add(new RedFlag.Noticed(seen, now));
        notebook.tell("FLAG_NOTICED", id, by);
        return id;
    }

    /// Other words for the same flag. Refuses: FLAG_WORDS_MISSING, SIGNAL_TEXT_TOO_LONG.
    ///
    /// @param words of a flag in own words; means nothing for a flag of the guide
    @Transactional
    public void rewrite(RedFlag.Id id, String words, String note, Actor by) {
        var flag = store.getForUpdate(id);
        var wording = switch (flag.seen().wording()) {
            case Wording.OfGuide it -> it;
            case Wording.OwnWords it -> new Wording.OwnWords(words(words), it.sensitivity());
        };
        store.save(flag.with(flag.seen().noting(wording, SignalRules.within("note", note))), notebook.now());
        notebook.tell("FLAG_REWRITTEN", id, by);
    }

    /// Refuses: what [RedFlag#take] refuses, SIGNAL_TEXT_TOO_LONG.
    @Transactional
    public void take(RedFlag.Id id, RedFlag.Step step, String words, Actor by) {
        store.save(store.getForUpdate(id).take(step, words, notebook.now()), notebook.now());
        notebook.tell("FLAG_TAKEN_ON", id, by);
    }

    /// For good, with every copy that others may read.
    @Transactional
    public void erase(RedFlag.Id id, Actor by) {
        store.getForUpdate(id);
        sharing.takeAllBack(id, by);
        store.erase(id);
        notebook.tell("FLAG_ERASED", id, by);
        notebook.forget(id, by);
    }

    /// What was not touched for so long that its author was warned, and that nobody else reads.
    @Transactional
    void expire(RedFlag.Id id, Actor author) {
        store.getForUpdate(id);
        sharing.takeAllBack(id, author);
        store.erase(id);
        notebook.tell("FLAG_EXPIRED", id, Actor.SYSTEM);
        notebook.forget(id, author);
    }

    private Wording wording(Draft draft) {
        if (!draft.flag().isBlank()) {
            return guide.flag(draft.flag());
        }
        var words = words(draft.words());
        if (draft.sensitivity() == null) {
            throw new Refused("sensitivity", SENSITIVITY_UNCHOSEN);
        }
        return new Wording.OwnWords(words, draft.sensitivity());
    }

    private static String words(String typed) {
        if (typed.isBlank()) {
            throw new Refused("words", FLAG_WORDS_MISSING);
        }
        return SignalRules.line("words", typed);
    }

    /// What notices look like in the guide, and whose assignments they are about.
    @org.springframework.stereotype.Component
    static class Guide {
        private final CraftViews craft;
        private final Company company;

        Guide(CraftViews craft, Company company) {
            this.craft = craft;
            this.company = company;
        }

        void requireOwn(Assignment.Id assignment, Actor by) {
            company.require(assignment, by);
        }

        Wording flag(String key) {
            var flag = craft.findFlag(key, Language.NL).orElseThrow(() -> new Refused("flag", FLAG_UNCHOSEN));
            return new Wording.OfGuide(flag.key(), flag.version(), flag.sensitivity());
        }
    }

    /// Ids, time, rights and the journal of flags.
    @org.springframework.stereotype.Component
    static class Notebook {
        private final Relations relations;
        private final Journal journal;
        private final Ids ids;
        private final InstantSource clock;

        Notebook(Relations relations, Journal journal, Ids ids, InstantSource clock) {
            this.relations = relations;
            this.journal = journal;
            this.ids = ids;
            this.clock = clock;
        }

        java.time.Instant now() {
            return clock.instant();
        }

        RedFlag.Id newFlag(Actor by) {
            var id = new RedFlag.Id(ids.next());
            relations.give(by.person(), Relation.AUTHOR, Resource.FLAG, id.value(), "signal.notice");
            return id;
        }

        void forget(RedFlag.Id id, Actor by) {
            relations.take(by.person(), Relation.AUTHOR, Resource.FLAG, id.value());
        }

        void tell(String verb, RedFlag.Id id, Actor by) {
            journal.record(by, Line.of(verb, Resource.FLAG.kind(), id.value()));
        }
    }
}
