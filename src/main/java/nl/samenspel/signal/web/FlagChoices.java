package nl.samenspel.signal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.knowledge.Suggestion;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the forms of flags offer to choose from.
@Component
class FlagChoices {
    private static final int MOST_SUGGESTIONS = 4;

    private final CraftViews craft;
    private final Company company;

    FlagChoices(CraftViews craft, Company company) {
        this.craft = craft;
        this.company = company;
    }

    List<Option> assignments(Page page, Actor actor) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("signal.assignment.none")));
        company.assignmentsOf(actor)
                .forEach(each -> all.add(new Option(each.id().value().toString(), each.title())));
        return List.copyOf(all);
    }

    List<Option> flags(Page page) {
        var all = new ArrayList<Option>();
        craft.flags(page.language())
                .forEach(flag -> all.add(new Option(
                        flag.key(),
                        flag.title(),
                        page.list(flag.phases().stream()
                                .map(phase -> page.t("knowledge.phase", phase))
                                .toList()))));
        all.add(new Option("OWN", page.t("signal.flag.own")));
        return List.copyOf(all);
    }

    List<Option> sensitivities(Page page) {
        return Arrays.stream(Sensitivity.values())
                .map(each -> new Option(
                        each.name(), page.t("signal.sensitivity", each), page.t("signal.sensitivity.hint." + each)))
                .toList();
    }

    List<Suggestion> fitting(FlagViews.Own own, Language language, Actor actor) {
        var keys = own.flag().seen().wording() instanceof Wording.OfGuide it ? List.of(it.key()) : List.<String>of();
        return craft.suggestions(keys, phase(own, actor), language).stream()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private @Nullable GuidePhase phase(FlagViews.Own own, Actor actor) {
        var assignment = own.flag().seen().assignment();
        return assignment == null
                ? null
                : company.find(assignment, actor).map(Company.Mine::phase).orElse(null);
    }
}
