package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;
import static nl.samenspel.portfolio.choice.ChoiceWorld.MARCH;
import static nl.samenspel.portfolio.choice.ChoiceWorld.refused;
import static nl.samenspel.portfolio.choice.ChoiceWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspel.assignment.Assignment.Firmness;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.ChoiceRound.State;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Reacting, deciding, and what the register then says.
@WithApplication
class DecisionsTest {
    private static final LocalDate LATER = LocalDate.now().plusMonths(6);

    @Autowired
    ApplicationContext context;

    private ChoiceWorld world;
    private ChoiceRound.Id round;

    @BeforeEach
    void cornersAreAsked() {
        world = new ChoiceWorld(context);
        round = world.asked();
    }

    @Test
    void theRegisterFollowsTheDecisionAndDissentIsKept() {
        world.react(round, world.piet, Corner.PROVIDER, Stance.AGREE, "");
        world.react(round, world.carla, Corner.CLIENT, Stance.AGREE, "");
        world.react(round, world.carla, Corner.CLIENT, Stance.OBJECT, "de kade zakt weg");
        world.decide(round);

        assertThat(world.whole(round).round().state()).isEqualTo(State.DECIDED);
        var quay = world.registered(world.quay).description();
        assertThat(quay.demand().getFirst().from()).isEqualTo(MARCH.plusMonths(3));
        assertThat(quay.firmness()).isEqualTo(Firmness.FIRM);
        assertThat(world.registered(world.well)
                        .description()
                        .demand()
                        .getFirst()
                        .from())
                .isEqualTo(MARCH);
        var recorded = world.as(world.carla, () -> world.get(ChoiceViews.class).findDecision(round))
                .orElseThrow();
        assertThat(recorded.record().dissent())
                .singleElement()
                .extracting(DecisionRecord.Said::reason)
                .isEqualTo("de kade zakt weg");
        assertThat(recorded.record().byName()).isEqualTo(world.olga.name());
        assertThat(recorded.record()
                        .frame()
                        .items()
                        .get(ChoiceWorld.place(recorded.record().frame(), world.quay))
                        .asked())
                .isEqualTo(1);

        refused(world.olga, () -> decide(""), ROUND_DECIDED);
        refused(world.carla, () -> react("te laat"), ROUND_DECIDED);
        refused(world.olga, () -> world.get(ChoiceRounds.class).withdraw(round, "nee", world.olga), ROUND_DECIDED);
        run(world.olga, () -> world.get(Decisions.class).review(round, "klopt nog", world.olga));
        refused(world.olga, () -> world.get(Decisions.class).review(round, "nog eens", world.olga), REVIEWED_ALREADY);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfAnEarlierOne() {
        world.decide(round);
        var next = world.asked();
        world.decide(next);
        assertThat(world.whole(round).round())
                .isInstanceOfSatisfying(
                        ChoiceRound.Superseded.class,
                        superseded -> assertThat(superseded.by()).isEqualTo(next));
    }

    @Test
    void refusesAReactionThatCannotBe() {
        refused(world.carla, () -> react(" "), REACTION_REASON_MISSING);
        refused(
                world.carla,
                () -> reactions().react(round, table(), Corner.OWNER, Stance.AGREE, "", world.carla),
                NO_CORNER);
        refused(
                world.carla,
                () -> reactions()
                        .react(
                                round,
                                new Variant.Id(ChoiceWorld.NOWHERE),
                                Corner.CLIENT,
                                Stance.AGREE,
                                "",
                                world.carla),
                ROUND_CHANGED_SINCE);
        assertThatThrownBy(() -> run(
                        world.vera,
                        () -> reactions().react(round, table(), Corner.CLIENT, Stance.AGREE, "", world.vera)))
                .isInstanceOf(NotFound.class);
        var fresh = world.weighed();
        refused(
                world.carla,
                () -> reactions().react(fresh, table(), Corner.CLIENT, Stance.AGREE, "", world.carla),
                NOT_ASKED_YET);
        refused(world.carla, () -> world.get(Grounds.class).add(round, "Nog een", "", 10, world.carla), GROUND_FIXED);
    }

    @Test
    void refusesADecisionThatCannotBe() {
        var decisions = world.get(Decisions.class);
        refused(
                world.olga,
                () -> decisions.decide(round, table(), " ", LATER, "", world.olga),
                DECISION_REASON_MISSING);
        refused(world.olga, () -> decisions.decide(round, table(), "zo", null, "", world.olga), REVIEW_DATE_MISSING);
        refused(
                world.olga,
                () -> decisions.decide(round, table(), "zo", LocalDate.now(), "", world.olga),
                REVIEW_IN_THE_PAST);
        assertThatThrownBy(() -> run(world.carla, () -> decisions.decide(round, table(), "zo", LATER, "", world.carla)))
                .isInstanceOf(NotFound.class);
        refused(world.olga, () -> decisions.review(round, "klopt", world.olga), ROUND_NOT_DECIDED);
        var fresh = world.weighed();
        refused(world.olga, () -> decisions.decide(fresh, table(), "zo", LATER, "", world.olga), NOTHING_PROPOSED);
        var variant = world.proposed(fresh);
        run(world.olga, () -> world.get(ChoiceRounds.class).lay(fresh, variant.id(), world.olga));
        refused(world.olga, () -> decisions.decide(fresh, variant.id(), "zo", LATER, "", world.olga), ASK_FIRST);
    }

    @Test
    void whatChangedSinceIsLookedAtFirst() {
        world.change(world.quay, Map.of(Field.PURPOSE, "Nieuwe palen"));
        refused(world.olga, () -> decide(""), REGISTER_CHANGED);
        var changes = world.as(
                world.olga,
                () -> world.get(Decisions.class).changes(world.whole(round).round(), world.olga));
        run(world.olga, () -> decide(Decisions.seen(changes)));
        var quay = world.registered(world.quay).description();
        assertThat(quay.text(Field.PURPOSE)).isEqualTo("Nieuwe palen");
        assertThat(quay.demand().getFirst().from()).isEqualTo(MARCH.plusMonths(3));
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondSeesTheFirst() {
        var done = new AtomicInteger();
        var told = new AtomicInteger();
        var both = List.of(world.olga, world.steered.steef).stream()
                .map(each -> CompletableFuture.runAsync(() -> {
                    try {
                        run(each, () -> world.get(Decisions.class).decide(round, table(), "zo", LATER, "", each));
                        done.incrementAndGet();
                    } catch (Refused refused) {
                        told.incrementAndGet();
                    }
                }))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(done).hasValue(1);
        assertThat(told).hasValue(1);
        assertThat(world.registered(world.quay)
                        .description()
                        .demand()
                        .getFirst()
                        .from())
                .isEqualTo(MARCH.plusMonths(3));
    }

    private Reactions reactions() {
        return world.get(Reactions.class);
    }

    private Variant.Id table() {
        return java.util.Objects.requireNonNull(world.whole(round).round().onTable());
    }

    private void react(String reason) {
        reactions().react(round, table(), Corner.CLIENT, Stance.OBJECT, reason, world.carla);
    }

    private void decide(String seen) {
        world.get(Decisions.class).decide(round, table(), "zo", LATER, seen, world.olga);
    }
}
