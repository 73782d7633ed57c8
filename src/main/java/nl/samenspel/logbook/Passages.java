package nl.samenspel.logbook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sharing a few lines of a logbook, as an act of its own: a copy for people by name, gone for
/// them when it is taken back.
@Service
public class Passages {
    private final PassageStore store;
    private final Directory directory;
    private final Notices notices;
    private final Journal journal;
    private final Making making;

    Passages(PassageStore store, Directory directory, Notices notices, Journal journal, Making making) {
        this.store = store;
        this.directory = directory;
        this.notices = notices;
        this.journal = journal;
        this.making = making;
    }

    /// All the reasons not to share, without sharing: for the preview that names each reader.
    /// Refuses what [#share] refuses.
    @Transactional(readOnly = true)
    public void require(String text, List<PersonId> readers, Actor by) {
        LogbookRules.requirePassage(text);
        requireReaders(readers, by);
    }

    /// Refuses: PASSAGE_MISSING, PASSAGE_TOO_LONG, PASSAGE_READER_MISSING, PASSAGE_READERS_TOO_MANY,
    /// PASSAGE_READER_ONESELF, PASSAGE_READER_UNKNOWN, PASSAGE_READER_LEFT.
    @Transactional
    public Passage.Id share(String text, List<PersonId> readers, Actor by) {
        require(text, readers, by);
        var passage = new Passage(
                making.newId(),
                by.person(),
                text.replace("\r\n", "\n").strip(),
                making.today(),
                readers.stream().distinct().toList());
        store.add(passage);
        var path = "/logbook/passages/" + passage.id().value();
        passage.readers()
                .forEach(reader -> notices.tell(
                        reader, new Notices.Word("logbook.notice.shared", Map.of("name", by.name()), path)));
        journal.record(by, Line.of("PASSAGE_SHARED", "passage", passage.id().value()));
        return passage.id();
    }

    /// From now on it is not there for anybody.
    @Transactional
    public void takeBack(Passage.Id id, Actor by) {
        if (!store.remove(id, by.person())) {
            throw new NotFound();
        }
        journal.record(by, Line.of("PASSAGE_TAKEN_BACK", "passage", id.value()));
    }

    private void requireReaders(List<PersonId> readers, Actor by) {
        if (readers.isEmpty()) {
            throw new Refused("reader", LogbookRefusal.PASSAGE_READER_MISSING);
        }
        if (readers.size() > LogbookRules.MOST_READERS) {
            throw new Refused(List.of(new Refused.Problem(
                    "reader", LogbookRefusal.PASSAGE_READERS_TOO_MANY, Map.of("most", LogbookRules.MOST_READERS))));
        }
        if (readers.contains(by.person())) {
            throw new Refused("reader", LogbookRefusal.PASSAGE_READER_ONESELF);
        }
        directory.requireThere(readers);
    }

    /// Who can still read here.
    @org.springframework.stereotype.Component
    static class Directory {
        private final PeopleViews people;
        private final DirectoryViews directory;

        Directory(PeopleViews people, DirectoryViews directory) {
            this.people = people;
            this.directory = directory;
        }

        void requireThere(List<PersonId> readers) {
            var known = people.named(readers);
            for (var reader : readers) {
                var person = known.get(reader);
                if (person == null) {
                    throw new Refused("reader", LogbookRefusal.PASSAGE_READER_UNKNOWN);
                }
                if (directory.get(reader).hasLeft()) {
                    throw new Refused(List.of(new Refused.Problem(
                            "reader", LogbookRefusal.PASSAGE_READER_LEFT, Map.of("name", person.name()))));
                }
            }
        }
    }

    /// What is new about a passage, without telling the time.
    @org.springframework.stereotype.Component
    static class Making {
        private final InstantSource clock;
        private final RandomGenerator random;

        Making(InstantSource clock, RandomGenerator random) {
            this.clock = clock;
            this.random = random;
        }

        Passage.Id newId() {
            return new Passage.Id(TimelessId.next(random));
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Page.ZONE);
        }
    }
}
