package nl.samenspel.practice.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;
import static nl.samenspel.access.Resource.PRACTICE_CASE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.practice.Cases;
import nl.samenspel.practice.PracticeCase;
import nl.samenspel.practice.PracticeRefusal;
import nl.samenspel.practice.PracticeRole;
import nl.samenspel.practice.ShippedCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing a case of one's own, or making one's own version of a shipped one.
@Controller
@RequestMapping("/{language:nl|en}/practice/cases")
public class CasePages {
    /// A case has three parts at most; one without a story is left out.
    public static final int MOST_PARTS = 3;

    private static final int USUAL_MINUTES = 20;

    private final Cases cases;
    private final ShippedCases shipped;
    private final PeopleViews people;

    CasePages(Cases cases, ShippedCases shipped, PeopleViews people) {
        this.people = people;
        this.cases = cases;
        this.shipped = shipped;
    }

    /// @param id null: a new one
    /// @param starters colleagues who may start it, by name
    public record CaseView(
            @Nullable String id, Form form, List<Option> phases, List<Starter> starters, Form starterForm) {
        public String action() {
            return id == null ? "/practice/cases" : "/practice/cases/" + id;
        }
    }

    /// A colleague who may start the case.
    public record Starter(String id, String name) {}

    /// @param from key of a shipped case to begin with, or empty
    @Asks(value = SEE, of = OWN)
    @GetMapping("/new")
    View blank(@RequestParam(defaultValue = "") String from, Page page) {
        var empty = new PracticeCase.Content(page.language(), "", "", List.of());
        var content = from.isEmpty() ? empty : shipped.get(from, page.language());
        return view(null, filled(content, 0), page);
    }

    @Asks(value = CHANGE, of = OWN)
    @PostMapping
    Object write(Typed typed, Page page, Actor actor) {
        try {
            cases.write(content(typed, page), actor);
            return "redirect:" + page.to("/practice");
        } catch (Refused refused) {
            return view(null, Form.refused(typed.fields(), refused), page).refused();
        }
    }

    @Asks(value = SEE, of = PRACTICE_CASE, id = "id")
    @GetMapping("/{id}")
    View edit(@PathVariable PracticeCase.Id id, Page page) {
        var own = cases.get(id);
        return view(id, filled(own.content(), own.version()), page);
    }

    @Asks(value = CHANGE, of = PRACTICE_CASE, id = "id")
    @PostMapping("/{id}")
    Object change(@PathVariable PracticeCase.Id id, Typed typed, Page page, Actor actor) {
        try {
            cases.change(id, number(typed, "version", 0), content(typed, page), actor);
            return "redirect:" + page.to("/practice");
        } catch (Refused refused) {
            var fields = new HashMap<>(typed.fields());
            if (refused.reason() == PracticeRefusal.CASE_CHANGED_MEANWHILE) { // saving again has been warned
                fields.put("version", List.of(String.valueOf(cases.get(id).version())));
            }
            return view(id, Form.refused(fields, refused), page).refused();
        }
    }

    @Asks(value = CHANGE, of = PRACTICE_CASE, id = "id")
    @PostMapping("/{id}/removal")
    String remove(@PathVariable PracticeCase.Id id, Page page, Actor actor) {
        cases.remove(id, actor);
        return "redirect:" + page.to("/practice");
    }

    /// @param typed its `person` is a name, or what choosing one filled in
    @Asks(value = CHANGE, of = PRACTICE_CASE, id = "id")
    @PostMapping("/{id}/starters")
    Object name(@PathVariable PracticeCase.Id id, Typed typed, Page page, Actor actor) {
        try {
            var starter = people.findTyped(typed.text("person"))
                    .orElseThrow(() -> new Refused("person", PracticeRefusal.CASE_STARTER_UNKNOWN));
            cases.nameStarter(id, starter.id(), actor);
            return "redirect:" + page.to("/practice/cases/" + id.value());
        } catch (Refused refused) {
            var own = cases.get(id);
            var form = filled(own.content(), own.version());
            return view(id, form, Form.refused(typed.fields(), refused), page).refused();
        }
    }

    @Asks(value = CHANGE, of = PRACTICE_CASE, id = "id")
    @PostMapping("/{id}/starters/{person}/removal")
    String takeOff(@PathVariable PracticeCase.Id id, @PathVariable PersonId person, Page page, Actor actor) {
        cases.takeOffStarter(id, person, actor);
        return "redirect:" + page.to("/practice/cases/" + id.value());
    }

    private View view(PracticeCase.@Nullable Id id, Form form, Page page) {
        return view(id, form, Form.EMPTY, page);
    }

    private View view(PracticeCase.@Nullable Id id, Form form, Form starterForm, Page page) {
        return new View(
                "practice/case.jte",
                new CaseView(
                        id == null ? null : id.value().toString(),
                        form,
                        Arrays.stream(GuidePhase.values())
                                .map(phase -> new Option(phase.name(), page.t("practice.phase", phase)))
                                .toList(),
                        id == null ? List.of() : starters(id),
                        starterForm));
    }

    private List<Starter> starters(PracticeCase.Id id) {
        return people.named(cases.listStarters(id)).values().stream()
                .map(person -> new Starter(person.id().value().toString(), person.name()))
                .sorted(Comparator.comparing(Starter::name))
                .toList();
    }

    private static Form filled(PracticeCase.Content content, int version) {
        var values = new HashMap<String, String>();
        values.put("title", content.title());
        values.put("about", content.about());
        values.put("version", String.valueOf(version));
        for (int number = 1; number <= MOST_PARTS; number++) {
            var field = "p" + number + ".";
            values.put(field + "minutes", String.valueOf(USUAL_MINUTES));
            values.put(field + "phase", GuidePhase.values()[number - 1].name());
            if (number <= content.parts().size()) {
                var part = content.parts().get(number - 1);
                values.put(field + "title", part.title());
                values.put(field + "phase", part.phase().name());
                values.put(field + "minutes", String.valueOf(part.minutes()));
                values.put(field + "story", part.story());
                values.put(field + "options", String.join("\n", part.options()));
                values.put(field + "questions", String.join("\n", part.questions()));
                part.cards().forEach((role, text) -> values.put(field + role.name(), text));
            }
        }
        return Form.of(values);
    }

    private static PracticeCase.Content content(Typed typed, Page page) {
        var parts = new ArrayList<PracticeCase.Part>();
        for (int number = 1; number <= MOST_PARTS; number++) {
            var field = "p" + number + ".";
            if (typed.has(field + "story")) {
                var cards = new EnumMap<PracticeRole, String>(PracticeRole.class);
                for (var role : PracticeRole.values()) {
                    cards.put(role, typed.text(field + role.name()));
                }
                parts.add(new PracticeCase.Part(
                        typed.text(field + "title"),
                        typed.findChoice(field + "phase", GuidePhase.class).orElse(GuidePhase.EXECUTION),
                        number(typed, field + "minutes", -1),
                        typed.text(field + "story"),
                        cards,
                        lines(typed, field + "options"),
                        lines(typed, field + "questions")));
            }
        }
        return new PracticeCase.Content(page.language(), typed.text("title"), typed.text("about"), parts);
    }

    private static List<String> lines(Typed typed, String field) {
        return typed.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int number(Typed typed, String field, int otherwise) {
        try {
            return Integer.parseInt(typed.text(field));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
