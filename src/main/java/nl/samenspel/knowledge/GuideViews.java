package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.samenspel.knowledge.EntryVersion.Draft;
import nl.samenspel.knowledge.EntryVersion.Offered;
import nl.samenspel.knowledge.EntryVersion.Published;
import nl.samenspel.knowledge.EntryVersion.Returned;
import nl.samenspel.knowledge.EntryVersion.SetAside;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The guide with all that editors work on. Row-level security leaves out what the asker may not see.
@Service
@Transactional(readOnly = true)
public class GuideViews {
    private final EntryStore store;
    private final PeopleViews people;
    private final InstantSource clock;

    GuideViews(EntryStore store, PeopleViews people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// One line of the list of entries.
    ///
    /// @param owner empty when nobody keeps it yet
    /// @param open a new text is being written or read
    /// @param offered a newer text came with the product
    public record EntryRow(
            Entry entry, String title, Published current, String owner, boolean late, boolean open, boolean offered) {}

    /// One line of an entry's history.
    ///
    /// @param author whose text it is; empty for what came with the product
    /// @param decidedBy who published, returned or set it aside; empty while nobody did
    public record VersionRow(EntryVersion version, Instant at, String author, String decidedBy) {}

    /// One part of the text that differs between two versions.
    public record PartChange(Language language, Part part, List<Piece> pieces) {}

    /// In their order.
    public List<EntryRow> list(Language language) {
        var current = store.current();
        var waiting = store.waiting();
        return store.list().stream()
                .map(entry -> row(
                        entry,
                        requireNonNull(current.get(entry.id())),
                        waiting.getOrDefault(entry.id(), List.of()),
                        language))
                .toList();
    }

    /// The lines of the list that say these words, in any form Dutch or English gives them; all of
    /// them without words.
    public List<EntryRow> having(String words, Language language) {
        if (words.isBlank()) {
            return list(language);
        }
        var found = store.having(words, language);
        return list(language).stream()
                .filter(row -> found.contains(row.entry().id()))
                .toList();
    }

    public Entry entry(String key) {
        return store.find(new Entry.Key(key)).orElseThrow(NotFound::new);
    }

    public String nameOfOwner(Entry entry) {
        return entry.owner() == null
                ? ""
                : people.find(entry.owner()).map(Person::name).orElse("");
    }

    public boolean isLate(Entry entry) {
        return entry.isLate(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public Published current(Entry entry) {
        return store.current(entry.id());
    }

    /// The text somebody is writing or reading now.
    public Optional<EntryVersion> open(Entry entry) {
        return store.versions(entry.id()).stream()
                .filter(version -> version instanceof Draft || version instanceof Returned)
                .findFirst();
    }

    public Optional<EntryVersion> offered(Entry entry) {
        return store.versions(entry.id()).stream()
                .filter(Offered.class::isInstance)
                .findFirst();
    }

    /// Latest first.
    public List<VersionRow> history(Entry entry) {
        var versions = store.versions(entry.id());
        var ids = new HashSet<PersonId>();
        versions.forEach(version -> {
            ids.add(version.author());
            var decidedBy = decidedBy(version);
            if (decidedBy != null) {
                ids.add(decidedBy);
            }
        });
        var names = people.named(ids);
        return versions.stream()
                .map(version -> new VersionRow(
                        version, at(version), name(names, version.author()), name(names, decidedBy(version))))
                .toList();
    }

    public EntryVersion version(Entry entry, EntryVersion.Id id) {
        return store.versions(entry.id()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The parts that differ, in reading order, the asked language first.
    public List<PartChange> changes(Kind kind, Content earlier, Content later, Language first) {
        var changes = new ArrayList<PartChange>();
        for (var language : List.of(first, first.other())) {
            for (var part : kind.parts()) {
                var before = earlier.in(language).of(part);
                var after = later.in(language).of(part);
                if (!before.equals(after)) {
                    changes.add(new PartChange(language, part, Piece.between(before, after)));
                }
            }
        }
        return List.copyOf(changes);
    }

    /// Texts of others that wait for a second person.
    public List<Entry> waitingFor(PersonId reader) {
        return openEntries(
                version -> version instanceof Draft draft && !draft.author().equals(reader));
    }

    /// Texts of this author that somebody sent back.
    public List<Entry> returnedTo(PersonId author) {
        return openEntries(
                version -> version instanceof Returned && version.author().equals(author));
    }

    /// Texts of this author that wait for somebody else.
    public List<Entry> writtenBy(PersonId author) {
        return openEntries(
                version -> version instanceof Draft && version.author().equals(author));
    }

    private List<Entry> openEntries(Predicate<EntryVersion> wanted) {
        var waiting = store.waiting();
        return waiting.isEmpty()
                ? List.of()
                : store.list().stream()
                        .filter(entry -> waiting.getOrDefault(entry.id(), List.of()).stream()
                                .anyMatch(wanted))
                        .toList();
    }

    private EntryRow row(Entry entry, Published current, List<EntryVersion> waiting, Language language) {
        return new EntryRow(
                entry,
                current.content().in(language).of(Part.TITLE),
                current,
                nameOfOwner(entry),
                isLate(entry),
                waiting.stream().anyMatch(version -> !(version instanceof Offered)),
                waiting.stream().anyMatch(Offered.class::isInstance));
    }

    private static Instant at(EntryVersion version) {
        return switch (version) {
            case Draft it -> it.changedAt();
            case Returned it -> it.returnedAt();
            case Published it -> it.publishedAt();
            case Offered it -> it.offeredAt();
            case SetAside it -> it.setAsideAt();
        };
    }

    private static @Nullable PersonId decidedBy(EntryVersion version) {
        return switch (version) {
            case Draft _, Offered _ -> null;
            case Returned it -> it.returnedBy();
            case Published it -> it.publishedBy();
            case SetAside it -> it.setAsideBy();
        };
    }

    private static String name(Map<PersonId, Person> names, @Nullable PersonId id) {
        var person = id == null ? null : names.get(id);
        return person == null ? "" : person.name();
    }
}
