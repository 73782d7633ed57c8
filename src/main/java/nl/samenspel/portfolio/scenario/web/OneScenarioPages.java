package nl.samenspel.portfolio.scenario.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Team;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.scenario.Change;
import nl.samenspel.portfolio.scenario.Scenario;
import nl.samenspel.portfolio.scenario.ScenarioRules;
import nl.samenspel.portfolio.scenario.ScenarioViews;
import nl.samenspel.portfolio.scenario.Scenarios;
import nl.samenspel.portfolio.web.Around;
import nl.samenspel.portfolio.web.PortfolioDesk;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One scenario: what is different in it, what that does, and a form for each kind of change.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/scenarios/{scenario}")
public class OneScenarioPages {
    private final ScenarioViews views;
    private final Scenarios scenarios;
    private final ScenarioDesk scenarioDesk;
    private final PortfolioDesk desk;
    private final PeopleViews people;

    OneScenarioPages(
            ScenarioViews views,
            Scenarios scenarios,
            ScenarioDesk scenarioDesk,
            PortfolioDesk desk,
            PeopleViews people) {
        this.views = views;
        this.scenarios = scenarios;
        this.scenarioDesk = scenarioDesk;
        this.desk = desk;
        this.people = people;
    }

    /// @param changes in words, in order
    /// @param since what the register says differently since, in words; empty: nothing
    /// @param choice which assignments can be chosen
    /// @param which form was refused, with `form` what stands in it
    public record OneView(
            Around frame,
            Scenario scenario,
            String made,
            List<String> changes,
            List<String> since,
            Beside beside,
            Choice choice,
            List<Option> assignments,
            List<Option> asking,
            List<Option> clients,
            List<Option> teams,
            String which,
            Form form) {

        public String path(String rest) {
            return frame.path("/scenarios/" + scenario.id().value() + rest);
        }

        public Form form(String name) {
            return which.equals(name) ? form : Form.EMPTY;
        }

        public Form nameForm() {
            return which.equals("name") ? form : Form.of(Map.of("name", scenario.name(), "why", scenario.why()));
        }

        /// A name for a copy, which may be typed over.
        public Form copyForm(Page page) {
            if (which.equals("copy")) {
                return form;
            }
            var name = page.t("scenario.copy.of", "name", scenario.name());
            return Form.of(Map.of(
                    "name", name.length() > Scenario.LONGEST_NAME ? scenario.name() : name, "why", scenario.why()));
        }

        public List<Option> units(Page page) {
            return List.of(
                    new Option("percent", page.t("scenario.size.percent")),
                    new Option("fte", page.t("scenario.size.fte")));
        }
    }

    /// Which assignments can be chosen: those with the words looked for, and at most so many that a list of them can be
    /// read.
    ///
    /// @param find words looked for, or empty
    /// @param total how many fit the words
    /// @param offered how many of them can be chosen
    public record Choice(String find, int total, int offered) {
        private static final int MOST = 300;

        public boolean hasMore() {
            return total > offered;
        }

        /// Whether looking for words is of use.
        public boolean isNeeded() {
            return hasMore() || !find.isEmpty();
        }

        private static boolean fits(Assignment assignment, String find) {
            return assignment
                    .title()
                    .toLowerCase(Locale.ROOT)
                    .contains(find.toLowerCase(Locale.ROOT).strip());
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, @PathVariable Scenario.Id scenario, Page page, Actor actor) {
        return one(triangle, scenario, page, actor, "", Form.EMPTY);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/shifts")
    Object shift(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return change(triangle, scenario, "shift", typed, page, actor, Asked::shift);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/drops")
    Object drop(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return change(triangle, scenario, "drop", typed, page, actor, Asked::drop);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/sizes")
    Object size(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return change(triangle, scenario, "size", typed, page, actor, Asked::size);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/pieces")
    Object add(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return change(triangle, scenario, "piece", typed, page, actor, Asked::piece);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/undoing")
    Object undo(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, scenario, "undo", typed, page, actor, () -> scenarios.undo(scenario, actor));
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/name")
    Object rename(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        return act(triangle, scenario, "name", typed, page, actor, () -> {
            scenarios.rename(scenario, typed.text("name"), typed.text("why"), actor);
        });
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/copies")
    Object copy(
            @PathVariable Triangle.Id triangle,
            @PathVariable Scenario.Id scenario,
            Typed typed,
            Page page,
            Actor actor) {
        requireHere(triangle, scenario);
        try {
            var id = scenarios.make(triangle, typed.text("name"), typed.text("why"), scenario, actor);
            return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/scenarios/" + id.value());
        } catch (Refused refused) {
            return one(triangle, scenario, page, actor, "copy", Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping("/removal")
    String remove(@PathVariable Triangle.Id triangle, @PathVariable Scenario.Id scenario, Page page, Actor actor) {
        requireHere(triangle, scenario);
        scenarios.remove(scenario, actor);
        return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/scenarios");
    }

    private Object change(
            Triangle.Id triangle,
            Scenario.Id scenario,
            String which,
            Typed typed,
            Page page,
            Actor actor,
            Function<Asked, Change> change) {
        return act(triangle, scenario, which, typed, page, actor, () -> {
            scenarios.change(scenario, change.apply(Asked.of(typed)), actor);
        });
    }

    private Object act(
            Triangle.Id triangle,
            Scenario.Id scenario,
            String which,
            Typed typed,
            Page page,
            Actor actor,
            Runnable step) {
        requireHere(triangle, scenario);
        var there =
                "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/scenarios/" + scenario.value());
        return typed.answer(step, there, form -> one(triangle, scenario, page, actor, which, form));
    }

    private Scenario requireHere(Triangle.Id triangle, Scenario.Id id) {
        var scenario = views.get(id);
        if (!scenario.triangle().equals(triangle)) {
            throw new NotFound();
        }
        return scenario;
    }

    private View one(Triangle.Id triangle, Scenario.Id id, Page page, Actor actor, String which, Form form) {
        var scenario = requireHere(triangle, id);
        var frame = desk.around(triangle, page, actor);
        var scene = scenarioDesk.scene(triangle, List.of(scenario), page, actor);
        var maker = people.named(List.of(scenario.by())).get(scenario.by());
        var dropped = scenario.changes().stream()
                .filter(Change.Drop.class::isInstance)
                .map(change -> ((Change.Drop) change).assignment())
                .toList();
        var find = Address.of(page.path()).value("find");
        var typed = form.value("assignment");
        var fitting = scene.register().assignments().stream()
                .filter(each -> !dropped.contains(each.id()))
                .filter(each -> Choice.fits(each, find))
                .toList();
        var left = Stream.concat(
                        fitting.stream().limit(Choice.MOST),
                        fitting.stream()
                                .skip(Choice.MOST)
                                .filter(each -> each.id().value().toString().equals(typed)))
                .toList();
        return new View(
                "scenario/one.jte",
                new OneView(
                        frame,
                        scenario,
                        page.t(
                                "scenario.list.made",
                                Map.of("who", maker == null ? "?" : maker.name(), "when", page.moment(scenario.at()))),
                        scenario.changes().stream().map(scene::change).toList(),
                        since(views.since(scenario, scene.register()), scene),
                        Beside.of(scene, List.of(scenario), frame.path("/scenarios")),
                        new Choice(find, fitting.size(), Math.min(Choice.MOST, fitting.size())),
                        options(
                                page,
                                left.stream()
                                        .map(each ->
                                                new Option(each.id().value().toString(), each.title()))
                                        .toList()),
                        options(
                                page,
                                left.stream()
                                        .filter(each ->
                                                !each.description().demand().isEmpty())
                                        .map(each ->
                                                new Option(each.id().value().toString(), each.title()))
                                        .toList()),
                        options(
                                page,
                                scenarioDesk.clients(triangle).entrySet().stream()
                                        .map(each ->
                                                new Option(each.getKey().value().toString(), each.getValue()))
                                        .toList()),
                        options(
                                page,
                                scene.register().teams().stream()
                                        .sorted(Comparator.comparing(Team::name))
                                        .map(team ->
                                                new Option(team.id().value().toString(), team.name()))
                                        .toList()),
                        which,
                        form));
    }

    private static List<Option> options(Page page, List<Option> found) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("scenario.choose")));
        options.addAll(found);
        return options;
    }

    private static List<String> since(ScenarioRules.Since since, Scene scene) {
        var sentences = new ArrayList<String>();
        var page = scene.page();
        if (!since.added().isEmpty()) {
            sentences.add(page.t(
                    "scenario.since.added",
                    "count",
                    since.added().size(),
                    "titles",
                    page.list(scene.titlesOf(since.added()))));
        }
        if (!since.changed().isEmpty()) {
            sentences.add(page.t(
                    "scenario.since.changed",
                    "count",
                    since.changed().size(),
                    "titles",
                    page.list(scene.titlesOf(since.changed()))));
        }
        since.idle().forEach(change -> sentences.add(page.t("scenario.since.idle", "change", scene.change(change))));
        return sentences;
    }
}
