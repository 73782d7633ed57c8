package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.knowledge.Vocabularies;
import nl.samenspel.knowledge.Vocabulary;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The names of the roles in both vocabularies, and which one counts here.
@Controller
@RequestMapping("/{language:nl|en}/guide/terms")
public class TermPages {
    private final Terms terms;
    private final Vocabularies vocabularies;
    private final Access access;

    TermPages(Terms terms, Vocabularies vocabularies, Access access) {
        this.terms = terms;
        this.vocabularies = vocabularies;
        this.access = access;
    }

    public record RoleRow(String practice, String rules) {}

    public record TermsView(List<RoleRow> rows, Vocabulary chosen, boolean mayChoose, Form form) {}

    @Asks(value = SEE, of = GUIDE)
    @GetMapping
    View terms(Language language, Actor actor) {
        var practice = terms.names(language, Vocabulary.PRACTICE);
        var rules = terms.names(language, Vocabulary.RULES_2025);
        var chosen = terms.vocabulary();
        return new View(
                "knowledge/terms.jte",
                new TermsView(
                        Arrays.stream(Role.values())
                                .map(role -> new RoleRow(practice.label(role), rules.label(role)))
                                .toList(),
                        chosen,
                        access.may(actor, CHANGE, GUIDE),
                        Form.of(java.util.Map.of("vocabulary", chosen.name()))));
    }

    @Asks(value = CHANGE, of = GUIDE)
    @PostMapping
    String choose(Typed typed, Language language, Actor actor) {
        typed.findChoice("vocabulary", Vocabulary.class)
                .ifPresent(vocabulary -> vocabularies.choose(vocabulary, actor));
        return "redirect:/" + language.code() + "/guide/terms";
    }
}
