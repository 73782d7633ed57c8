package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;
import static nl.samenspel.portfolio.choice.ChoiceWorld.refused;
import static nl.samenspel.portfolio.choice.ChoiceWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.Result.Kind;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Variants, worked out by the planner in the background.
@WithApplication
class ProposalsTest {
    @Autowired
    ApplicationContext context;

    private ChoiceWorld world;

    @BeforeEach
    void aFullMarch() {
        world = new ChoiceWorld(context);
    }

    @Test
    void whatWeighsLessComesLaterWithItsReason() {
        var round = world.weighed();
        var variant = world.proposed(round);

        assertThat(variant.state()).isInstanceOf(Variant.Found.class);
        assertThat(world.start(variant, world.rent)).isZero();
        assertThat(world.start(variant, world.well)).isZero();
        assertThat(world.start(variant, world.quay)).isEqualTo(3);
        var result = ((Variant.Found) variant.state()).result();
        var frame = frame(variant);
        var why = java.util.Objects.requireNonNull(result.why(ChoiceWorld.place(frame, world.quay)));
        assertThat(why.binding().kind()).isEqualTo(Kind.TEAM);
        assertThat(why.binding().first()).isEqualTo(1);
        assertThat(why.binding().last()).isEqualTo(3);
        assertThat(why.binding().others())
                .containsExactlyInAnyOrder(ChoiceWorld.place(frame, world.rent), ChoiceWorld.place(frame, world.well));
        assertThat(why.fits().getFirst().hundredths()).isEqualTo(200);
        assertThat(result.proven()).isTrue();
        var reading = new Reading(frame, result);
        assertThat(reading.overAsk())
                .singleElement()
                .extracting(Reading.Over::most)
                .isEqualTo(200);
        assertThat(reading.costs()).extracting(Reading.Cost::later).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void aHeldOneStaysAndExtraPeopleLetEverythingIn() {
        var round = world.weighed();
        run(
                world.piet,
                () -> world.get(Grounds.class)
                        .hold(round, world.quay, Corner.PROVIDER, "de ploeg staat er", world.piet));
        var held = world.proposed(round);
        assertThat(world.start(held, world.quay)).isZero();
        assertThat(world.start(held, world.well)).isEqualTo(3);
        var more = world.worked(round, new Wish("Twee erbij", "", Map.of(world.steered.team, 200), List.of()));
        assertThat(world.start(more, world.well)).isZero();
    }

    @Test
    void mustDosThatCannotFitAreToldWithWhatClashes() {
        var round = world.weighed();
        for (var each : List.of(world.rent, world.well, world.quay)) {
            run(world.carla, () -> world.get(Grounds.class).place(round, each, true, true, "nu of nooit", world.carla));
        }
        var variant = world.proposed(round);
        assertThat(variant.state()).isInstanceOfSatisfying(Variant.Impossible.class, impossible -> {
            assertThat(impossible.clash().items()).hasSize(3);
            assertThat(impossible.clash().bindings())
                    .anySatisfy(each -> assertThat(each.kind()).isEqualTo(Kind.TEAM));
        });
        refused(
                world.olga,
                () -> world.get(ChoiceRounds.class).lay(round, variant.id(), world.olga),
                VARIANT_NOT_READY);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        var round = world.made();
        var proposals = world.get(Proposals.class);
        var asked = world.as(world.carla, () -> proposals.ask(round, Wish.named("Anders"), world.carla));
        assertThat(world.whole(round).variant(asked).corner()).isEqualTo(Corner.CLIENT);
        assertThatThrownBy(() -> run(world.carla, () -> proposals.begin(round, asked, world.carla)))
                .isInstanceOf(NotFound.class);
        refused(world.olga, () -> proposals.stop(round, asked, world.olga), VARIANT_RUNS_NOT);
        refused(world.carla, () -> proposals.ask(round, Wish.named(" "), world.carla), CHOICE_TEXT_MISSING);
        var absurd = new Wish("Veel", "", Map.of(world.steered.team, 1_000_000), List.of());
        refused(world.carla, () -> proposals.ask(round, absurd, world.carla), EXTRA_OUT_OF_BOUNDS);
        for (var each : world.whole(round).ground().criteria()) {
            run(world.carla, () -> world.get(Grounds.class).remove(round, each.id(), world.carla));
        }
        refused(world.olga, () -> proposals.begin(round, asked, world.olga), WEIGHTS_ALL_ZERO);
        assertThatThrownBy(() ->
                        run(world.olga, () -> proposals.begin(round, new Variant.Id(new UUID(1, 2)), world.olga)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOrderThatGoesRoundIsRefusedByName() {
        link(world.well, world.quay);
        link(world.quay, world.rent);
        link(world.rent, world.well);
        var round = world.weighed();
        var asked = world.as(world.olga, () -> world.get(Proposals.class).ask(round, Wish.named("Kring"), world.olga));
        refused(world.olga, () -> world.get(Proposals.class).begin(round, asked, world.olga), ORDER_GOES_ROUND);
    }

    @Test
    void tellsWhatChangedSince() {
        var round = world.weighed();
        var variant = world.proposed(round);
        assertThat(changes(round, variant)).isEmpty();
        world.change(world.well, Map.of(Field.PURPOSE, "Drinkbaar water"));
        var fresh = world.steered.accepted(world.asking("Nieuwe vraag", world.steered.roads, 2, 4));
        world.steered.capacity(ChoiceWorld.MARCH.toString(), "5");
        assertThat(changes(round, variant))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.ADDED, Change.Kind.CHANGED, Change.Kind.CAPACITY);
        run(world.olga, () -> world.get(Proposals.class).begin(round, variant.id(), world.olga));
        var again = world.awaited(round, variant.id());
        assertThat(changes(round, again)).isEmpty();
        assertThat(ChoiceWorld.place(frame(again), fresh)).isNotNegative();
    }

    private void link(Assignment.Id one, Assignment.Id other) {
        var draft = new Links.Draft(Link.Kind.PRECEDES, one, other, Link.Weight.LIGHT, "eerst dit");
        run(world.carla, () -> world.get(Links.class).add(draft, world.carla));
    }

    private List<Change> changes(ChoiceRound.Id round, Variant variant) {
        return world.as(
                world.olga,
                () -> world.get(Decisions.class).changes(world.whole(round).round(), variant.id(), world.olga));
    }

    private Frame frame(Variant variant) {
        return world.as(world.olga, () -> world.get(ChoiceViews.class).findFrame(variant.id()))
                .orElseThrow();
    }
}
