package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.InterventionText;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.help.HelpViews;
import nl.samenspel.signal.help.Preparation;
import nl.samenspel.signal.help.Preparations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The second side of the red button: a sheet to prepare telling the client that it cannot go on
/// like this.
@Controller
@RequestMapping("/{language:nl|en}/signals/assignments/{id}/preparation")
public class PreparationPages {
    /// In the guide.
    private static final String RED_BUTTON = "red-button";

    private final Preparations preparations;
    private final HelpViews views;
    private final Company company;
    private final CraftViews craft;

    PreparationPages(Preparations preparations, HelpViews views, Company company, CraftViews craft) {
        this.preparations = preparations;
        this.views = views;
        this.company = company;
        this.craft = craft;
    }

    /// @param guide what the guide says of the red button; empty when it no longer says anything
    public record PreparationView(Company.Mine assignment, List<InterventionText> guide, Form form) {
        public String assignmentPath() {
            return "/signals/assignments/" + assignment.id().value();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Language language, Actor actor) {
        var written = views.preparation(id, actor).orElse(Preparation.EMPTY);
        return view(id, form(written), language, actor);
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping
    Object write(@PathVariable Assignment.Id id, Typed typed, Language language, Actor actor) {
        return typed.answer(
                () -> preparations.write(id, read(typed), actor),
                "redirect:/" + language.code() + "/signals/assignments/" + id.value() + "/preparation",
                form -> view(id, form, language, actor));
    }

    private View view(Assignment.Id id, Form form, Language language, Actor actor) {
        var mine = company.find(id, actor).orElseThrow(NotFound::new);
        var guide = craft.interventions(language).stream()
                .filter(each -> each.key().equals(RED_BUTTON))
                .toList();
        return new View("signal/preparation.jte", new PreparationView(mine, guide, form));
    }

    private static Preparation read(Typed typed) {
        return new Preparation(
                typed.text("opening"),
                typed.text("happened"),
                typed.text("limit"),
                typed.text("needed"),
                typed.text("support"));
    }

    private static Form form(Preparation it) {
        return Form.of(Map.of(
                "opening",
                it.opening(),
                "happened",
                it.happened(),
                "limit",
                it.limit(),
                "needed",
                it.needed(),
                "support",
                it.support()));
    }
}
