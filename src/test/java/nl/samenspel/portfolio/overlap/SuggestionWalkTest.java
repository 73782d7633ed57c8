package nl.samenspel.portfolio.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.overlap.Suggestion.Answered;
import nl.samenspel.portfolio.overlap.Suggestion.State;
import nl.samenspel.portfolio.overlap.finder.Pair;
import nl.samenspel.portfolio.overlap.finder.Reason;
import nl.samenspel.portfolio.overlap.finder.Rule;
import nl.samenspel.triangle.Triangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of a suggestion keep to the table of docs/states/suggestion.md.
class SuggestionWalkTest {
    private static final int STEPS = 2_000;
    private static final Assignment.Id ONE = new Assignment.Id(new UUID(2, 1));
    private static final Assignment.Id OTHER = new Assignment.Id(new UUID(2, 2));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsToTheTable(long seed) {
        var random = new Random(seed);
        var now = new Suggestion(
                new Suggestion.Id(new UUID(6, 1)),
                new Triangle.Id(new UUID(1, 1)),
                Pair.of(ONE, OTHER),
                reasons(random),
                new State.Open(null));
        for (int step = 0; step < STEPS; step++) {
            var before = now;
            int act = random.nextInt(4);
            var expected = expected(before.state(), act);
            try {
                now = switch (act) {
                    case 0 -> before.confirm(new Link.Id(new UUID(5, step)), answered(before));
                    case 1 -> before.dismiss(answered(before));
                    case 2 -> before.reopen();
                    default -> before.found(reasons(random));
                };
                assertThat(expected).as("seed %d, step %d", seed, step).isNull();
            } catch (Refused refused) {
                assertThat(refused.reason()).as("seed %d, step %d", seed, step).isEqualTo(expected);
            }
            check(act, before, now);
        }
    }

    private static void check(int act, Suggestion before, Suggestion now) {
        if (act == 3 && !before.isOpen()) {
            var then = answer(before.state()).then();
            boolean news = !Suggestion.news(now.reasons(), then).isEmpty();
            assertThat(now.isOpen()).isEqualTo(news);
            if (now.state() instanceof State.Open open) {
                assertThat(open.before()).isEqualTo(answer(before.state()));
            }
        } else if (act == 3) {
            assertThat(now.state()).isEqualTo(before.state());
        }
    }

    private static OverlapRefusal expected(State state, int act) {
        return switch (act) {
            case 0, 1 ->
                switch (state) {
                    case State.Open _ -> null;
                    case State.Confirmed _ -> OverlapRefusal.SUGGESTION_CONFIRMED;
                    case State.Dismissed _ -> OverlapRefusal.SUGGESTION_DISMISSED;
                };
            case 2 -> state instanceof State.Open ? OverlapRefusal.SUGGESTION_OPEN : null;
            default -> null;
        };
    }

    private static Answered answer(State state) {
        return switch (state) {
            case State.Open _ -> throw new IllegalStateException();
            case State.Confirmed confirmed -> confirmed.answered();
            case State.Dismissed dismissed -> dismissed.answered();
        };
    }

    private static Answered answered(Suggestion suggestion) {
        return new Answered(new PersonId(new UUID(7, 1)), Instant.EPOCH, "Zo is het.", suggestion.reasons());
    }

    private static List<Reason> reasons(Random random) {
        var reasons = new ArrayList<Reason>();
        for (var rule : Rule.values()) {
            if (random.nextInt(4) == 0) {
                reasons.add(new Reason(
                        rule,
                        Link.Kind.OVERLAPS,
                        ONE,
                        Link.Weight.LIGHT,
                        Map.of(),
                        List.of("fact " + random.nextInt(2))));
            }
        }
        return reasons;
    }
}
