package nl.samenspel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Seat;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.signal.RedFlag.Step;
import org.junit.jupiter.api.Test;

/// Random lives of a flag with its readers, beside a small table of what is written in
/// `docs/states/flag.md`: states,
/// sharing and people who change seats never differ from it.
class FlagWalkTest {
    private static final long SEED = 4_2026_03_02L;
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /// The arrows, as the page of states draws them.
    private static final Map<String, Map<Step, String>> ARROWS = Map.of(
            "Noticed", Map.of(Step.DISCUSS, "Discussed", Step.RESOLVE, "Resolved"),
            "Discussed", Map.of(Step.ACCEPT, "Accepted", Step.RESOLVE, "Resolved", Step.NOT_DISCUSSED, "Noticed"),
            "Accepted", Map.of(Step.RECONSIDER, "Discussed", Step.RESOLVE, "Resolved"),
            "Resolved", Map.of(Step.RETURN, "Noticed"));

    /// Who may read in which step, by the seat of the reader in the assignment; `-` is no seat there.
    private static final Map<Audience, Set<String>> MAY_READ = new EnumMap<>(Map.of(
            Audience.COLLEAGUE, Set.of("-", "ASSIGNEE", "BUSINESS_MANAGER", "SHADOW_MANAGER"),
            Audience.MANAGER, Set.of("BUSINESS_MANAGER"),
            Audience.CLIENT, Set.of("CLIENT", "DELEGATED_CLIENT"),
            Audience.CONFIDANT, Set.of("-", "ASSIGNEE", "BUSINESS_MANAGER", "SHADOW_MANAGER")));

    @Test
    void noHistoryDiffersFromTheDocumentedStates() {
        for (int history = 0; history < HISTORIES; history++) {
            new Life(new Random(SEED + history), "seed " + (SEED + history)).live();
        }
    }

    /// One reader's copy, in the model.
    private record Copy(int reader, Audience audience) {}

    private static final class Life {
        private final Random random;
        private final String seed;
        private final Sensitivity sensitivity;
        private final boolean aboutAssignment;
        private final List<Optional<Seat>> seats = new ArrayList<>();
        private final boolean[] elsewhere = new boolean[6];

        private RedFlag flag;
        private String state = "Noticed";
        private final Set<Copy> copies = new HashSet<>();

        Life(Random random, String seed) {
            this.random = random;
            this.seed = seed;
            this.sensitivity = any(Sensitivity.values());
            this.aboutAssignment = random.nextInt(4) > 0;
            for (int person = 0; person < elsewhere.length; person++) {
                seats.add(anySeat());
                elsewhere[person] = random.nextInt(5) == 0;
            }
            flag = new RedFlag.Noticed(
                    new RedFlag.Seen(
                            new RedFlag.Id(new UUID(1, 1)),
                            new PersonId(new UUID(2, 2)),
                            aboutAssignment ? new Assignment.Id(new UUID(3, 3)) : null,
                            new Wording.OwnWords("Iets", sensitivity),
                            "",
                            NOW),
                    NOW);
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> step();
                    case 2, 3 -> share();
                    default -> seats.set(random.nextInt(seats.size()), anySeat());
                }
                assertThat(flag.getClass().getSimpleName()).as(seed).isEqualTo(state);
                everybodyReadsWhatTheyMay();
            }
        }

        private void step() {
            var step = any(Step.values());
            var to = ARROWS.get(state).get(step);
            try {
                flag = flag.take(step, "Omdat", NOW);
                assertThat(to).as(seed + ": " + state + " has no arrow " + step).isNotNull();
                state = to;
            } catch (Refused refused) {
                assertThat(to).as(seed + ": " + state + " " + step).isNull();
            }
        }

        private void share() {
            int reader = random.nextInt(seats.size());
            var audience = any(Audience.values());
            var standing = new SharingRules.Standing(
                    aboutAssignment ? seats.get(reader) : Optional.empty(), elsewhere[reader]);
            boolean expected = mayShare(reader, audience);
            boolean allowed = true;
            try {
                SharingRules.require(sensitivity, aboutAssignment, audience, standing);
            } catch (Refused refused) {
                allowed = false;
            }
            assertThat(allowed)
                    .as(seed + ": " + sensitivity + " " + audience + " " + standing)
                    .isEqualTo(expected);
            if (allowed) {
                copies.add(new Copy(reader, audience));
            }
        }

        private boolean mayShare(int reader, Audience audience) {
            if (sensitivity != Sensitivity.ORDINARY && audience != Audience.CONFIDANT) {
                return false;
            }
            if (audience == Audience.CONFIDANT && elsewhere[reader]) {
                return false;
            }
            return MAY_READ.get(audience).contains(seat(reader));
        }

        /// Nobody of the client side ever reads what is about the author or integrity, whatever
        /// seat they get later.
        private void everybodyReadsWhatTheyMay() {
            for (var copy : copies) {
                var seat = aboutAssignment ? seats.get(copy.reader()) : Optional.<Seat>empty();
                boolean reads = SharingRules.stillFits(copy.audience(), seat);
                assertThat(reads)
                        .as(seed + ": " + copy)
                        .isEqualTo(MAY_READ.get(copy.audience()).contains(seat(copy.reader())));
                if (sensitivity != Sensitivity.ORDINARY
                        && Set.of("CLIENT", "DELEGATED_CLIENT", "STEERING_GROUP")
                                .contains(seat(copy.reader()))) {
                    assertThat(reads).as(seed).isFalse();
                }
            }
        }

        private String seat(int person) {
            return aboutAssignment ? seats.get(person).map(Enum::name).orElse("-") : "-";
        }

        private Optional<Seat> anySeat() {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(Seat.values()));
        }

        private <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }
    }
}
