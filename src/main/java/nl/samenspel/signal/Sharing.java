package nl.samenspel.signal;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.InstantSource;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to sharing a flag: one reader at a time, each an act of its own, and back again.
@Service
public class Sharing {
    private final FlagStore flags;
    private final ShareStore store;
    private final Readers readers;
    private final Rights rights;
    private final InstantSource clock;

    Sharing(FlagStore flags, ShareStore store, Readers readers, Rights rights, InstantSource clock) {
        this.flags = flags;
        this.store = store;
        this.readers = readers;
        this.rights = rights;
        this.clock = clock;
    }

    /// What one reader is to read.
    ///
    /// @param reader nothing when nobody was chosen
    /// @param heading what the flag is called, in the author's language
    /// @param passage what the author chose to tell; the note stays where it is
    public record Draft(Audience audience, @Nullable PersonId reader, String heading, String passage) {}

    /// Whether it could be shared so; changes nothing. Refuses as [#share].
    @Transactional(readOnly = true)
    public void preview(RedFlag.Id flag, Draft draft, Actor by) {
        requireFits(flags.find(flag).orElseThrow(NotFound::new), draft, by);
    }

    /// Refuses: READER_MISSING, READER_LEFT, SHARED_WITH_ONESELF, SHARED_ALREADY, SHARE_TEXT_MISSING,
    /// SIGNAL_TEXT_TOO_LONG and what [SharingRules#require] refuses.
    @Transactional
    public SharedFlag.Id share(RedFlag.Id flag, Draft draft, Actor by) {
        var now = flags.getForUpdate(flag);
        var reader = requireFits(now, draft, by);
        var share = new SharedFlag(
                rights.newShare(reader, by),
                flag,
                by.person(),
                now.seen().assignment(),
                reader,
                draft.audience(),
                SignalRules.line("heading", draft.heading()),
                SignalRules.needed("passage", draft.passage(), SHARE_TEXT_MISSING),
                clock.instant(),
                null);
        store.add(share);
        rights.tell("FLAG_SHARED", share, by);
        rights.invite(share, by);
        return share.id();
    }

    /// From this moment the reader can no longer read it. Refuses: SHARE_TAKEN_BACK_ALREADY.
    @Transactional
    public void takeBack(SharedFlag.Id id, Actor by) {
        var share = store.getForUpdate(id);
        if (!share.author().equals(by.person())) {
            throw new NotFound();
        }
        if (!share.isOpen()) {
            throw new Refused(SHARE_TAKEN_BACK_ALREADY);
        }
        takeBack(share, by);
    }

    /// The reader opens it; the author can see that. Not found for everybody else.
    @Transactional
    public SharedFlag read(SharedFlag.Id id, Actor by) {
        var share = store.find(id).filter(SharedFlag::isOpen).orElseThrow(NotFound::new);
        if (!share.author().equals(by.person())) {
            readers.requireStillFits(share);
            store.noteReading(share, clock.instant());
            rights.tell("SHARED_FLAG_READ", share, by);
        }
        return share;
    }

    void takeAllBack(RedFlag.Id flag, Actor by) {
        store.listOf(flag).stream().filter(SharedFlag::isOpen).forEach(share -> takeBack(share, by));
    }

    private void takeBack(SharedFlag share, Actor by) {
        store.takeBack(share.id(), clock.instant());
        rights.tell("FLAG_TAKEN_BACK", share, by);
        rights.end(share);
    }

    private PersonId requireFits(RedFlag flag, Draft draft, Actor by) {
        var reader = readers.require(draft.reader(), by);
        var seen = flag.seen();
        SharingRules.require(
                seen.wording().sensitivity(),
                seen.assignment() != null,
                draft.audience(),
                readers.standing(reader, flag, by));
        if (store.listOf(flag.id()).stream()
                .anyMatch(each -> each.isOpen() && each.reader().equals(reader))) {
            throw new Refused("reader", SHARED_ALREADY);
        }
        SignalRules.needed("passage", draft.passage(), SHARE_TEXT_MISSING);
        return reader;
    }

    /// Who could read, and how they stand.
    @org.springframework.stereotype.Component
    static class Readers {
        private final PeopleViews people;
        private final Company company;

        Readers(PeopleViews people, Company company) {
            this.people = people;
            this.company = company;
        }

        PersonId require(@Nullable PersonId reader, Actor by) {
            if (reader == null || people.find(reader).isEmpty()) {
                throw new Refused("reader", READER_MISSING);
            }
            if (reader.equals(by.person())) {
                throw new Refused("reader", SHARED_WITH_ONESELF);
            }
            if (people.hasLeft(reader)) {
                throw new Refused("reader", READER_LEFT);
            }
            return reader;
        }

        void requireStillFits(SharedFlag share) {
            if (!company.mayRead(share, share.reader())) {
                throw new NotFound();
            }
        }

        SharingRules.Standing standing(PersonId reader, RedFlag flag, Actor by) {
            return company.standing(reader, flag.seen().assignment(), by);
        }
    }

    /// The rights of author and reader, and what they hear.
    @org.springframework.stereotype.Component
    static class Rights {
        private final Relations relations;
        private final Journal journal;
        private final Ids ids;
        private final ObjectProvider<Notices> notices;

        Rights(Relations relations, Journal journal, Ids ids, ObjectProvider<Notices> notices) {
            this.relations = relations;
            this.journal = journal;
            this.ids = ids;
            this.notices = notices;
        }

        SharedFlag.Id newShare(PersonId reader, Actor by) {
            var id = new SharedFlag.Id(ids.next());
            relations.give(by.person(), Relation.AUTHOR, Resource.SHARED_FLAG, id.value(), "signal.share");
            relations.give(reader, Relation.READER, Resource.SHARED_FLAG, id.value(), "signal.share");
            return id;
        }

        void end(SharedFlag share) {
            relations.take(
                    share.reader(),
                    Relation.READER,
                    Resource.SHARED_FLAG,
                    share.id().value());
        }

        /// Without scope: only who did it reads the line.
        void tell(String verb, SharedFlag share, Actor by) {
            journal.record(
                    by, Line.of(verb, Resource.SHARED_FLAG.kind(), share.id().value()));
        }

        void invite(SharedFlag share, Actor by) {
            var path = "/shared-flags/" + share.id().value();
            notices.ifAvailable(each -> each.tell(
                    share.reader(), new Notices.Word("signal.notice.shared", Map.of("name", by.name()), path)));
        }
    }
}
