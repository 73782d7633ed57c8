package nl.samenspel.portfolio.scenario.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.scenario.Scenario;
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

/// The scenarios of a triangle: making one, and laying some beside each other.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/scenarios")
public class ScenarioPages {
    /// More columns nobody reads.
    private static final int MOST_BESIDE = 4;

    private final ScenarioViews views;
    private final Scenarios scenarios;
    private final ScenarioDesk scenarioDesk;
    private final PortfolioDesk desk;
    private final PeopleViews people;

    ScenarioPages(
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

    public record ListView(Around frame, List<Row> rows, Form form) {
        public List<Option> others(Page page) {
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("scenario.make.fromRegister")));
            rows.forEach(row -> options.add(new Option(row.id(), row.name())));
            return options;
        }
    }

    /// @param made by whom and when
    public record Row(String id, String path, String name, String why, int changes, String made) {}

    public record CompareView(Around frame, Beside beside, boolean tooMany) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View list(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        return list(triangle, page, actor, Form.EMPTY);
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping
    Object make(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        try {
            var from = typed.findId("from", Scenario.Id::new).orElse(null);
            var id = scenarios.make(triangle, typed.text("name"), typed.text("why"), from, actor);
            return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/scenarios/" + id.value());
        } catch (Refused refused) {
            return list(triangle, page, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/beside")
    View beside(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        var frame = desk.around(triangle, page, actor);
        var asked = typed.texts("s").stream()
                .map(ScenarioPages::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var chosen = views.list(triangle, asked).stream().limit(MOST_BESIDE).toList();
        var scene = scenarioDesk.scene(triangle, chosen, page, actor);
        return new View(
                "scenario/beside.jte",
                new CompareView(frame, Beside.of(scene, chosen, frame.path("/scenarios")), asked.size() > MOST_BESIDE));
    }

    private static Scenario.@org.jspecify.annotations.Nullable Id id(String text) {
        try {
            return new Scenario.Id(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private View list(Triangle.Id triangle, Page page, Actor actor, Form form) {
        var frame = desk.around(triangle, page, actor);
        var all = views.list(triangle);
        var makers = people.named(all.stream().map(Scenario::by).toList());
        var rows = all.stream()
                .map(each -> {
                    var maker = makers.get(each.by());
                    return new Row(
                            each.id().value().toString(),
                            frame.path("/scenarios/" + each.id().value()),
                            each.name(),
                            each.why(),
                            each.changes().size(),
                            page.t(
                                    "scenario.list.made",
                                    Map.of("who", maker == null ? "?" : maker.name(), "when", page.moment(each.at()))));
                })
                .toList();
        return new View("scenario/list.jte", new ListView(frame, rows, form));
    }
}
