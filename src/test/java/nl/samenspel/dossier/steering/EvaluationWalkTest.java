package nl.samenspel.dossier.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Evaluation.Outcome;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// Random histories of evaluations, with sides, beside a model that knows four facts only.
class EvaluationWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /// The reference: who is ready, whether they talked, who gave a mark, and whether it is over.
    private static final class Model {
        final Set<Side> ready = EnumSet.noneOf(Side.class);
        final Set<Side> marked = EnumSet.noneOf(Side.class);
        boolean talked;
        boolean over;

        boolean both() {
            return ready.size() == 2;
        }

        boolean may(String deed, Side side) {
            if (over) {
                return false;
            }
            return switch (deed) {
                case "ready" -> side != Side.OUTSIDE && !talked && !ready.contains(side);
                case "talk" -> !talked;
                case "mark" -> side != Side.OUTSIDE && talked;
                case "conclude" -> talked && marked.size() == 2;
                default -> !talked;
            };
        }

        void did(String deed, Side side) {
            switch (deed) {
                case "ready" -> ready.add(side);
                case "talk" -> talked = true;
                case "mark" -> marked.add(side);
                default -> over = true;
            }
        }

        boolean open() {
            return talked || both() && !over;
        }
    }

    private static final String[] DEEDS = {"ready", "ready", "talk", "mark", "mark", "conclude", "drop"};

    @Test
    void everyHistoryKeepsToTheModel() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        var random = new Random(seed);
        Evaluation evaluation = fresh();
        var model = new Model();
        for (int step = 0; step < STEPS; step++) {
            var deed = DEEDS[random.nextInt(DEEDS.length)];
            var side = Side.values()[random.nextInt(3)];
            var told = "seed " + seed + " step " + step + ": " + evaluation.state() + " " + deed + " " + side;
            var may = model.may(deed, side);
            try {
                var next = act(evaluation, deed, side, model.marked);
                assertThat(may).as(told).isTrue();
                model.did(deed, side);
                evaluation = next;
            } catch (Refused refused) {
                assertThat(may).as(told + " " + refused.reason()).isFalse();
            }
            assertThat(evaluation.isOver()).as(told).isEqualTo(model.over);
            assertThat(evaluation.isOpened()).as(told).isEqualTo(model.open());
            if (random.nextInt(15) == 0) {
                evaluation = fresh();
                model = new Model();
            }
        }
    }

    private static Evaluation act(Evaluation now, String deed, Side side, Set<Side> marked) {
        switch (deed) {
            case "ready":
                return now.ready(side);
            case "talk":
                return now.talk(DAY);
            case "mark":
                now.requireMarkable(side);
                return now;
            case "conclude":
                return now.conclude(new Outcome("goed", "", null, null), marked);
            default:
                return now.drop("geen tijd");
        }
    }

    private static Evaluation fresh() {
        return new Evaluation.Writing(
                new Evaluation.Head(
                        new Evaluation.Id(new UUID(2, 2)),
                        new Assignment.Id(new UUID(3, 3)),
                        DAY,
                        new PersonId(new UUID(1, 1)),
                        Instant.parse("2026-11-23T10:00:00Z"),
                        1),
                Set.of());
    }
}
