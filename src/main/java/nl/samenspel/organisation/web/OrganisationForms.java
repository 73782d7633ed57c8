package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Resource.ORGANISATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.OrganisationChanges;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.organisation.OrganisationRefusal;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Adding an organisation, and changing what is known of one.
@Controller
@RequestMapping("/{language:nl|en}/organisations")
public class OrganisationForms {
    private static final String TEMPLATE = "organisation/edit.jte";

    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final OrganisationViews views;
    private final OrganisationChoices choices;

    OrganisationForms(
            Organisations organisations,
            OrganisationChanges changes,
            OrganisationViews views,
            OrganisationChoices choices) {
        this.organisations = organisations;
        this.changes = changes;
        this.views = views;
        this.choices = choices;
    }

    /// @param id null for a new one
    public record EditPage(Organisation.@Nullable Id id, String name, int version, Form form, List<Option> kinds) {
        public EditPage {
            kinds = List.copyOf(kinds);
        }

        public String home() {
            return id == null ? "/organisations" : "/organisations/" + id.value();
        }
    }

    @Asks(value = MAKE, of = ORGANISATION)
    @GetMapping("/new")
    View blank(Page page) {
        return edit(null, Form.EMPTY, page);
    }

    @Asks(value = MAKE, of = ORGANISATION)
    @PostMapping
    Object add(Typed typed, Page page, Actor actor) {
        try {
            var id = organisations.add(draft(typed, page), actor);
            return "redirect:" + page.to("/organisations/" + id.value());
        } catch (Refused refused) {
            return edit(null, Form.refused(typed.fields(), refused), page).refused();
        }
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @GetMapping("/{id}/edit")
    View edit(@PathVariable Organisation.Id id, Page page) {
        return edit(views.get(id), new Form(values(views.get(id), page), List.of()), page);
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping("/{id}/edit")
    Object change(@PathVariable Organisation.Id id, Typed typed, Page page, Actor actor) {
        try {
            var version = typed.text("version").matches("\\d{1,9}") ? Integer.parseInt(typed.text("version")) : 0;
            changes.change(
                    id, version, draft(typed, page), typed.findDate("nameFrom").orElse(null), actor);
            return "redirect:" + page.to("/organisations/" + id.value());
        } catch (Refused refused) {
            return edit(views.get(id), Form.refused(typed.fields(), refused), page)
                    .refused();
        }
    }

    private View edit(@Nullable Organisation organisation, Form form, Page page) {
        var kinds = OrganisationPages.kinds(page, false);
        return new View(
                TEMPLATE,
                organisation == null
                        ? new EditPage(null, "", 0, form, kinds)
                        : new EditPage(
                                organisation.id(),
                                organisation.names().getLast().name(),
                                organisation.version(),
                                form,
                                kinds));
    }

    private Draft draft(Typed typed, Page page) {
        var parent = choices.find("parent", typed.text("parent"), page.language());
        return new Draft(
                typed.text("name"),
                typed.text("abbreviation"),
                typed.findChoice("kind", Kind.class).orElse(Kind.OTHER),
                parent.orElse(null),
                typed.text("identifier"),
                day(typed, "since"),
                day(typed, "until"));
    }

    private static @Nullable LocalDate day(Typed typed, String field) {
        var day = typed.findDate(field);
        if (day.isEmpty() && typed.has(field)) {
            throw new Refused(field, OrganisationRefusal.DAY_NOT_READABLE);
        }
        return day.orElse(null);
    }

    private Map<String, List<String>> values(Organisation organisation, Page page) {
        var name = organisation.names().getLast();
        var values = new HashMap<String, List<String>>();
        values.put("name", List.of(name.name()));
        values.put("abbreviation", List.of(name.abbreviation()));
        values.put("kind", List.of(organisation.kind().name()));
        values.put("identifier", List.of(organisation.identifier()));
        if (organisation.parent() != null) {
            values.put("parent", List.of(choices.typed(organisation.parent(), page.language())));
        }
        if (organisation.since() != null) {
            values.put("since", List.of(organisation.since().toString()));
        }
        if (organisation.until() != null) {
            values.put("until", List.of(organisation.until().toString()));
        }
        return values;
    }
}
