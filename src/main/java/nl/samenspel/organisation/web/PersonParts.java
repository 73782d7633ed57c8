package nl.samenspel.organisation.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.ObjectNames;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Relations.Held;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.organisation.Staff;
import nl.samenspel.organisation.Staff.Place;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.DirectoryViews.Entry;
import nl.samenspel.people.DirectoryViews.WaysIn;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.HistoryLine;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Component;

/// The page of one person, put together from what the asker may see of them.
@Component
public class PersonParts {
    private static final int MOST_LINES = 30;
    /// What an administrator gives by hand; all other relations follow from acts in their rooms.
    static final List<Relation> ROLES =
            List.of(Relation.ADMINISTRATOR, Relation.REGISTRAR, Relation.EDITOR, Relation.MANAGEMENT);

    private final DirectoryViews directory;
    private final Staff staff;
    private final Relations relations;
    private final JournalViews journal;
    private final List<ObjectNames> names;

    PersonParts(
            DirectoryViews directory, Staff staff, Relations relations, JournalViews journal, List<ObjectNames> names) {
        this.directory = directory;
        this.staff = staff;
        this.relations = relations;
        this.journal = journal;
        this.names = List.copyOf(names);
    }

    /// One right with its reason, in words.
    ///
    /// @param object what the right is about; without a path when the asker may not see it
    /// @param path without language, or empty
    public record Right(Held held, String object, String path, String why) {}

    public record PersonPage(
            Entry entry,
            List<Place> places,
            List<Right> rights,
            WaysIn ways,
            List<HistoryLine> history,
            Form form,
            boolean mayChange,
            boolean mayAdminister) {
        public String home() {
            return "/people/" + entry.person().id().value();
        }
    }

    View view(Entry entry, Form form, Page page, Actor actor, boolean mayChange, boolean mayAdminister) {
        var id = entry.person().id();
        var held = mayAdminister
                ? relations.heldBy(id).stream()
                        .filter(each -> !Resource.isPersonal(each.kind()))
                        .toList()
                : List.<Held>of();
        return new View(
                "organisation/person.jte",
                new PersonPage(
                        entry,
                        staff.placesOf(List.of(id)).getOrDefault(id, List.of()),
                        rights(held, page),
                        mayAdminister ? directory.waysIn(id) : new WaysIn(false, false),
                        mayAdminister || id.equals(actor.person()) ? history(id.value(), page, actor) : List.of(),
                        form.isRefused() ? form : new Form(Map.of("role", rolesIn(held)), List.of()),
                        mayChange,
                        mayAdminister));
    }

    private static List<String> rolesIn(Collection<Held> held) {
        return held.stream()
                .map(Held::relation)
                .filter(ROLES::contains)
                .map(Enum::name)
                .toList();
    }

    private List<Right> rights(List<Held> held, Page page) {
        var known = new HashMap<UUID, String>();
        var paths = new HashMap<UUID, String>();
        var byKind = held.stream()
                .collect(Collectors.groupingBy(Held::kind, Collectors.mapping(Held::object, Collectors.toSet())));
        for (var room : names) {
            room.named(byKind.getOrDefault(room.resource().kind(), java.util.Set.of()))
                    .forEach((object, name) -> {
                        known.put(object, name);
                        paths.put(object, room.path(object));
                    });
        }
        return held.stream()
                .map(each -> new Right(
                        each,
                        known.getOrDefault(each.object(), said(page, "people.kind." + each.kind(), each.kind())),
                        paths.getOrDefault(each.object(), ""),
                        said(page, each.source().replaceFirst("\\.", ".why."), page.t("people.why.unknown"))))
                .toList();
    }

    private List<HistoryLine> history(UUID person, Page page, Actor actor) {
        return journal.history(person, MOST_LINES, actor).stream()
                .filter(line -> page.messages().has(page.language(), "journal.verb." + line.verb()))
                .map(line -> new HistoryLine(line.at(), sentence(line, page), ""))
                .toList();
    }

    private static String sentence(JournalViews.Entry line, Page page) {
        var args = new HashMap<String, Object>(line.details());
        args.put("actor", line.actorName());
        Arrays.stream(Relation.values())
                .filter(relation -> relation.name().equals(args.get("relation")))
                .forEach(relation -> args.put("relation", page.t("people.relation", relation)));
        return page.t("journal.verb." + line.verb(), args);
    }

    private static String said(Page page, String key, String otherwise) {
        return page.messages().has(page.language(), key) ? page.t(key) : otherwise;
    }
}
