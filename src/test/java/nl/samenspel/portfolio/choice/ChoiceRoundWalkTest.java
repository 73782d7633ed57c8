package nl.samenspel.portfolio.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRound.Decision;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.State;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Triangle;
import org.junit.jupiter.api.Test;

/// Random histories of a round beside the table of docs/states/choice.md.
class ChoiceRoundWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;
    private static final Word WORD = new Word(new PersonId(new UUID(1, 1)), Instant.EPOCH);
    private static final ChoiceRound.Id ID = new ChoiceRound.Id(new UUID(2, 2));

    private static final Map<String, State> ARROWS = Map.ofEntries(
            Map.entry("PREPARING lay", State.PROPOSED),
            Map.entry("PROPOSED lay", State.PROPOSED),
            Map.entry("REACTING lay", State.REACTING),
            Map.entry("PROPOSED ask", State.REACTING),
            Map.entry("PROPOSED again", State.PREPARING),
            Map.entry("REACTING again", State.PREPARING),
            Map.entry("REACTING decide", State.DECIDED),
            Map.entry("PREPARING withdraw", State.WITHDRAWN),
            Map.entry("PROPOSED withdraw", State.WITHDRAWN),
            Map.entry("REACTING withdraw", State.WITHDRAWN),
            Map.entry("DECIDED supersede", State.SUPERSEDED));
    private static final String[] DEEDS = {"lay", "ask", "again", "decide", "supersede", "withdraw"};

    @Test
    void everyHistoryKeepsToTheDiagram() {
        var reached = EnumSet.noneOf(State.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            walk(seed, reached);
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    private static void walk(long seed, Set<State> reached) {
        var random = new Random(seed);
        ChoiceRound round = fresh();
        for (int step = 0; step < STEPS; step++) {
            // withdrawing is rare, or nobody would ever come far
            var deed = DEEDS[random.nextInt(random.nextInt(6) == 0 ? 6 : 5)];
            var unfinished = deed.equals("lay") && random.nextInt(4) == 0;
            var told = "seed " + seed + " step " + step + ": " + round.state() + " " + deed;
            var expected = unfinished ? null : ARROWS.get(round.state() + " " + deed);
            try {
                round = act(round, deed, unfinished);
                assertThat(round.state()).as(told).isEqualTo(expected);
            } catch (Refused refused) {
                assertThat(expected).as(told + " " + refused.reason()).isNull();
            }
            reached.add(round.state());
            assertHolds(round, told);
            if (!round.isOpen() && random.nextInt(3) == 0) {
                round = fresh();
            }
        }
    }

    /// What each state has, and what may change in it.
    private static void assertHolds(ChoiceRound round, String told) {
        var state = round.state();
        assertThat(round.onTable() != null).as(told).isEqualTo(state != State.PREPARING && state != State.WITHDRAWN);
        assertThat(round.decision() != null).as(told).isEqualTo(state == State.DECIDED || state == State.SUPERSEDED);
        assertThat(may(round::requirePreparing)).as(told).isEqualTo(state == State.PREPARING);
        assertThat(may(round::requireReacting)).as(told).isEqualTo(state == State.REACTING);
        assertThat(may(round::requireOpen)).as(told).isEqualTo(round.isOpen());
    }

    private static boolean may(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static ChoiceRound act(ChoiceRound now, String deed, boolean unfinished) {
        return switch (deed) {
            case "lay" -> now.lay(variant(unfinished), WORD);
            case "ask" -> now.ask(WORD);
            case "again" -> now.prepareAgain();
            case "decide" -> now.decide(new Decision(WORD, "dit kan"));
            case "supersede" -> now.supersede(new ChoiceRound.Id(new UUID(4, 4)), Instant.EPOCH);
            default -> now.withdraw(WORD, "het past al");
        };
    }

    private static Variant variant(boolean unfinished) {
        var result = new Result(List.of(), 0, 0, true, List.of(), List.of());
        return new Variant(
                new Variant.Id(new UUID(3, 3)),
                ID,
                1,
                Variant.Wish.named(""),
                WORD,
                null,
                unfinished ? new Variant.Running(Instant.EPOCH) : new Variant.Found(Instant.EPOCH, result));
    }

    private static ChoiceRound fresh() {
        var aim = new Aim("Voorjaar", "te veel", YearMonth.of(2027, 1), 12, null);
        return new ChoiceRound.Preparing(new Head(ID, new Triangle.Id(new UUID(5, 5)), aim, WORD, 1));
    }
}
