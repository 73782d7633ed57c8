package nl.samenspel.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.AgreedWork;
import nl.samenspel.portfolio.Capacities;
import nl.samenspel.portfolio.ExtraWork;
import org.springframework.stereotype.Component;

/// What the demo world's teams have, a request that nobody has said yes to, and what agreed work became.
@Component
class DemoPortfolio {
    private final Capacities capacities;
    private final Assignments assignments;
    private final ExtraWork extraWork;

    DemoPortfolio(Capacities capacities, Assignments assignments, ExtraWork extraWork) {
        this.capacities = capacities;
        this.assignments = assignments;
        this.extraWork = extraWork;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("portfolio", today);
        file.items("capacities").forEach(item -> capacity(item, cast, today));
        file.items("requests").forEach(item -> request(item, cast));
        file.items("agreed").forEach(item -> agreed(item, cast));
    }

    private void capacity(Item item, Cast cast, LocalDate today) {
        var team = Cast.get(cast.teams, item.text("team"));
        var by = cast.person(item.text("by"));
        Identity.run(
                by,
                () -> item.items("steps")
                        .forEach(step -> capacities.set(team, month(step, today), step.number("fte"), null, by)));
    }

    /// `march: 1` is the month after the coming March.
    private static YearMonth month(Item step, LocalDate today) {
        if (!step.has("march")) {
            return requireNonNull(step.month("from"));
        }
        var here = YearMonth.from(today);
        var march = here.withMonth(3);
        return (march.isAfter(here) ? march : march.plusYears(1)).plusMonths(Long.parseLong(step.text("march")));
    }

    private void request(Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        var triangle = Cast.get(cast.triangles, item.text("triangle"));
        var id =
                Identity.as(by, () -> assignments.propose(triangle, DemoAssignments.description(item, cast), null, by));
        cast.assignments.put(item.text("key"), id);
    }

    private void agreed(Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        var triangle = Cast.get(cast.triangles, item.text("triangle"));
        var from = requireNonNull(item.month("from"));
        var draft = new AgreedWork.Draft(
                Cast.get(cast.assignments, item.text("assignment")),
                cast.organisation(item.text("client")),
                item.text("unit"),
                requireNonNull(item.number("amount")),
                from,
                requireNonNull(item.month("until")),
                null);
        Identity.run(by, () -> {
            var id = extraWork.agree(triangle, draft, by);
            var realised = item.texts("realised");
            for (int i = 0; i < realised.size(); i++) {
                extraWork.realise(triangle, id, from.plusMonths(i), new BigDecimal(realised.get(i)), by);
            }
        });
    }
}
