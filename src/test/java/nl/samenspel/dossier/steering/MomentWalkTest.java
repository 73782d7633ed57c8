package nl.samenspel.dossier.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// Random histories of moments, while the days go by.
class MomentWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final PersonId ANNA = new PersonId(new UUID(1, 1));

    @Test
    void everyHistoryKeepsToTheDiagram() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        var random = new Random(seed);
        var today = START;
        Moment moment = Moment.plan(head(START.plusDays(random.nextInt(20))), today);
        var before = new ArrayList<LocalDate>();
        for (int step = 0; step < STEPS; step++) {
            var deed = random.nextInt(4);
            var day = today.plusDays(random.nextInt(21) - 5);
            var coming = moment.isComing();
            var told = "seed " + seed + " step " + step + ": " + moment.state() + " " + deed + " " + day;
            var may = switch (deed) {
                case 0 ->
                    coming && !day.isBefore(today) && !day.equals(moment.head().day());
                case 1 -> coming && !moment.head().day().isAfter(today);
                case 2 -> coming;
                default -> moment.openFollowUp() != null;
            };
            var old = moment.head().day();
            try {
                moment = act(moment, deed, day, today);
                assertThat(may).as(told).isTrue();
                if (deed == 0) {
                    before.add(old);
                }
            } catch (Refused refused) {
                assertThat(may).as(told + " " + refused.reason()).isFalse();
            }
            assertThat(moment.from()).as(told).isEqualTo(before);
            assertThat(moment.state().equals("MOVED")).as(told).isEqualTo(moment.isComing() && !before.isEmpty());
            today = today.plusDays(random.nextInt(3));
        }
    }

    private static Moment act(Moment now, int deed, LocalDate day, LocalDate today) {
        return switch (deed) {
            case 0 -> now.move(day, today);
            case 1 -> now.hold(List.of(), "door", new FollowUp("bellen", ANNA, today, null), today);
            case 2 -> now.cancel("niet nodig");
            default -> now.followUpDone(Instant.EPOCH);
        };
    }

    private static Moment.Head head(LocalDate day) {
        return new Moment.Head(
                new Moment.Id(new UUID(2, 2)),
                new Assignment.Id(new UUID(3, 3)),
                MomentKind.PROGRESS_REPORT,
                "",
                day,
                List.of(),
                ANNA,
                Instant.EPOCH,
                1);
    }
}
