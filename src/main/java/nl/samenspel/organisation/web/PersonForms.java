package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.ADMINISTER;
import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Resource.PERSON;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.organisation.Staff;
import nl.samenspel.organisation.Staff.Newcomer;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.people.DirectoryViews.Entry;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Adding somebody, and changing what is known of them.
@Controller
@RequestMapping("/{language:nl|en}/people")
public class PersonForms {
    private final Staff staff;
    private final Persons persons;
    private final DirectoryViews directory;
    private final OrganisationChoices choices;
    private final Access access;

    PersonForms(Staff staff, Persons persons, DirectoryViews directory, OrganisationChoices choices, Access access) {
        this.staff = staff;
        this.persons = persons;
        this.directory = directory;
        this.choices = choices;
        this.access = access;
    }

    /// @param entry null for somebody new
    /// @param version of what stands in the form
    /// @param mayMoveAddress whoever logs in with an address becomes that person, so not everybody may
    public record EditPage(@Nullable Entry entry, String version, Form form, boolean mayMoveAddress) {
        public String home() {
            return entry == null ? "/people" : "/people/" + entry.person().id().value();
        }
    }

    @Asks(value = MAKE, of = PERSON)
    @GetMapping("/new")
    View blank() {
        return edit(null, "", Form.EMPTY, true);
    }

    @Asks(value = MAKE, of = PERSON)
    @PostMapping
    Object add(Typed typed, Page page, Actor actor) {
        try {
            var organisation = choices.find("organisation", typed.text("organisation"), page.language());
            var id = staff.welcome(
                    new Newcomer(
                            typed.text("name"), typed.text("email"), typed.text("work"), organisation.orElse(null)),
                    actor);
            return "redirect:" + page.to("/people/" + id.value());
        } catch (Refused refused) {
            return edit(null, "", Form.refused(typed.fields(), refused), true).refused();
        }
    }

    @Asks(value = CHANGE, of = PERSON, id = "id")
    @GetMapping("/{id}/edit")
    View edit(@PathVariable PersonId id, Actor actor) {
        var entry = directory.get(id);
        var person = entry.person();
        var values = Map.of(
                "name", List.of(person.name()),
                "email", List.of(person.email()),
                "work", List.of(person.work()));
        return edit(entry, String.valueOf(entry.version()), new Form(values, List.of()), mayMoveAddress(actor));
    }

    @Asks(value = CHANGE, of = PERSON, id = "id")
    @PostMapping("/{id}/edit")
    Object change(@PathVariable PersonId id, Typed typed, Page page, Actor actor) {
        var version = typed.text("version").matches("\\d{1,9}") ? Integer.parseInt(typed.text("version")) : 0;
        try {
            var email = typed.fields().containsKey("email")
                    ? typed.text("email")
                    : directory.get(id).person().email();
            persons.change(id, version, typed.text("name"), email, typed.text("work"), actor);
            return "redirect:" + page.to("/people/" + id.value());
        } catch (Refused refused) {
            return edit(
                            directory.get(id),
                            String.valueOf(directory.get(id).version()),
                            Form.refused(typed.fields(), refused),
                            mayMoveAddress(actor))
                    .refused();
        }
    }

    private boolean mayMoveAddress(Actor actor) {
        return access.may(actor, ADMINISTER, PERSON);
    }

    private static View edit(@Nullable Entry entry, String version, Form form, boolean mayMoveAddress) {
        return new View("organisation/personedit.jte", new EditPage(entry, version, form, mayMoveAddress));
    }
}
