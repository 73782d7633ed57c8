package nl.samenspel.portfolio.overlap.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.JobGlance;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.overlap.Suggestion;
import nl.samenspel.portfolio.overlap.SuggestionViews;
import nl.samenspel.portfolio.overlap.SuggestionViews.Entries;
import nl.samenspel.portfolio.overlap.SuggestionViews.Entry;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.LeftOut;
import nl.samenspel.portfolio.overlap.SuggestionViews.Together;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.overlap.Suggestions;
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
import org.springframework.web.bind.annotation.ResponseBody;

/// What may touch what in a triangle, and looking for more of it.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/suggestions")
public class SuggestionListPages {
    private static final int ON_A_PAGE = 20;

    private final PortfolioDesk desk;
    private final SuggestionViews views;
    private final Suggestions suggestions;
    private final AssignmentViews assignments;
    private final Choices choices;
    private final Searching searching;

    SuggestionListPages(
            PortfolioDesk desk,
            SuggestionViews views,
            Suggestions suggestions,
            AssignmentViews assignments,
            Choices choices,
            Searching searching) {
        this.desk = desk;
        this.views = views;
        this.suggestions = suggestions;
        this.assignments = assignments;
        this.choices = choices;
        this.searching = searching;
    }

    /// @param states the lists beside each other
    /// @param entries the open ones; of another state or of one key each stands alone
    /// @param pairs how many there are in all
    /// @param together null: not those of one key
    /// @param job null: nobody asked for a search yet
    /// @param rings of assignments that wait for each other
    public record ListView(
            Around around,
            Filter filter,
            Form form,
            List<Link> states,
            List<Entry> entries,
            int pairs,
            @Nullable Together together,
            Form dismissal,
            LeftOut leftOut,
            Paging paging,
            Map<Assignment.Id, String> titles,
            List<nl.samenspel.assignment.Link> gaps,
            List<List<Assignment.Id>> rings,
            List<Option> rules,
            List<Option> teams,
            List<Option> clients,
            @Nullable Job job) {
        public String path() {
            return around.path("/suggestions");
        }

        public boolean isOpen() {
            return filter.which() == Which.OPEN;
        }

        public String path(Together many) {
            return path() + "?" + SuggestionFilter.TOGETHER + "=" + many.key();
        }

        public boolean isFiltered() {
            return filter.rule() != null
                    || filter.team() != null
                    || filter.client() != null
                    || filter.together() != null;
        }

        public String title(Assignment.Id id) {
            return titles.getOrDefault(id, "?");
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View list(@PathVariable Triangle.Id triangle, @RequestParam Map<String, String> query, Page page, Actor actor) {
        return view(triangle, query, Form.EMPTY, page, actor);
    }

    /// No to all that say the same, with one reason.
    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/dismissal")
    Object dismissAll(
            @PathVariable Triangle.Id triangle,
            @RequestParam Map<String, String> typed,
            Page page,
            Language language,
            Actor actor) {
        try {
            suggestions.dismissAll(
                    triangle, typed.getOrDefault(SuggestionFilter.TOGETHER, ""), typed.getOrDefault("why", ""), actor);
            return to(language, triangle);
        } catch (Refused refused) {
            return view(triangle, typed, Form.refusedOne(typed, refused), page, actor)
                    .refused();
        }
    }

    private View view(Triangle.Id triangle, Map<String, String> query, Form dismissal, Page page, Actor actor) {
        var job = searching.findLast(triangle); // before what it finds: an ended job with an old list stays so
        var around = desk.around(triangle, page, actor);
        var filter = SuggestionFilter.read(query);
        var key = filter.together();
        var together = key == null ? null : views.findTogether(triangle, key).orElse(null);
        var counts = views.counts(triangle);
        var number = number(query.getOrDefault(Paging.PARAMETER, ""));
        var listed = entries(triangle, filter, (number - 1) * ON_A_PAGE);
        var gaps = views.gaps(triangle);
        var rings = views.rings(triangle);
        var ids = new LinkedHashSet<Assignment.Id>();
        listed.entries()
                .forEach(each -> suggestions(each)
                        .forEach(one ->
                                ids.addAll(List.of(one.pair().one(), one.pair().other()))));
        gaps.forEach(each -> ids.addAll(List.of(each.one(), each.other())));
        rings.forEach(ids::addAll);
        return new View(
                "overlap/list.jte",
                new ListView(
                        around,
                        filter,
                        Form.of(query),
                        states(around, filter, counts, page),
                        listed.entries(),
                        counts.getOrDefault(filter.which(), 0),
                        together,
                        dismissal,
                        views.leftOut(triangle),
                        new Paging(number, ON_A_PAGE, listed.total()),
                        assignments.named(ids),
                        gaps,
                        rings,
                        Choices.rules(page),
                        choices.teams(triangle, page),
                        choices.clients(triangle, page),
                        job));
    }

    private Entries entries(Triangle.Id triangle, Filter filter, int offset) {
        if (filter.which() == Which.OPEN && filter.together() == null) {
            return views.entries(triangle, filter, offset, ON_A_PAGE);
        }
        var listed = views.list(triangle, filter, offset, ON_A_PAGE);
        return new Entries(
                listed.suggestions().stream()
                        .map(Entry.One::new)
                        .map(Entry.class::cast)
                        .toList(),
                listed.total());
    }

    private static List<Suggestion> suggestions(Entry entry) {
        return switch (entry) {
            case Entry.One one -> List.of(one.suggestion());
            case Entry.Many many -> many.together().first();
        };
    }

    /// Looks through the whole triangle in the background.
    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/search")
    String search(@PathVariable Triangle.Id triangle, Language language, Actor actor) {
        searching.start(triangle, actor);
        return to(language, triangle);
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/progress")
    @ResponseBody
    JobGlance progress(@PathVariable Triangle.Id triangle, Page page) {
        var job = searching.findLast(triangle);
        if (job == null) {
            throw new NotFound();
        }
        return JobGlance.of(job, page);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/stop")
    String stop(@PathVariable Triangle.Id triangle, Language language, Actor actor) {
        searching.stop(triangle, actor);
        return to(language, triangle);
    }

    private static List<Link> states(Around around, Filter filter, Map<Which, Integer> counts, Page page) {
        return Arrays.stream(Which.values())
                .map(which -> new Link(
                        page.t("overlap.state", which),
                        around.path("/suggestions")
                                + (which == Which.OPEN
                                        ? ""
                                        : "?state=" + which.name().toLowerCase(Locale.ROOT)),
                        filter.which() == which,
                        page.number(counts.getOrDefault(which, 0))))
                .toList();
    }

    private static int number(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), 1, 100_000);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    static String to(Language language, Triangle.Id triangle) {
        return "redirect:/" + language.code() + "/triangles/" + triangle.value() + "/portfolio/suggestions";
    }
}
