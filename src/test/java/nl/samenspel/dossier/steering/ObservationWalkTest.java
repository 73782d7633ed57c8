package nl.samenspel.dossier.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Observation.Heard;
import nl.samenspel.dossier.steering.Observation.Named;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// Random histories of observations beside the table of docs/states/steering.md.
class ObservationWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final PersonId AUTHOR = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(1, 2));
    private static final PersonId COLLEAGUE = new PersonId(new UUID(1, 3));

    /// What the diagram says: from state, by deed, to state. What is not here is refused.
    private static final Map<String, String> ARROWS = Map.of(
            "DRAFT rewrite author", "DRAFT",
            "DRAFT share author", "SHARED",
            "DRAFT withdraw author", "DROPPED",
            "SHARED test author", "TESTED",
            "SHARED test other", "TESTED",
            "SHARED withdraw author", "DROPPED",
            "TESTED name author", "PATTERN",
            "TESTED withdraw author", "WITHDRAWN");

    private static final String[] DEEDS = {"rewrite", "share", "test", "name", "withdraw"};
    private static final String[] PEOPLE = {"author", "other", "colleague"};

    @Test
    void everyHistoryKeepsToTheDiagram() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        var random = new Random(seed);
        var observation = fresh();
        for (int step = 0; step < STEPS; step++) {
            var deed = DEEDS[random.nextInt(DEEDS.length)];
            var who = PEOPLE[random.nextInt(PEOPLE.length)];
            var expected = ARROWS.get(observation.state() + " " + deed + " " + who);
            var told = "seed " + seed + ": " + observation.state() + " " + deed + " " + who;
            try {
                var next = act(observation, deed, who);
                assertThat(next.state()).as(told).isEqualTo(expected);
                assertThat(next.isPrivate()).as(told).isEqualTo(next.state().matches("DRAFT|DROPPED"));
                observation = next;
            } catch (Refused refused) {
                assertThat(expected).as(told + " " + refused.reason()).isNull();
            }
            if (random.nextInt(12) == 0) {
                observation = fresh();
            }
        }
    }

    private static Observation act(Observation now, String deed, String who) {
        var person = person(who);
        return switch (deed) {
            case "rewrite" -> now.rewrite("anders", "", person);
            case "share" -> now.share(person, NOW);
            case "test" -> now.test(new Heard("herken ik", person, NOW), side(who));
            case "name" -> now.name(new Named("patroon", "mijn", "jouw", ""), person, NOW);
            default -> now.withdraw(person);
        };
    }

    private static PersonId person(String who) {
        return switch (who) {
            case "author" -> AUTHOR;
            case "other" -> OTHER;
            default -> COLLEAGUE;
        };
    }

    private static Side side(String who) {
        return who.equals("other") ? Side.CLIENT_SIDE : Side.PROVIDER_SIDE;
    }

    private static Observation fresh() {
        return new Observation.Draft(new Observation.Head(
                new Observation.Id(new UUID(2, 2)),
                new Assignment.Id(new UUID(3, 3)),
                AUTHOR,
                Side.PROVIDER_SIDE,
                "kort overleg",
                "",
                NOW,
                1));
    }
}
