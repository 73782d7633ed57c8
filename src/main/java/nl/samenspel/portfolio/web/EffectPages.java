package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Demand;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.Capacities;
import nl.samenspel.portfolio.PortfolioRefusal;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What if we say yes to this? For a request in the register, and for one that is not there yet; nothing is kept.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/load/effect")
public class EffectPages {
    /// Teams in one try.
    public static final int ROWS = 3;

    private static final int MOST_YEARS = 5;

    private final PortfolioViews views;
    private final AssignmentViews assignments;
    private final EffectDesk effects;
    private final PortfolioDesk desk;

    EffectPages(PortfolioViews views, AssignmentViews assignments, EffectDesk effects, PortfolioDesk desk) {
        this.views = views;
        this.assignments = assignments;
        this.effects = effects;
        this.desk = desk;
    }

    /// @param assignment null: one that is not in the register
    /// @param effect null: nothing was asked yet
    /// @param waiting requests in the register
    public record Attempt(
            Around around,
            @Nullable Assignment assignment,
            Form form,
            List<Option> teams,
            List<Assignment> waiting,
            @Nullable EffectView effect) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View ask(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        if (typed.fields().isEmpty()) {
            var opens = Map.of("from", views.thisMonth().plusMonths(1).toString());
            return view(triangle, null, Form.of(opens), null, page, actor);
        }
        try {
            var effect = effects.of(triangle, read(typed, page), null, page, actor);
            return view(triangle, null, new Form(typed.fields(), List.of()), effect, page, actor);
        } catch (Refused refused) {
            return view(triangle, null, Form.refused(typed.fields(), refused), null, page, actor)
                    .refused();
        }
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/{assignment}")
    View show(@PathVariable Triangle.Id triangle, @PathVariable Assignment.Id assignment, Page page, Actor actor) {
        var found = assignments.get(assignment);
        if (!found.triangle().equals(triangle)) {
            throw new NotFound();
        }
        var effect = effects.of(triangle, found.description().demand(), assignment, page, actor);
        return view(triangle, found, Form.EMPTY, effect, page, actor);
    }

    private View view(
            Triangle.Id triangle,
            @Nullable Assignment assignment,
            Form form,
            @Nullable EffectView effect,
            Page page,
            Actor actor) {
        var portfolio = views.get(triangle, views.thisMonth(), 1, actor);
        var teams = new ArrayList<Option>();
        teams.add(new Option("", page.t("portfolio.effect.noTeam")));
        portfolio.teams().forEach(team -> teams.add(new Option(team.id().value().toString(), team.name())));
        var waiting = portfolio.assignments().stream()
                .filter(each -> each.standing() instanceof nl.samenspel.assignment.Standing.Proposed)
                .toList();
        return new View(
                "portfolio/effect.jte",
                new Attempt(desk.around(triangle, page, actor), assignment, form, teams, waiting, effect));
    }

    /// One block per team that was chosen, in the period of all.
    private static List<Demand> read(Typed typed, Page page) {
        var problems = new ArrayList<Problem>();
        var from = CapacityPages.month(typed.text("from"));
        var until = CapacityPages.month(typed.text("until"));
        if (from == null) {
            problems.add(Problem.of("from", PortfolioRefusal.REQUEST_MONTH_MISSING));
        }
        if (until == null) {
            problems.add(Problem.of("until", PortfolioRefusal.REQUEST_MONTH_MISSING));
        }
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(Problem.of("until", PortfolioRefusal.REQUEST_UNTIL_BEFORE_FROM));
        } else if (from != null && until != null && ChronoUnit.MONTHS.between(from, until) >= MOST_YEARS * 12L) {
            problems.add(Problem.of("until", PortfolioRefusal.REQUEST_TOO_LONG));
        }
        var blocks = new ArrayList<Demand>();
        for (int row = 1; row <= ROWS; row++) {
            var team = typed.findId("team" + row, (UUID id) -> new Team.Id(id));
            if (team.isEmpty()) {
                continue;
            }
            var fte = CapacityPages.number(typed.text("fte" + row), page.language());
            if (fte == null || fte.signum() <= 0 || fte.compareTo(Capacities.MOST) > 0) {
                problems.add(Problem.of("fte" + row, PortfolioRefusal.REQUEST_FTE_OUT_OF_RANGE));
            } else if (from != null && until != null) {
                blocks.add(new Demand(team.get(), from, until, fte));
            }
        }
        if (blocks.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of("team1", PortfolioRefusal.REQUEST_TEAM_MISSING));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return blocks;
    }
}
