package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Resource.TRIANGLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.TriangleOpening;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Making a triangle: its name and corners on one page; everything else follows on its own page.
@Controller
@RequestMapping("/{language:nl|en}/triangles")
public class MakePages {
    private static final int FIRST_CLIENTS = 4;

    private final TriangleOpening opening;
    private final OrganisationChoices organisations;
    private final Terms terms;

    MakePages(TriangleOpening opening, OrganisationChoices organisations, Terms terms) {
        this.opening = opening;
        this.organisations = organisations;
        this.terms = terms;
    }

    /// @param clientFields names of the fields for the first clients
    public record MakePage(Words words, Form form, List<String> clientFields) {}

    @Asks(value = MAKE, of = TRIANGLES)
    @GetMapping("/new")
    View blank(Page page) {
        return view(page, Form.EMPTY);
    }

    @Asks(value = MAKE, of = TRIANGLES)
    @PostMapping
    Object make(Typed typed, Page page, Actor actor) {
        try {
            var problems = new ArrayList<Problem>();
            var provider = organisation("provider", typed, page, problems);
            var owner = organisation("owner", typed, page, problems);
            var clients = new ArrayList<Organisation.Id>();
            for (var field : clientFields()) {
                organisation(field, typed, page, problems).ifPresent(clients::add);
            }
            var id = opening.open(
                    new TriangleOpening.Draft(
                            typed.text("name"),
                            provider.orElse(null),
                            owner.orElse(null),
                            typed.has("together"),
                            clients),
                    problems,
                    actor);
            return Desk.back(page, id, "main");
        } catch (Refused refused) {
            return view(page, Form.refused(typed.fields(), refused)).refused();
        }
    }

    private Optional<Organisation.Id> organisation(String field, Typed typed, Page page, List<Problem> problems) {
        try {
            return organisations.find(field, typed.text(field), page.language());
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private View view(Page page, Form form) {
        return new View(
                "triangle/make.jte",
                new MakePage(new Words(page, terms.names(page.language()), null), form, clientFields()));
    }

    private static List<String> clientFields() {
        return java.util.stream.IntStream.rangeClosed(1, FIRST_CLIENTS)
                .mapToObj(number -> "client" + number)
                .toList();
    }
}
