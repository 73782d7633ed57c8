package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// The arrows of `docs/states/assignment.md`.
class StandingTest {
    private static final PersonId ANNA = new PersonId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final UUID SESSION = new UUID(2, 2);
    private static final Assignment.Id OTHER = new Assignment.Id(new UUID(3, 3));

    private final Standing proposed = new Standing.Proposed(ANNA, NOW, SESSION);
    private final Standing accepted = proposed.accept(ANNA, NOW);
    private final Standing declined = proposed.decline("Hoort bij een ander", ANNA, NOW);
    private final Standing merged = accepted.mergeInto(OTHER, ANNA, NOW);

    @Test
    void acceptsAProposedOneAndKeepsItsSession() {
        assertThat(accepted).isEqualTo(new Standing.Accepted(ANNA, NOW, SESSION));
    }

    @Test
    void acceptsNothingElse() {
        refuses(() -> accepted.accept(ANNA, NOW), ASSIGNMENT_ALREADY_ACCEPTED);
        refuses(() -> declined.accept(ANNA, NOW), ASSIGNMENT_DECLINED);
        refuses(() -> merged.accept(ANNA, NOW), ASSIGNMENT_MERGED);
    }

    @Test
    void declinesAProposedOneWithAReason() {
        assertThat(declined).isEqualTo(new Standing.Declined(ANNA, NOW, SESSION, "Hoort bij een ander"));
        refuses(() -> proposed.decline(" ", ANNA, NOW), DECLINE_REASON_MISSING);
        refuses(() -> proposed.decline("x".repeat(1_001), ANNA, NOW), LETTERS_TOO_MANY);
    }

    @Test
    void declinesNothingElse() {
        refuses(() -> accepted.decline("x", ANNA, NOW), ASSIGNMENT_ALREADY_ACCEPTED);
        refuses(() -> declined.decline("x", ANNA, NOW), ASSIGNMENT_DECLINED);
        refuses(() -> merged.decline("x", ANNA, NOW), ASSIGNMENT_MERGED);
    }

    @Test
    void reconsidersOnlyADeclinedOne() {
        assertThat(declined.reconsider(ANNA, NOW)).isEqualTo(proposed);
        for (var other : List.of(proposed, accepted, merged)) {
            refuses(() -> other.reconsider(ANNA, NOW), ASSIGNMENT_NOT_DECLINED);
        }
    }

    @Test
    void unmergingLeadsBackToWhereItWas() {
        for (var before : List.of(proposed, accepted, declined)) {
            assertThat(before.mergeInto(OTHER, ANNA, NOW).unmerge()).isEqualTo(before);
            refuses(before::unmerge, ASSIGNMENT_NOT_MERGED);
        }
        refuses(() -> merged.mergeInto(OTHER, ANNA, NOW), ASSIGNMENT_MERGED);
    }

    /// Whatever people do in whatever order: the session is never lost, a merged one never nests, and every refusal
    /// leaves things as they were.
    @Test
    void aRandomWalkNeverLosesWhereItCameFrom() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int walk = 0; walk < 500; walk++) {
            var standing = proposed;
            var path = new ArrayList<String>();
            for (int step = 0; step < 40; step++) {
                standing = step(standing, random, path);
                assertThat(sessionOf(standing))
                        .as("seed %s, path %s", seed, path)
                        .isEqualTo(SESSION);
            }
        }
    }

    private static Standing step(Standing now, Random random, List<String> path) {
        var steps = List.<UnaryOperator<Standing>>of(
                each -> each.accept(ANNA, NOW),
                each -> each.decline("x", ANNA, NOW),
                each -> each.reconsider(ANNA, NOW),
                each -> each.mergeInto(OTHER, ANNA, NOW),
                Standing::unmerge);
        var chosen = random.nextInt(steps.size());
        try {
            var next = steps.get(chosen).apply(now);
            path.add(now.name() + ">" + next.name());
            return next;
        } catch (Refused refused) {
            return now;
        }
    }

    private static @org.jspecify.annotations.Nullable UUID sessionOf(Standing standing) {
        return switch (standing) {
            case Standing.Proposed it -> it.session();
            case Standing.Accepted it -> it.session();
            case Standing.Declined it -> it.session();
            case Standing.Merged it -> sessionOf(it.before());
        };
    }

    private static void refuses(ThrowingCallable act, AssignmentRefusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
