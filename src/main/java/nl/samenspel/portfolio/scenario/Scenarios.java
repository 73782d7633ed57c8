package nl.samenspel.portfolio.scenario;

import static nl.samenspel.portfolio.scenario.ScenarioRefusal.*;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change of scenarios. Any corner of the triangle may try out anything: nothing here touches the register.
@Service
public class Scenarios {
    /// In one triangle; more nobody keeps apart.
    public static final int MOST = 100;

    private final ScenarioStore store;
    private final PortfolioViews portfolios;
    private final TriangleViews triangles;
    private final Access access;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Scenarios(
            ScenarioStore store,
            PortfolioViews portfolios,
            TriangleViews triangles,
            Access access,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.portfolios = portfolios;
        this.triangles = triangles;
        this.access = access;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Starts from the register as it is, or from the changes of another scenario of this triangle.
    /// Refuses: SCENARIO_NAME_MISSING, SCENARIO_TEXT_TOO_LONG, SCENARIOS_TOO_MANY.
    @Transactional
    public Scenario.Id make(Triangle.Id triangle, String name, String why, Scenario.@Nullable Id from, Actor by) {
        requireCorner(triangle, by);
        requireTexts(name, why);
        if (store.count(triangle) >= MOST) {
            throw new Refused(List.of(new Refused.Problem("", SCENARIOS_TOO_MANY, Map.of("most", MOST))));
        }
        var changes =
                from == null ? List.<Change>of() : requireHere(from, triangle).changes();
        var scenario = new Scenario(
                new Scenario.Id(ids.next()),
                triangle,
                name.strip(),
                why.strip(),
                by.person(),
                clock.instant(),
                changes);
        store.add(scenario);
        record("SCENARIO_MADE", scenario, by);
        return scenario.id();
    }

    /// Refuses: SCENARIO_CHANGES_TOO_MANY, SCENARIO_ASSIGNMENT_UNKNOWN, SCENARIO_ASSIGNMENT_DROPPED,
    /// SCENARIO_SHIFT_OUT_OF_RANGE, SCENARIO_SHIFT_WITHOUT_PERIOD, SCENARIO_SIZE_OUT_OF_RANGE,
    /// SCENARIO_SIZE_WITHOUT_DEMAND, SCENARIO_PIECE_TITLE_MISSING, SCENARIO_TEXT_TOO_LONG,
    /// SCENARIO_PIECE_CLIENT_UNKNOWN, SCENARIO_PIECE_TEAM_UNKNOWN, SCENARIO_PIECE_PERIOD_OUT_OF_RANGE,
    /// SCENARIO_PIECE_FTE_OUT_OF_RANGE.
    @Transactional
    public void change(Scenario.Id id, Change change, Actor by) {
        var scenario = getForUpdate(id, by);
        var portfolio = portfolios.get(scenario.triangle(), portfolios.thisMonth(), 1, by);
        var changed = scenario.changed(change);
        ScenarioRules.require(change, scenario, portfolio);
        if (change instanceof Change.Add add) {
            requireFits("title", add.title(), ScenarioRules.LONGEST_TITLE);
            requireClient(scenario.triangle(), add);
        }
        store.addChange(changed, by.person(), clock.instant());
        record("SCENARIO_CHANGED", changed, by);
    }

    /// Takes the last change back. Refuses: SCENARIO_NOTHING_TO_UNDO.
    @Transactional
    public void undo(Scenario.Id id, Actor by) {
        var undone = getForUpdate(id, by).undone();
        store.dropChange(undone);
        record("SCENARIO_UNDONE", undone, by);
    }

    /// Refuses: SCENARIO_NAME_MISSING, SCENARIO_TEXT_TOO_LONG.
    @Transactional
    public void rename(Scenario.Id id, String name, String why, Actor by) {
        requireTexts(name, why);
        var renamed = getForUpdate(id, by).called(name.strip(), why.strip());
        store.rename(renamed);
        record("SCENARIO_RENAMED", renamed, by);
    }

    /// For good; what was tried out is gone.
    @Transactional
    public void remove(Scenario.Id id, Actor by) {
        var scenario = getForUpdate(id, by);
        store.remove(id);
        record("SCENARIO_REMOVED", scenario, by);
    }

    private Scenario getForUpdate(Scenario.Id id, Actor by) {
        var scenario = store.findForUpdate(id).orElseThrow(NotFound::new);
        requireCorner(scenario.triangle(), by);
        return scenario;
    }

    private Scenario requireHere(Scenario.Id id, Triangle.Id triangle) {
        return store.find(id).filter(each -> each.triangle().equals(triangle)).orElseThrow(NotFound::new);
    }

    private void requireCorner(Triangle.Id triangle, Actor by) {
        if (!access.may(by, Action.TAKE_PART, Resource.PORTFOLIO, triangle.value())) {
            throw new NotFound();
        }
    }

    private void requireClient(Triangle.Id triangle, Change.Add add) {
        var isHere = triangles.get(triangle).clientsNow().stream()
                .anyMatch(client -> client.organisation().equals(add.client()));
        if (!isHere) {
            throw new Refused("client", SCENARIO_PIECE_CLIENT_UNKNOWN);
        }
    }

    private static void requireTexts(String name, String why) {
        if (name.isBlank()) {
            throw new Refused("name", SCENARIO_NAME_MISSING);
        }
        requireFits("name", name, Scenario.LONGEST_NAME);
        requireFits("why", why, Scenario.LONGEST_WHY);
    }

    private static void requireFits(String field, String text, int most) {
        if (text.strip().length() > most) {
            throw new Refused(List.of(new Refused.Problem(field, SCENARIO_TEXT_TOO_LONG, Map.of("most", most))));
        }
    }

    private void record(String verb, Scenario scenario, Actor by) {
        journal.record(
                by,
                Line.of(verb, Resource.PORTFOLIO.kind(), scenario.triangle().value())
                        .within(Resource.TRIANGLE.kind(), scenario.triangle().value())
                        .with(Map.of("name", scenario.name())));
    }
}
