package nl.samenspel.portfolio.scenario;

import static nl.samenspel.portfolio.scenario.ScenarioRefusal.*;
import static nl.samenspel.portfolio.scenario.ScenarioTown.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.Load;
import org.junit.jupiter.api.Test;

class ScenarioRulesTest {
    private final ScenarioTown town = new ScenarioTown();

    @Test
    void movesTheWholeWorkWithAllItAsks() {
        var work = town.asks("3", 1, 3);
        assertThat(asked(new Change.Shift(work, 2))).startsWith(0L, 0L, 300L, 300L, 300L, 0L);
        var moved = ScenarioRules.after(scenario(new Change.Shift(work, 2)), town.portfolio())
                .assignments()
                .getFirst()
                .description();
        assertThat(moved.from()).isEqualTo("2027-03-01");
        assertThat(moved.until()).isEqualTo("2027-05-31");
    }

    @Test
    void leavesTheRegisterAsItIs() {
        var work = town.asks("3", 1, 3);
        var register = town.portfolio();
        ScenarioRules.after(scenario(new Change.Drop(work)), register);
        assertThat(register).isEqualTo(town.portfolio());
    }

    @Test
    void dropsAddsAndResizes() {
        var work = town.asks("3", 1, 2);
        assertThat(asked(new Change.Drop(work))).startsWith(0L, 0L);
        assertThat(asked(new Change.Scale(work, 50))).startsWith(150L, 150L, 0L);
        assertThat(asked(new Change.Size(work, new BigDecimal("1.5")))).startsWith(150L, 150L, 0L);
        assertThat(asked(piece("2"))).startsWith(300L, 500L, 200L, 0L);
    }

    @Test
    void appliesChangesInOrder() {
        var work = town.asks("2", 1, 1);
        assertThat(asked(new Change.Shift(work, 1), new Change.Scale(work, 200), new Change.Shift(work, 1)))
                .startsWith(0L, 0L, 400L, 0L);
    }

    @Test
    void givesAPieceTheSameIdEachTime() {
        var scenario = scenario(piece("2"), piece("1"));
        var ids = ScenarioRules.after(scenario, town.portfolio()).assignments().stream()
                .map(Assignment::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2).allMatch(id -> ScenarioRules.isPiece(id, scenario));
        assertThat(ScenarioRules.after(scenario, town.portfolio()).assignments())
                .extracting(Assignment::id)
                .isEqualTo(ids);
    }

    @Test
    void keepsWorkingWhenTheRegisterChangesUnderneath() {
        var gone = new Assignment.Id(new UUID(2, 99));
        var work = town.asks("1", 1, 1);
        var late = town.add(describe("1", 2, 2), NOW.plusSeconds(60));
        var scenario = scenario(new Change.Shift(gone, 3), new Change.Drop(work));
        assertThat(asked(scenario.changes().toArray(Change[]::new))).startsWith(0L, 100L);
        var since = ScenarioRules.since(scenario, town.portfolio());
        assertThat(since.added()).extracting(Assignment::id).containsExactly(late);
        assertThat(since.changed()).isEmpty();
        assertThat(since.idle()).containsExactly(new Change.Shift(gone, 3));
    }

    @Test
    void tellsEachClientWhatHappensToItsWork() {
        var work = town.asks("3", 1, 2);
        var scenario = scenario(new Change.Scale(work, 50), new Change.Shift(work, 1));
        var effect = Effect.of(scenario, town.portfolio(), ScenarioRules.after(scenario, town.portfolio()));
        assertThat(effect.clients().get(WONEN)).isEqualTo(new Effect.OfClient(300, scenario.changes()));
        assertThat(Effect.of(town.portfolio()).clients().get(WONEN)).isEqualTo(new Effect.OfClient(600, List.of()));
    }

    @Test
    void refusesWhatCannotBe() {
        var work = town.asks("3", 1, 3);
        var nothing = town.asksNothing();
        refused(SCENARIO_ASSIGNMENT_UNKNOWN, new Change.Drop(new Assignment.Id(new UUID(0, 0))));
        refused(SCENARIO_SHIFT_OUT_OF_RANGE, new Change.Shift(work, 0));
        refused(SCENARIO_SHIFT_OUT_OF_RANGE, new Change.Shift(work, -61));
        refused(SCENARIO_SHIFT_WITHOUT_PERIOD, new Change.Shift(nothing, 1));
        refused(SCENARIO_SIZE_OUT_OF_RANGE, new Change.Scale(work, 0));
        refused(SCENARIO_SIZE_OUT_OF_RANGE, new Change.Size(work, new BigDecimal("1000.01")));
        refused(SCENARIO_SIZE_WITHOUT_DEMAND, new Change.Scale(nothing, 50));
        refused(SCENARIO_SIZE_WITHOUT_DEMAND, new Change.Size(nothing, BigDecimal.ONE));
        refused(SCENARIO_PIECE_FTE_OUT_OF_RANGE, piece("0"));
        refused(SCENARIO_PIECE_TITLE_MISSING, new Change.Add(" ", WONEN, TEAM, JANUARY, JANUARY, BigDecimal.ONE));
        refused(
                SCENARIO_PIECE_PERIOD_OUT_OF_RANGE,
                new Change.Add("x", WONEN, TEAM, JANUARY, JANUARY.minusMonths(1), BigDecimal.ONE));
        refused(
                SCENARIO_PIECE_TEAM_UNKNOWN,
                new Change.Add(
                        "x",
                        WONEN,
                        new nl.samenspel.organisation.Team.Id(new UUID(0, 0)),
                        JANUARY,
                        JANUARY,
                        BigDecimal.ONE));
        assertThatThrownBy(() -> ScenarioRules.require(
                        new Change.Shift(work, 1), scenario(new Change.Drop(work)), town.portfolio()))
                .isInstanceOfSatisfying(Refused.class, refused -> reason(refused, SCENARIO_ASSIGNMENT_DROPPED));
    }

    private void refused(ScenarioRefusal reason, Change change) {
        assertThatThrownBy(() -> ScenarioRules.require(change, scenario(), town.portfolio()))
                .isInstanceOfSatisfying(Refused.class, refused -> reason(refused, reason));
    }

    private static void reason(Refused refused, ScenarioRefusal reason) {
        assertThat(refused.problems()).extracting(Refused.Problem::reason).containsExactly(reason);
    }

    private static Change.Add piece(String fte) {
        return new Change.Add("Nieuw", WONEN, TEAM, JANUARY.plusMonths(1), JANUARY.plusMonths(2), new BigDecimal(fte));
    }

    private long[] asked(Change... changes) {
        return Load.accepted(ScenarioRules.after(scenario(changes), town.portfolio()))
                .asked(TEAM);
    }
}
