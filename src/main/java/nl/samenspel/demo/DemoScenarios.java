package nl.samenspel.demo;

import java.time.LocalDate;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.scenario.Change;
import nl.samenspel.portfolio.scenario.Scenario;
import nl.samenspel.portfolio.scenario.Scenarios;
import org.springframework.stereotype.Component;

/// What people of the demo world try out, before they choose together.
@Component
class DemoScenarios {
    private final Scenarios scenarios;

    DemoScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    void build(Cast cast, LocalDate today) {
        for (var item : Item.file("scenarios", today).items("scenarios")) {
            var by = cast.person(item.text("by"));
            var triangle = Cast.get(cast.triangles, item.text("triangle"));
            Identity.run(by, () -> {
                var id = scenarios.make(triangle, item.text("name"), item.text("why"), null, by);
                item.items("changes").forEach(each -> change(id, each, cast, by));
            });
        }
    }

    private void change(Scenario.Id id, Item item, Cast cast, Actor by) {
        var assignment = Cast.get(cast.assignments, item.text("assignment"));
        scenarios.change(
                id,
                item.has("later")
                        ? new Change.Shift(assignment, item.integer("later"))
                        : new Change.Scale(assignment, item.integer("percent")),
                by);
    }
}
