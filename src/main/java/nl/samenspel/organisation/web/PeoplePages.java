package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.ADMINISTER;
import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PERSON;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Staff;
import nl.samenspel.organisation.Staff.Place;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.DirectoryViews.Entry;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of people with where they work, and the page of one.
@Controller
@RequestMapping("/{language:nl|en}/people")
public class PeoplePages {
    private static final int SIZE = 50;
    private static final int SUGGESTIONS = 20;

    private final DirectoryViews directory;
    private final PeopleViews people;
    private final Staff staff;
    private final PersonParts parts;
    private final Access access;

    PeoplePages(DirectoryViews directory, PeopleViews people, Staff staff, PersonParts parts, Access access) {
        this.directory = directory;
        this.people = people;
        this.staff = staff;
        this.parts = parts;
        this.access = access;
    }

    /// @param places of those on this page
    /// @param mayMake also sees the addresses
    public record ListPage(
            Form filter, List<Entry> entries, Map<PersonId, List<Place>> places, Paging paging, boolean mayMake) {
        public ListPage {
            entries = List.copyOf(entries);
            places = Map.copyOf(places);
        }

        public List<Place> places(Entry entry) {
            return places.getOrDefault(entry.person().id(), List.of());
        }

        public boolean isFiltered() {
            return !filter.value("q").isBlank();
        }
    }

    @Asks(value = SEE, of = PERSON)
    @GetMapping
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Typed typed,
            Actor actor) {
        var order = sort.endsWith("work") ? DirectoryViews.Sort.WORK : DirectoryViews.Sort.NAME;
        var first = find(q, typed, order, sort, Math.max(0, page - 1) * SIZE);
        var paging = new Paging(page, SIZE, first.total());
        var found =
                first.entries().isEmpty() && first.total() > 0 ? find(q, typed, order, sort, paging.offset()) : first;
        var ids = found.entries().stream().map(entry -> entry.person().id()).toList();
        return new View(
                "organisation/people.jte",
                new ListPage(
                        new Form(typed.fields(), List.of()),
                        found.entries(),
                        staff.placesOf(ids),
                        paging,
                        access.may(actor, MAKE, PERSON)));
    }

    @Asks(value = SEE, of = PERSON, id = "id")
    @GetMapping("/{id}")
    View show(@PathVariable PersonId id, Page page, Actor actor) {
        return parts.view(
                directory.get(id),
                Form.EMPTY,
                page,
                actor,
                access.may(actor, CHANGE, PERSON, id.value()),
                access.may(actor, ADMINISTER, PERSON, id.value()));
    }

    /// For fields in which somebody is chosen by typing.
    @Asks(value = SEE, of = PERSON)
    @GetMapping("/suggestions")
    @ResponseBody
    List<String> suggestions(@RequestParam(defaultValue = "") String part) {
        return people.search(part, SUGGESTIONS).stream()
                .map(Person::label)
                .distinct()
                .toList();
    }

    private DirectoryViews.Found find(String q, Typed typed, DirectoryViews.Sort order, String sort, int offset) {
        return directory.page(q, typed.has("left"), order, sort.startsWith("-"), offset, SIZE);
    }
}
