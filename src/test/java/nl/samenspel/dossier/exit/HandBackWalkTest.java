package nl.samenspel.dossier.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.ExitPlan.Written;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBack.Handed;
import nl.samenspel.dossier.exit.HandBack.Stretch;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;

/// Random histories of the path beside the table of docs/states/hand-back.md: each step has one place, and leaving has
/// four.
class HandBackWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final PersonId HANNEKE = new PersonId(new UUID(1, 1));
    private static final Sheet FILLED = new Sheet("zie", "doet", "patroon", "nodig", null, 1);
    private static final Support SUPPORT = new Support("", "collega's", "", "", "eerst Wouter", 1);
    private static final ExitPlan PLAN = new ExitPlan(
            new Assignment.Id(new UUID(3, 3)),
            Map.of(ExitPart.ADVICE, new Written(ExitPart.ADVICE, 1, "advies", HANNEKE, Instant.EPOCH)));

    private static final Map<String, Stretch> ARROWS = Map.ofEntries(
            Map.entry("CONSIDERED announce", Stretch.ANNOUNCED),
            Map.entry("ANNOUNCED prepare", Stretch.PREPARED),
            Map.entry("PREPARED speak", Stretch.SPOKEN),
            Map.entry("SPOKEN hand", Stretch.HANDED_BACK),
            Map.entry("HANDED_BACK motion", Stretch.IN_MOTION),
            Map.entry("IN_MOTION settleSome", Stretch.IN_MOTION),
            Map.entry("IN_MOTION settleAll", Stretch.SETTLED),
            Map.entry("SETTLED look", Stretch.LOOKED_BACK),
            Map.entry("CONSIDERED leave", Stretch.LEFT),
            Map.entry("ANNOUNCED leave", Stretch.LEFT),
            Map.entry("PREPARED leave", Stretch.LEFT),
            Map.entry("SPOKEN leave", Stretch.LEFT));
    private static final String[] STEPS_OF_PATH = {
        "announce", "prepare", "speak", "hand", "motion", "settleSome", "settleAll", "look", "leave"
    };

    @Test
    void everyHistoryKeepsToTheDiagram() {
        var reached = EnumSet.noneOf(Stretch.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            walk(seed, reached);
        }
        assertThat(reached).containsExactlyInAnyOrder(Stretch.values());
    }

    private static void walk(long seed, Set<Stretch> reached) {
        var random = new Random(seed);
        var today = START;
        HandBack path = fresh();
        for (int step = 0; step < STEPS; step++) {
            // leaving is rare, or nobody would ever come far
            var deed = STEPS_OF_PATH[random.nextInt(random.nextInt(8) == 0 ? 9 : 8)];
            var bare = random.nextInt(4) == 0;
            var told = "seed " + seed + " step " + step + ": " + path.stretch() + " " + deed + (bare ? " bare" : "");
            var expected = ARROWS.get(path.stretch() + " " + deed);
            var handed = path.handed();
            if (bare && deed.matches("prepare|motion|announce|speak")
                    || deed.equals("look")
                            && handed != null
                            && today.isBefore(handed.day().plusMonths(3))) {
                expected = null;
            }
            try {
                path = act(path, deed, bare, today);
                assertThat(path.stretch()).as(told).isEqualTo(expected);
                reached.add(path.stretch());
            } catch (Refused refused) {
                assertThat(expected).as(told + " " + refused.reason()).isNull();
            }
            assertThat(path.isAnnounced())
                    .as(told)
                    .isEqualTo(
                            path.stretch() == Stretch.LEFT
                                    ? path.announcement() != null
                                    : path.stretch() != Stretch.CONSIDERED);
            today = today.plusDays(random.nextInt(12));
            if (!path.isOpen() && random.nextBoolean()) {
                reached.add(Stretch.CONSIDERED);
                path = fresh();
            }
        }
    }

    /// @param bare without what the step needs
    private static HandBack act(HandBack now, String deed, boolean bare, LocalDate today) {
        return switch (deed) {
            case "announce" ->
                now.announce(new Announcement(today, "Marian", "tijd", bare ? today : today.plusWeeks(4)));
            case "prepare" -> now.prepare(bare ? Sheet.EMPTY : FILLED, SUPPORT);
            case "speak" -> now.speak(new Conversation(bare ? today.plusDays(1) : today, "Marian", "veel"), today);
            case "hand" -> now.handBack(new Handed(today, "geen tijd", Instant.EPOCH));
            case "motion" -> now.setInMotion(bare ? new ExitPlan(PLAN.dossier(), Map.of()) : PLAN);
            case "settleSome" -> now.settle(Set.of(Business.HOURS));
            case "settleAll" -> now.settle(Set.of(Business.values()));
            case "look" -> now.lookBack("een nieuwe opzet", today);
            default -> now.leave("het ging beter", Instant.EPOCH);
        };
    }

    private static HandBack fresh() {
        return new HandBack.Considered(new HandBack.Head(
                new HandBack.Id(new UUID(2, 2)), new Assignment.Id(new UUID(3, 3)), HANNEKE, Instant.EPOCH, 1));
    }
}
