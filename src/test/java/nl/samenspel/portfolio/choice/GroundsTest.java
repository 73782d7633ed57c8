package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;
import static nl.samenspel.portfolio.choice.ChoiceWorld.refused;
import static nl.samenspel.portfolio.choice.ChoiceWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.Grounds.Given;
import nl.samenspel.portfolio.choice.Weighing.Method;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What a round is chosen by, through its doors.
@WithApplication
class GroundsTest {
    @Autowired
    ApplicationContext context;

    private ChoiceWorld world;
    private Grounds grounds;
    private ChoiceRound.Id round;

    @BeforeEach
    void aRound() {
        world = new ChoiceWorld(context);
        grounds = world.get(Grounds.class);
        round = world.made();
    }

    @Test
    void keepsWhatWasSaid() {
        var duty = criteria().getFirst();
        run(world.carla, () -> grounds.add(round, "Samenhang", "met ander werk", 20, world.carla));
        run(world.carla, () -> grounds.weigh(round, Map.of(duty.id(), 100), world.carla));
        run(world.piet, () -> grounds.score(round, world.well, List.of(new Given(duty.id(), 3, "de wet")), world.piet));
        run(world.carla, () -> grounds.place(round, world.rent, false, false, "mag in mei", world.carla));
        run(world.piet, () -> grounds.hold(round, world.quay, Corner.PROVIDER, "de ploeg staat er", world.piet));
        run(world.carla, () -> grounds.share(round, Map.of(world.steered.roads, 50), world.carla));

        var ground = world.whole(round).ground();
        assertThat(ground.criteria()).extracting(Criterion::weight).containsExactly(100, 40, 20);
        assertThat(ground.value(world.well)).isEqualTo(100 * 3 * 1000 / (160 * 3));
        assertThat(ground.isMust(world.registered(world.rent))).isFalse();
        assertThat(ground.isMust(world.registered(world.quay))).isTrue();
        assertThat(ground.stays(world.quay, false)).isTrue();
        assertThat(ground.share(world.steered.roads)).isEqualTo(50);
        assertThat(ground.findScore(duty.id(), world.well).orElseThrow().word().by())
                .isEqualTo(world.piet.person());

        run(world.piet, () -> grounds.release(round, world.quay, Corner.PROVIDER, world.piet));
        run(world.carla, () -> grounds.forget(round, world.rent, world.carla));
        run(world.carla, () -> grounds.remove(round, duty.id(), world.carla));
        var after = world.whole(round).ground();
        assertThat(after.isHeld(world.quay)).isFalse();
        assertThat(after.isMust(world.registered(world.rent))).isTrue();
        assertThat(after.scores()).isEmpty();
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        var duty = criteria().getFirst().id();
        var other = criteria().getLast().id();
        refused(world.carla, () -> grounds.weigh(round, Map.of(duty, 0, other, 0), world.carla), WEIGHTS_ALL_ZERO);
        refused(world.carla, () -> grounds.weigh(round, Map.of(duty, 101), world.carla), WEIGHT_OUT_OF_BOUNDS);
        refused(world.carla, () -> score(duty, 4, "veel"), SCORE_OUT_OF_BOUNDS);
        refused(world.carla, () -> score(duty, -1, "weinig"), SCORE_OUT_OF_BOUNDS);
        refused(world.carla, () -> score(duty, 2, " "), SCORE_WHY_MISSING);
        refused(world.carla, () -> grounds.add(round, "plicht", "", 10, world.carla), CRITERION_TWICE);
        refused(world.carla, () -> grounds.add(round, "", "", 10, world.carla), CHOICE_TEXT_MISSING);
        refused(world.carla, () -> grounds.add(round, "x".repeat(201), "", 10, world.carla), CHOICE_TEXT_TOO_LONG);
        refused(
                world.carla,
                () -> grounds.place(round, world.rent, false, true, " ", world.carla),
                PLACE_REASON_MISSING);
        refused(
                world.carla,
                () -> grounds.hold(round, world.rent, Corner.CLIENT, "", world.carla),
                HOLD_REASON_MISSING);
        refused(world.carla, () -> grounds.hold(round, world.rent, Corner.OWNER, "van mij", world.carla), NO_CORNER);
        refused(
                world.carla,
                () -> grounds.share(round, Map.of(world.steered.roads, 101), world.carla),
                SHARE_OF_CLIENT_OUT_OF_BOUNDS);
        for (int number = 3; number <= ChoiceRules.MOST_CRITERIA; number++) {
            var name = "Nog een " + number;
            run(world.carla, () -> grounds.add(round, name, "", 1, world.carla));
        }
        refused(world.carla, () -> grounds.add(round, "Te veel", "", 1, world.carla), CRITERIA_TOO_MANY);
    }

    @Test
    void dotsAndPairsOfferWeightsThatSomebodyTakesOver() {
        var duty = criteria().getFirst().id();
        var urgency = criteria().getLast().id();
        refused(world.carla, () -> grounds.takeOver(round, Method.DOTS, world.carla), NOTHING_WEIGHED);
        refused(world.carla, () -> grounds.placeDots(round, Map.of(duty, 11), world.carla), DOTS_OUT_OF_BOUNDS);
        refused(world.carla, () -> grounds.placeDots(round, Map.of(), world.carla), DOTS_OUT_OF_BOUNDS);
        refused(world.carla, () -> grounds.compare(round, List.of(), world.carla), PAIRS_INCOMPLETE);
        refused(world.steered.steef, () -> grounds.placeDots(round, Map.of(duty, 1), world.steered.steef), NO_CORNER);

        run(world.carla, () -> grounds.placeDots(round, Map.of(duty, 8, urgency, 2), world.carla));
        run(world.piet, () -> grounds.placeDots(round, Map.of(urgency, 4), world.piet));
        assertThat(criteria()).extracting(Criterion::weight).containsExactly(60, 40);
        run(world.carla, () -> grounds.takeOver(round, Method.DOTS, world.carla));
        assertThat(criteria()).extracting(Criterion::weight).containsExactly(67, 100);
        run(world.carla, () -> grounds.compare(round, List.of(duty), world.carla));
        run(world.carla, () -> grounds.takeOver(round, Method.PAIRS, world.carla));
        assertThat(criteria()).extracting(Criterion::weight).containsExactly(100, 0);
    }

    @Test
    void aStrangerFindsNothing() {
        assertThatThrownBy(
                        () -> run(world.vera, () -> world.get(ChoiceViews.class).get(world.triangle, round)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(world.vera, () -> grounds.add(round, "Mijn", "", 1, world.vera)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        run(world.carla, () -> world.get(ChoiceRounds.class).ask(round, world.carla)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRoundNeedsANameAReasonAndMonths() {
        var rounds = world.get(ChoiceRounds.class);
        var march = ChoiceWorld.MARCH;
        refused(
                world.olga,
                () -> rounds.make(world.triangle, new Aim("", "vol", march, 12, null), List.of(), world.olga),
                CHOICE_TEXT_MISSING);
        refused(
                world.olga,
                () -> rounds.make(world.triangle, new Aim("Jaar", "vol", march, 61, null), List.of(), world.olga),
                CHOICE_MONTHS_OUT_OF_BOUNDS);
        refused(
                world.olga,
                () -> rounds.make(
                        world.triangle, new Aim("Jaar", "vol", march, 12, LocalDate.now()), List.of(), world.olga),
                REVIEW_IN_THE_PAST);
        var aim = new Aim("Zomer", "vol", march, 6, null);
        run(world.olga, () -> rounds.change(round, 1, aim, world.olga));
        assertThat(world.whole(round).round().head().aim()).isEqualTo(aim);
        refused(world.olga, () -> rounds.change(round, 1, aim, world.olga), ROUND_CHANGED_SINCE);
        run(world.olga, () -> rounds.withdraw(round, "het past", world.olga));
        refused(world.olga, () -> rounds.ask(round, world.olga), ROUND_WITHDRAWN);
        refused(world.carla, () -> grounds.add(round, "Mijn", "", 1, world.carla), ROUND_WITHDRAWN);
    }

    private List<Criterion> criteria() {
        return world.whole(round).ground().criteria();
    }

    private void score(Criterion.Id criterion, int score, String why) {
        grounds.score(round, world.well, List.of(new Given(criterion, score, why)), world.carla);
    }
}
