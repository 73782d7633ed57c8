package nl.samenspel.portfolio.scenario;

import static nl.samenspel.portfolio.scenario.ScenarioRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.Load;
import org.junit.jupiter.api.Test;

/// Random histories of a scenario against the drawing in `docs/states/scenario.md`, written a second time: a list of
/// what each work asks, and a stack to go back on.
class ScenarioWalkTest {
    private static final int HISTORIES = 400;
    private static final int STEPS = 130;
    private static final int MONTHS = 12;

    private final ScenarioTown town = new ScenarioTown();
    private final List<Assignment.Id> works =
            List.of(town.asks("1", 1, 2), town.asks("2", 3, 3), town.asks("0.5", 5, 9));

    /// Where each work begins and what it asks, in hundredths; dropped ones ask nothing.
    private record Model(int[] first, int[] length, int[] asks, boolean[] dropped) {
        static Model fresh() {
            return new Model(new int[] {0, 2, 4}, new int[] {2, 1, 5}, new int[] {100, 200, 50}, new boolean[] {
                false, false, false
            });
        }

        Model copy() {
            return new Model(first.clone(), length.clone(), asks.clone(), dropped.clone());
        }

        long[] load() {
            var load = new long[MONTHS];
            for (int work = 0; work < first.length; work++) {
                for (int month = 0; month < length[work] && !dropped[work]; month++) {
                    if (first[work] + month >= 0 && first[work] + month < MONTHS) {
                        load[first[work] + month] += asks[work];
                    }
                }
            }
            return load;
        }
    }

    @Test
    void everyHistoryFollowsTheDrawing() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            walk(seed);
        }
    }

    private void walk(long seed) {
        var random = new Random(seed);
        var scenario = ScenarioTown.scenario();
        var past = new ArrayList<Model>(List.of(Model.fresh()));
        var undoing = random.nextInt(2, 8);
        for (int step = 0; step < STEPS; step++) {
            var as = "seed " + seed + " step " + step;
            if (random.nextInt(undoing) == 0) {
                var expected = past.size() == 1 ? SCENARIO_NOTHING_TO_UNDO : null;
                scenario = tried(scenario, Scenario::undone, expected, as);
                if (expected == null) {
                    past.removeLast();
                }
            } else {
                var work = random.nextInt(works.size());
                var next = past.getLast().copy();
                var change = change(random, work, next);
                var expected = past.size() - 1 >= Scenario.MOST_CHANGES
                        ? SCENARIO_CHANGES_TOO_MANY
                        : past.getLast().dropped()[work] ? SCENARIO_ASSIGNMENT_DROPPED : null;
                scenario = tried(
                        scenario,
                        now -> {
                            var changed = now.changed(change);
                            ScenarioRules.require(change, now, town.portfolio());
                            return changed;
                        },
                        expected,
                        as);
                if (expected == null) {
                    past.add(next);
                }
            }
            var load = Load.accepted(ScenarioRules.after(scenario, town.portfolio()))
                    .asked(ScenarioTown.TEAM);
            assertThat(load).as(as).isEqualTo(past.getLast().load());
        }
    }

    private Change change(Random random, int work, Model next) {
        var id = works.get(work);
        return switch (random.nextInt(12)) {
            case 0 -> {
                next.dropped()[work] = true;
                yield new Change.Drop(id);
            }
            case 1, 2, 3 -> {
                next.asks()[work] = 25 * random.nextInt(1, 20);
                yield new Change.Size(id, BigDecimal.valueOf(next.asks()[work], 2));
            }
            default -> {
                var months = random.nextBoolean() ? random.nextInt(1, 4) : -random.nextInt(1, 4);
                next.first()[work] += months;
                yield new Change.Shift(id, months);
            }
        };
    }

    private interface Verb {
        Scenario on(Scenario scenario);
    }

    private static Scenario tried(
            Scenario scenario, Verb verb, @org.jspecify.annotations.Nullable ScenarioRefusal expected, String as) {
        try {
            var after = verb.on(scenario);
            assertThat(expected).as(as).isNull();
            return after;
        } catch (Refused refused) {
            assertThat(refused.problems().getFirst().reason()).as(as).isEqualTo(expected);
            return scenario;
        }
    }
}
