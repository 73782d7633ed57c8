package nl.samenspel.portfolio.scenario;

import static nl.samenspel.portfolio.scenario.ScenarioRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.picture.PictureWorld;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The door of scenarios and its pages, on a real database.
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
    private static final String ATTACK = "<svg onload=alert(1)>\"'& {0}";

    @Autowired
    ApplicationContext context;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ScenarioViews views;

    @LocalServerPort
    int port;

    private PictureWorld world;
    private Assignment.Id roofs;
    private YearMonth month;

    @BeforeAll
    void aSmallWorld() {
        world = PictureWorld.small(context);
        roofs = world.id("Zonnedaken voor scholen");
        month = world.get(PortfolioViews.class).thisMonth();
        var demand = List.of(new Demand(world.team, month, month.plusMonths(5), new BigDecimal("2")));
        world.act(() -> world.get(Assignments.class).change(roofs, Map.of(Field.DEMAND, demand), world.piet));
    }

    private Scenario.Id make(String name) {
        return world.act(() -> scenarios.make(world.triangle, name, "Past het dan?", null, world.piet));
    }

    private void change(Scenario.Id id, Change change) {
        world.act(() -> {
            scenarios.change(id, change, world.piet);
            return id;
        });
    }

    private Scenario get(Scenario.Id id) {
        return world.act(() -> views.get(id));
    }

    private Change.Add piece(String title) {
        return new Change.Add(
                title, world.clients.get("Directie Wonen"), world.team, month, month.plusMonths(1), BigDecimal.TEN);
    }

    @Test
    void keepsEveryKindOfChangeInOrderAndTakesTheLastBack() {
        var id = make("Alles");
        var changes = List.of(
                new Change.Shift(roofs, 3),
                new Change.Scale(roofs, 50),
                new Change.Size(roofs, new BigDecimal("1.5")),
                piece("Nieuw loket"),
                new Change.Drop(roofs));
        changes.forEach(change -> change(id, change));
        assertThat(get(id).changes()).isEqualTo(changes);
        world.act(() -> {
            scenarios.undo(id, world.piet);
            return id;
        });
        assertThat(get(id).changes()).isEqualTo(changes.subList(0, 4));
    }

    @Test
    void neverTouchesTheRegister() {
        var before = world.act(() -> world.get(AssignmentViews.class).get(roofs));
        var id = make("Weg");
        change(id, new Change.Drop(roofs));
        assertThat(world.act(() -> world.get(AssignmentViews.class).get(roofs))).isEqualTo(before);
    }

    @Test
    void handsThePortfolioAfterItsChangesToPrioritising() {
        var id = make("Voor het kiezen");
        change(id, new Change.Drop(roofs));
        change(id, piece("Nieuw loket"));
        var portfolio = world.act(() -> views.portfolioOf(id, month, 12, world.piet));
        assertThat(portfolio.assignments())
                .extracting(Assignment::title)
                .contains("Nieuw loket", "Zomerscholen")
                .doesNotContain("Zonnedaken voor scholen");
    }

    @Test
    void startsFromTheChangesOfAnotherOne() {
        var first = make("Eerst");
        change(first, new Change.Shift(roofs, 6));
        var second = world.act(() -> scenarios.make(world.triangle, "Dan", "", first, world.piet));
        change(second, new Change.Shift(roofs, 1));
        assertThat(get(second).changes()).hasSize(2);
        assertThat(get(first).changes()).hasSize(1);
    }

    @Test
    void aStoredOneIsCopiedFromItsOwnPageAndStaysAsItIs() {
        var first = make("Bewaard");
        change(first, new Change.Shift(roofs, 6));
        var at = "/nl" + path("/" + first.value());
        var caller = caller(world.piet);
        assertThat(caller.get(at).body()).contains("value=\"Bewaard (kopie)\"");
        assertThat(caller.post(at + "/copies", "name", "Bewaard, en verder", "why", "")
                        .statusCode())
                .isEqualTo(302);
        var copy = world.act(() -> views.list(world.triangle)).stream()
                .filter(each -> each.name().equals("Bewaard, en verder"))
                .findFirst()
                .orElseThrow();
        change(copy.id(), new Change.Drop(roofs));
        assertThat(get(copy.id()).changes()).containsExactly(new Change.Shift(roofs, 6), new Change.Drop(roofs));
        assertThat(get(first).changes()).containsExactly(new Change.Shift(roofs, 6));
        var refused = caller.post(at + "/copies", "name", " ", "why", "Wat ik wilde weten");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Geef de variant een naam", "Wat ik wilde weten");
        HtmlCheck.assertValid(refused.body());
        assertThat(caller(world.vera).post(at + "/copies", "name", "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void offersAssignmentsByTheWordsLookedFor() {
        var at = "/nl" + path("/" + make("Zoeken").value());
        var caller = caller(world.piet);
        assertThat(caller.get(at).body()).doesNotContain("data-part=\"find\"");
        var found = caller.get(at + "?find=zonneDAKEN");
        assertThat(found.body())
                .contains("kiezen uit 1 van 1 opdrachten", ">Zonnedaken voor scholen</option>")
                .doesNotContain(">Zomerscholen</option>");
        HtmlCheck.assertValid(found.body());
    }

    @Test
    void refusesOneMoreThanAnybodyKeepsApart() {
        var crowded = PictureWorld.small(context);
        for (int i = 0; i < Scenarios.MOST; i++) {
            var name = "Variant " + i;
            crowded.act(() -> scenarios.make(crowded.triangle, name, "", null, crowded.piet));
        }
        var answer = Caller.loggedIn(port, crowded.piet, context)
                .post("/nl" + crowded.home() + "/scenarios", "name", "Nog een", "why", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Er zijn al 100 varianten", "value=\"Nog een\"");
        HtmlCheck.assertValid(answer.body());
        assertThatThrownBy(() -> crowded.act(() -> scenarios.make(crowded.triangle, "Nog een", "", null, crowded.piet)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(SCENARIOS_TOO_MANY));
    }

    @Test
    void refusesAPieceWithoutItsMonths() {
        var at = "/nl" + path("/" + make("Zonder maanden").value());
        var refused = caller(world.piet)
                .post(
                        at + "/pieces",
                        "title",
                        "Nieuw loket",
                        "client",
                        world.clients.get("Directie Wonen").value().toString(),
                        "team",
                        world.team.value().toString(),
                        "from",
                        month.toString(),
                        "until",
                        "",
                        "fte",
                        "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies de eerste en de laatste maand", "value=\"Nieuw loket\"");
        HtmlCheck.assertValid(refused.body());
    }

    @Test
    void refusesNamesAndChangesThatCannotBe() {
        var id = make("Grenzen");
        refused(() -> make(" "), SCENARIO_NAME_MISSING);
        refused(() -> make("x".repeat(81)), SCENARIO_TEXT_TOO_LONG);
        refused(() -> scenarios.undo(id, world.piet), SCENARIO_NOTHING_TO_UNDO);
        refused(() -> scenarios.change(id, new Change.Shift(roofs, 99), world.piet), SCENARIO_SHIFT_OUT_OF_RANGE);
        refused(
                () -> scenarios.change(
                        id,
                        new Change.Add(
                                "x",
                                new nl.samenspel.organisation.Organisation.Id(roofs.value()),
                                world.team,
                                month,
                                month,
                                BigDecimal.ONE),
                        world.piet),
                SCENARIO_PIECE_CLIENT_UNKNOWN);
        refused(() -> scenarios.change(id, piece("x".repeat(201)), world.piet), SCENARIO_TEXT_TOO_LONG);
    }

    @Test
    void isNotThereForAStranger() {
        var id = make("Van ons");
        for (var act : List.<Runnable>of(
                () -> views.get(id),
                () -> scenarios.make(world.triangle, "x", "", null, world.vera),
                () -> scenarios.undo(id, world.vera),
                () -> scenarios.rename(id, "x", "", world.vera),
                () -> scenarios.remove(id, world.vera),
                () -> scenarios.change(id, new Change.Drop(roofs), world.vera))) {
            assertThatThrownBy(() -> world.as(world.vera, () -> {
                        act.run();
                        return id;
                    }))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(caller(world.vera).get("/nl" + path("/" + id.value())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void isGoneAfterRemoval() {
        var id = make("Weg ermee");
        change(id, new Change.Drop(roofs));
        world.act(() -> {
            scenarios.remove(id, world.piet);
            return id;
        });
        assertThatThrownBy(() -> get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void itsPagesAreValidInBothLanguages() {
        var id = make(ATTACK.substring(0, 28));
        change(id, new Change.Shift(roofs, 3));
        change(id, piece(ATTACK));
        var other = make("Tweede");
        for (var language : List.of("/nl", "/en")) {
            for (var rest : List.of("", "/" + id.value(), "/beside?s=" + id.value() + "&s=" + other.value())) {
                var answer = caller(world.piet).get(language + path(rest));
                assertThat(answer.statusCode()).as(language + rest).isEqualTo(200);
                HtmlCheck.assertValid(answer.body());
                assertThat(answer.body()).doesNotContain("<svg onload");
            }
        }
    }

    @Test
    void itsFormsWorkWithoutScriptAndKeepWhatWasTyped() {
        var caller = caller(world.piet);
        caller.post("/nl" + path(""), "name", "Per formulier", "why", "");
        var id = world.act(() -> views.list(world.triangle)).stream()
                .filter(each -> each.name().equals("Per formulier"))
                .findFirst()
                .orElseThrow()
                .id();
        var at = "/nl" + path("/" + id.value());
        caller.post(at + "/shifts", "assignment", roofs.value().toString(), "months", "−2");
        caller.post(at + "/sizes", "assignment", roofs.value().toString(), "size", "1,5", "unit", "fte");
        assertThat(get(id).changes())
                .containsExactly(new Change.Shift(roofs, -2), new Change.Size(roofs, new BigDecimal("1.5")));
        var refused = caller.post(at + "/shifts", "assignment", roofs.value().toString(), "months", "veel");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"veel\"").contains("Vul een heel aantal maanden in");
        HtmlCheck.assertValid(refused.body());
        assertThat(caller.get(at).body()).contains("Zonnedaken voor scholen: 2 maanden eerder");
    }

    private String path(String rest) {
        return world.home() + "/scenarios" + rest;
    }

    private Caller caller(Actor actor) {
        return Caller.loggedIn(port, actor, context);
    }

    private void refused(Runnable act, ScenarioRefusal reason) {
        assertThatThrownBy(() -> world.act(() -> {
                    act.run();
                    return reason;
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .containsExactly(reason));
    }
}
