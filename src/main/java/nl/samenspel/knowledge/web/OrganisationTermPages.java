package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.ORGANISATION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.knowledge.Vocabularies;
import nl.samenspel.knowledge.Vocabulary;
import nl.samenspel.knowledge.web.TermPages.RoleRow;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Which names the roles go by in the triangles in which one organisation is the provider.
@Controller
@RequestMapping("/{language:nl|en}/organisations/{id}/terms")
public class OrganisationTermPages {
    /// In the place of a vocabulary: whatever counts for the whole installation.
    private static final String AS_EVERYWHERE = "AS_EVERYWHERE";

    private final Terms terms;
    private final Vocabularies vocabularies;
    private final OrganisationViews organisations;
    private final Access access;

    OrganisationTermPages(Terms terms, Vocabularies vocabularies, OrganisationViews organisations, Access access) {
        this.terms = terms;
        this.vocabularies = vocabularies;
        this.organisations = organisations;
        this.access = access;
    }

    /// @param name of the organisation, today
    /// @param counts what its triangles show now
    public record OrganisationTermsView(
            Organisation.Id id,
            String name,
            List<RoleRow> rows,
            Vocabulary counts,
            List<Option> choices,
            Form form,
            boolean mayChoose) {
        public OrganisationTermsView {
            rows = List.copyOf(rows);
            choices = List.copyOf(choices);
        }

        public String home() {
            return "/organisations/" + id.value();
        }
    }

    @Asks(value = SEE, of = ORGANISATION, id = "id")
    @GetMapping
    View terms(@PathVariable Organisation.Id id, Page page, Actor actor) {
        var language = page.language();
        var organisation = organisations.get(id);
        var practice = terms.names(language, Vocabulary.PRACTICE);
        var rules = terms.names(language, Vocabulary.RULES_2025);
        var chosen = terms.findChosenBy(id.value()).map(Enum::name).orElse(AS_EVERYWHERE);
        return new View(
                "knowledge/organisation-terms.jte",
                new OrganisationTermsView(
                        id,
                        organisation.names().getLast().name(),
                        Arrays.stream(Role.values())
                                .map(role -> new RoleRow(practice.label(role), rules.label(role)))
                                .toList(),
                        terms.vocabularyOf(id.value()),
                        choices(page),
                        Form.of(Map.of("vocabulary", chosen)),
                        access.may(actor, CHANGE, ORGANISATION, id.value())));
    }

    @Asks(value = CHANGE, of = ORGANISATION, id = "id")
    @PostMapping
    String choose(@PathVariable Organisation.Id id, Typed typed, Language language, Actor actor) {
        var organisation = organisations.get(id).id().value();
        if (typed.text("vocabulary").equals(AS_EVERYWHERE)) {
            vocabularies.followInstallation(organisation, actor);
        } else {
            typed.findChoice("vocabulary", Vocabulary.class)
                    .ifPresent(vocabulary -> vocabularies.chooseFor(organisation, vocabulary, actor));
        }
        return "redirect:/" + language.code() + "/organisations/" + id.value() + "/terms";
    }

    private List<Option> choices(Page page) {
        var everywhere = page.t("knowledge.vocabulary", terms.vocabulary());
        return Stream.concat(
                        Stream.of(new Option(
                                AS_EVERYWHERE, page.t("knowledge.terms.asEverywhere", "vocabulary", everywhere))),
                        Arrays.stream(Vocabulary.values())
                                .map(each -> new Option(each.name(), page.t("knowledge.vocabulary", each))))
                .toList();
    }
}
