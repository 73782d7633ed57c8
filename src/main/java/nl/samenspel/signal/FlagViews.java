package nl.samenspel.signal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.FlagText;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The asker's own flags, and what others share with them. Nothing of anybody else.
@Service
@Transactional(readOnly = true)
public class FlagViews {
    private final FlagStore flags;
    private final ShareStore shares;
    private final CraftViews craft;
    private final Company company;
    private final AssignmentViews assignments;
    private final PeopleViews people;

    FlagViews(
            FlagStore flags,
            ShareStore shares,
            CraftViews craft,
            Company company,
            AssignmentViews assignments,
            PeopleViews people) {
        this.flags = flags;
        this.shares = shares;
        this.craft = craft;
        this.company = company;
        this.assignments = assignments;
        this.people = people;
    }

    /// One of the asker's own flags.
    ///
    /// @param title the guide's name for it, or the author's own words
    /// @param guide what the guide says of it; nothing for own words
    /// @param assignment its title; empty when it is about none
    public record Own(RedFlag flag, String title, @Nullable FlagText guide, String assignment) {}

    /// Somebody whom the author let read.
    ///
    /// @param times how often the reader opened it
    /// @param last nothing while they did not
    public record Reader(
            SharedFlag share,
            String name,
            int times,
            @Nullable Instant last) {}

    /// What somebody shared with the asker.
    ///
    /// @param assignment its title, where the reader may know it; else empty
    public record Received(SharedFlag share, String author, String assignment) {}

    /// The newest first.
    public List<Own> listOwn(Language language, Actor asker) {
        return own(flags.listOf(asker.person()), language);
    }

    /// Those about one assignment.
    public List<Own> listOwn(Assignment.Id assignment, Language language, Actor asker) {
        return own(
                flags.listOf(asker.person()).stream()
                        .filter(flag -> assignment.equals(flag.seen().assignment()))
                        .toList(),
                language);
    }

    /// Not found for anybody but the author.
    public Own get(RedFlag.Id id, Language language) {
        return own(List.of(flags.find(id).orElseThrow(NotFound::new)), language).getFirst();
    }

    /// In the order in which it was shared; those taken back too.
    public List<Reader> readers(RedFlag.Id flag) {
        var all = shares.listOf(flag);
        var names = names(all.stream().map(SharedFlag::reader).toList());
        var readings = shares.readings(all.stream().map(SharedFlag::id).toList());
        return all.stream()
                .map(share -> {
                    var reading = readings.get(share.id());
                    return new Reader(
                            share,
                            names.getOrDefault(share.reader(), "–"),
                            reading == null ? 0 : reading.times(),
                            reading == null ? null : reading.last());
                })
                .toList();
    }

    /// What the asker may read now, the newest first.
    public List<Received> listReceived(Actor asker) {
        return received(shares.listFor(asker.person()).stream()
                .filter(share -> company.mayRead(share, asker.person()))
                .toList());
    }

    public Received received(SharedFlag share) {
        return received(List.of(share)).getFirst();
    }

    private List<Received> received(List<SharedFlag> all) {
        var names = names(all.stream().map(SharedFlag::author).toList());
        var titles = titles(all.stream().map(SharedFlag::assignment).toList());
        return all.stream()
                .map(share ->
                        new Received(share, names.getOrDefault(share.author(), "–"), title(titles, share.assignment())))
                .toList();
    }

    private List<Own> own(List<RedFlag> all, Language language) {
        var guide = craft.flags(language).stream().collect(Collectors.toMap(FlagText::key, Function.identity()));
        var titles = titles(all.stream().map(flag -> flag.seen().assignment()).toList());
        return all.stream()
                .map(flag -> {
                    var text = flag.seen().wording() instanceof Wording.OfGuide it ? guide.get(it.key()) : null;
                    return new Own(
                            flag,
                            title(flag, text),
                            text,
                            title(titles, flag.seen().assignment()));
                })
                .toList();
    }

    private static String title(RedFlag flag, @Nullable FlagText text) {
        return switch (flag.seen().wording()) {
            case Wording.OwnWords it -> it.words();
            case Wording.OfGuide it -> text == null ? it.key() : text.title();
        };
    }

    private static String title(Map<Assignment.Id, String> titles, Assignment.@Nullable Id assignment) {
        return assignment == null ? "" : titles.getOrDefault(assignment, "");
    }

    private Map<Assignment.Id, String> titles(List<Assignment.@Nullable Id> ids) {
        var known = new HashSet<Assignment.Id>();
        ids.forEach(id -> {
            if (id != null) {
                known.add(id);
            }
        });
        return assignments.named(known);
    }

    private Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.named(new HashSet<>(ids)).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
