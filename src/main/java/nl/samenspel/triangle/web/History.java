package nl.samenspel.triangle.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.journal.JournalViews.Entry;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.triangle.Arrangement;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// The acts upon a triangle in sentences, newest first.
@Component
class History {
    private static final int MOST = 50;

    private final JournalViews journal;
    private final OrganisationViews organisations;
    private final PeopleViews people;

    History(JournalViews journal, OrganisationViews organisations, PeopleViews people) {
        this.journal = journal;
        this.organisations = organisations;
        this.people = people;
    }

    List<HistoryLine> of(Triangle.Id triangle, Words words, Actor actor) {
        var entries = journal.history(triangle.value(), MOST, actor);
        var named = new HashSet<Organisation.Id>();
        var persons = new HashSet<PersonId>();
        for (var entry : entries) {
            id(entry, "organisation").map(Organisation.Id::new).ifPresent(named::add);
            id(entry, "person").map(PersonId::new).ifPresent(persons::add);
        }
        var names = new HashMap<String, String>();
        organisations.named(named).forEach((id, name) -> names.put(id.value().toString(), name.name()));
        people.named(persons).forEach((id, person) -> names.put(id.value().toString(), person.name()));
        return entries.stream()
                .filter(entry -> words.page().messages().has(words.page().language(), "journal.verb." + entry.verb()))
                .map(entry -> new HistoryLine(entry.at(), sentence(entry, names, words), ""))
                .toList();
    }

    private static String sentence(Entry entry, Map<String, String> names, Words words) {
        var args = new HashMap<String, Object>();
        entry.details()
                .forEach((name, value) -> args.put(name, names.getOrDefault(value.toString(), value.toString())));
        args.put("actor", entry.actorName().isEmpty() ? words.t("journal.guest", Map.of()) : entry.actorName());
        if (args.get("count") instanceof String count) {
            args.put("count", Integer.valueOf(count));
        }
        if (args.get("kind") instanceof String kind) {
            args.put(
                    "kind",
                    entry.verb().equals("TRIANGLE_ARRANGED")
                            ? words.value(Arrangement.Kind.valueOf(kind))
                            : words.value(Seat.Kind.valueOf(kind)));
        }
        return words.t("journal.verb." + entry.verb(), args);
    }

    private static java.util.Optional<UUID> id(Entry entry, String name) {
        return java.util.Optional.ofNullable(entry.details().get(name))
                .map(Object::toString)
                .filter(text -> text.length() == 36)
                .map(UUID::fromString);
    }
}
