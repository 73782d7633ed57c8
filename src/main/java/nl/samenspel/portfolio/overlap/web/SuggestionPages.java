package nl.samenspel.portfolio.overlap.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.overlap.OverlapRefusal;
import nl.samenspel.portfolio.overlap.Suggestion;
import nl.samenspel.portfolio.overlap.Suggestion.Answered;
import nl.samenspel.portfolio.overlap.Suggestion.State;
import nl.samenspel.portfolio.overlap.SuggestionViews;
import nl.samenspel.portfolio.overlap.Suggestions;
import nl.samenspel.portfolio.overlap.finder.Reason;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.portfolio.web.PortfolioDesk;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One suggestion: why, and the answer of people.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/suggestions/{suggestion}")
public class SuggestionPages {
    private final PortfolioDesk desk;
    private final SuggestionViews views;
    private final Suggestions suggestions;
    private final AssignmentViews assignments;
    private final PeopleViews people;

    SuggestionPages(
            PortfolioDesk desk,
            SuggestionViews views,
            Suggestions suggestions,
            AssignmentViews assignments,
            PeopleViews people) {
        this.desk = desk;
        this.views = views;
        this.suggestions = suggestions;
        this.assignments = assignments;
        this.people = people;
    }

    /// @param answered the answer that stands, or the one after which it came back; null: none
    /// @param news reasons that were not there at that answer
    public record SuggestionView(
            Around around,
            Suggestion suggestion,
            Map<Assignment.Id, String> titles,
            @Nullable Answered answered,
            String answeredBy,
            List<Reason> news,
            Form confirmation,
            Form dismissal) {
        public String path() {
            return around.path("/suggestions/" + suggestion.id().value());
        }

        public String one() {
            return titles.getOrDefault(suggestion.pair().one(), "?");
        }

        public String other() {
            return titles.getOrDefault(suggestion.pair().other(), "?");
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, @PathVariable Suggestion.Id suggestion, Page page, Actor actor) {
        return view(triangle, suggestion, null, Form.EMPTY, page, actor);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/confirmation")
    Object confirm(
            @PathVariable Triangle.Id triangle,
            @PathVariable Suggestion.Id suggestion,
            @RequestParam Map<String, String> typed,
            Page page,
            Language language,
            Actor actor) {
        try {
            var word = typed.getOrDefault("kind", "");
            var backwards = word.startsWith("-");
            suggestions.confirm(
                    suggestion,
                    triangle,
                    require(backwards ? word.substring(1) : word, Link.Kind.values(), "kind"),
                    backwards,
                    require(typed.getOrDefault("weight", ""), Link.Weight.values(), "weight"),
                    typed.getOrDefault("sentence", ""),
                    actor);
            return SuggestionListPages.to(language, triangle);
        } catch (Refused refused) {
            return view(triangle, suggestion, Form.refusedOne(typed, refused), Form.EMPTY, page, actor)
                    .refused();
        }
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/dismissal")
    Object dismiss(
            @PathVariable Triangle.Id triangle,
            @PathVariable Suggestion.Id suggestion,
            @RequestParam Map<String, String> typed,
            Page page,
            Language language,
            Actor actor) {
        try {
            suggestions.dismiss(suggestion, triangle, typed.getOrDefault("why", ""), actor);
            return SuggestionListPages.to(language, triangle);
        } catch (Refused refused) {
            return view(triangle, suggestion, null, Form.refusedOne(typed, refused), page, actor)
                    .refused();
        }
    }

    /// Takes the answer back.
    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/reopening")
    Object reopen(
            @PathVariable Triangle.Id triangle,
            @PathVariable Suggestion.Id suggestion,
            Page page,
            Language language,
            Actor actor) {
        try {
            suggestions.reopen(suggestion, triangle, actor);
            return SuggestionListPages.to(language, triangle) + "/" + suggestion.value();
        } catch (Refused refused) {
            return view(triangle, suggestion, Form.refusedOne(Map.of(), refused), Form.EMPTY, page, actor)
                    .refused();
        }
    }

    private View view(
            Triangle.Id triangle, Suggestion.Id id, @Nullable Form typed, Form dismissal, Page page, Actor actor) {
        var suggestion = views.get(id, triangle);
        var answered = answered(suggestion.state());
        var by = answered == null ? null : people.named(List.of(answered.by())).get(answered.by());
        return new View(
                "overlap/suggestion.jte",
                new SuggestionView(
                        desk.around(triangle, page, actor),
                        suggestion,
                        assignments.named(List.of(
                                suggestion.pair().one(), suggestion.pair().other())),
                        answered,
                        by == null ? "?" : by.name(),
                        answered == null ? List.of() : Suggestion.news(suggestion.reasons(), answered.then()),
                        typed == null ? prefilled(page, suggestion) : typed,
                        dismissal));
    }

    private static @Nullable Answered answered(State state) {
        return switch (state) {
            case State.Open open -> open.before();
            case State.Confirmed confirmed -> confirmed.answered();
            case State.Dismissed dismissed -> dismissed.answered();
        };
    }

    private static Form prefilled(Page page, Suggestion suggestion) {
        if (suggestion.reasons().isEmpty()) {
            return Form.EMPTY;
        }
        var first = suggestion.reasons().getFirst();
        var backwards = first.kind().directed()
                && !first.first().equals(suggestion.pair().one());
        return Form.of(Map.of(
                "kind",
                (backwards ? "-" : "") + word(first.kind()),
                "weight",
                word(first.strength()),
                "sentence",
                ReasonWords.draft(page, suggestion)));
    }

    /// What the relation may be, each as a sentence about these two.
    public static List<Option> kinds(Page page, SuggestionView v) {
        var kinds = new ArrayList<Option>();
        for (var kind : Link.Kind.values()) {
            kinds.add(
                    new Option(word(kind), page.t("assignment.sentence." + kind, "one", v.one(), "other", v.other())));
            if (kind.directed()) {
                kinds.add(new Option(
                        "-" + word(kind), page.t("assignment.sentence." + kind, "one", v.other(), "other", v.one())));
            }
        }
        return kinds;
    }

    public static List<Option> weights(Page page) {
        return Arrays.stream(Link.Weight.values())
                .map(weight -> new Option(
                        word(weight), page.t("assignment.weight", weight), page.t("assignment.weight.about." + weight)))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E require(String word, E[] all, String field) {
        return Arrays.stream(all)
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(field, OverlapRefusal.SUGGESTION_KIND_MISSING));
    }
}
