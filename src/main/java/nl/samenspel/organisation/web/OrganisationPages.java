package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.ORGANISATION;

import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.OrganisationViews.Filter;
import nl.samenspel.organisation.OrganisationViews.Row;
import nl.samenspel.organisation.OrganisationViews.Sort;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
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

/// The list of organisations, and the page of one.
@Controller
@RequestMapping("/{language:nl|en}/organisations")
public class OrganisationPages {
    private static final int SIZE = 50;
    private static final int SUGGESTIONS = 20;

    private final OrganisationViews organisations;
    private final OrganisationChoices choices;
    private final Detail detail;
    private final Access access;

    OrganisationPages(OrganisationViews organisations, OrganisationChoices choices, Detail detail, Access access) {
        this.organisations = organisations;
        this.choices = choices;
        this.detail = detail;
        this.access = access;
    }

    public record ListPage(Form filter, List<Row> rows, Paging paging, List<Option> kinds, boolean mayMake) {
        public ListPage {
            rows = List.copyOf(rows);
            kinds = List.copyOf(kinds);
        }
    }

    @Asks(value = SEE, of = ORGANISATION)
    @GetMapping
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Typed typed,
            Page surroundings,
            Actor actor) {
        var order = switch (sort.replace("-", "")) {
            case "kind" -> Sort.KIND;
            case "above" -> Sort.ABOVE;
            default -> Sort.NAME;
        };
        var filter = new Filter(q, typed.findChoice("kind", Kind.class).orElse(null), typed.has("ended"));
        var asked = Math.max(1, page);
        var found = organisations.page(filter, order, sort.startsWith("-"), asked - 1, SIZE);
        return new View(
                "organisation/list.jte",
                new ListPage(
                        new Form(typed.fields(), List.of()),
                        found.rows(),
                        new Paging(asked, SIZE, found.total()),
                        kinds(surroundings, true),
                        access.may(actor, MAKE, ORGANISATION)));
    }

    @Asks(value = SEE, of = ORGANISATION, id = "id")
    @GetMapping("/{id}")
    Object show(@PathVariable Organisation.Id id, Page page, Actor actor) {
        var organisation = organisations.get(id);
        if (organisation.mergedInto() != null) {
            return "redirect:"
                    + page.to("/organisations/" + organisation.mergedInto().value());
        }
        return detail.view(organisation, Form.EMPTY, page, actor);
    }

    /// For fields in which an organisation is chosen by typing.
    @Asks(value = SEE, of = ORGANISATION)
    @GetMapping("/suggestions")
    @ResponseBody
    List<String> suggestions(@RequestParam(defaultValue = "") String part, Language language) {
        return choices.suggestions(part, language, SUGGESTIONS);
    }

    static List<Option> kinds(Page page, boolean all) {
        var options = new java.util.ArrayList<Option>();
        if (all) {
            options.add(new Option("", page.t("organisation.allKinds")));
        }
        Arrays.stream(Kind.values())
                .forEach(kind -> options.add(new Option(kind.name(), page.t("organisation.kind", kind))));
        return options;
    }
}
