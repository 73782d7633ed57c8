package nl.samenspel.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRounds;
import nl.samenspel.portfolio.choice.ChoiceRounds.Draft;
import nl.samenspel.portfolio.choice.ChoiceViews;
import nl.samenspel.portfolio.choice.Criterion;
import nl.samenspel.portfolio.choice.Grounds;
import nl.samenspel.portfolio.choice.Grounds.Given;
import nl.samenspel.portfolio.choice.Proposals;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.portfolio.choice.Reactions;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// A round of the demo world that is ready to be decided; each act by the person who does it. Where the planner finds
/// nothing in time, people find the round with a proposal still being worked out.
@Component
class DemoChoices {
    /// A first start must not take long: after this the best so far will do.
    private static final Duration AWHILE = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Rounds rounds;
    private final Grounds grounds;
    private final Proposals proposals;
    private final Reactions reactions;
    private final Messages messages;

    DemoChoices(Rounds rounds, Grounds grounds, Proposals proposals, Reactions reactions, Messages messages) {
        this.rounds = rounds;
        this.grounds = grounds;
        this.proposals = proposals;
        this.reactions = reactions;
        this.messages = messages;
    }

    void build(Cast cast, LocalDate today) {
        Item.file("choices", today).items("rounds").forEach(item -> build(item, cast));
    }

    private void build(Item item, Cast cast) {
        var triangle = Cast.get(cast.triangles, item.text("triangle"));
        var by = cast.person(item.text("by"));
        var round = Identity.as(by, () -> rounds.doors().make(triangle, aim(item), criteria(), by));
        item.items("scores").stream()
                .filter(each -> cast.assignments.containsKey(each.text("assignment")))
                .forEach(each -> score(triangle, round, each, cast));
        item.items("places").forEach(each -> place(round, each, cast));
        var wish = item.item("variant");
        var variant = Identity.as(
                by, () -> proposals.ask(round, new Wish(wish.text("name"), wish.text("why"), Map.of(), List.of()), by));
        Identity.run(by, () -> proposals.begin(round, variant, by));
        if (rounds.isFound(triangle, round, variant, by, AWHILE)
                || isFoundAfterStopping(triangle, round, variant, by)) {
            Identity.run(by, () -> rounds.doors().lay(round, variant, by));
            Identity.run(by, () -> rounds.doors().ask(round, by));
            item.items("reactions").forEach(each -> react(round, variant, each, cast));
        }
    }

    private boolean isFoundAfterStopping(Triangle.Id triangle, ChoiceRound.Id round, Variant.Id variant, Actor by) {
        try {
            Identity.run(by, () -> proposals.stop(round, variant, by));
        } catch (Refused refused) { // it has ended by itself
            return rounds.isFound(triangle, round, variant, by, PATIENCE);
        }
        return rounds.isFound(triangle, round, variant, by, PATIENCE);
    }

    private static Aim aim(Item item) {
        return new Aim(
                item.text("name"),
                item.text("why"),
                requireNonNull(item.month("first")),
                item.integer("months"),
                item.day("review_days"));
    }

    private List<Draft> criteria() {
        return Arrays.stream(Criterion.Start.values())
                .map(each -> new Draft(
                        messages.text(Language.NL, "choice.start." + each),
                        messages.text(Language.NL, "choice.start." + each + ".text"),
                        each.weight()))
                .toList();
    }

    private void score(Triangle.Id triangle, ChoiceRound.Id round, Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        var criteria = rounds.criteria(triangle, round, by);
        var scores = item.texts("scores");
        var given = new ArrayList<Given>();
        for (int index = 0; index < criteria.size(); index++) {
            given.add(new Given(criteria.get(index).id(), Integer.parseInt(scores.get(index)), item.text("why")));
        }
        Identity.run(by, () -> grounds.score(round, assignment(item, cast), given, by));
    }

    private void place(ChoiceRound.Id round, Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        Identity.run(
                by,
                () -> grounds.place(
                        round,
                        assignment(item, cast),
                        item.isTrue("must"),
                        item.isTrue("stays"),
                        item.text("reason"),
                        by));
    }

    private void react(ChoiceRound.Id round, Variant.Id variant, Item item, Cast cast) {
        var by = cast.person(item.text("by"));
        Identity.run(
                by,
                () -> reactions.react(
                        round,
                        variant,
                        item.choice("corner", Corner.class).orElseThrow(),
                        item.choice("stance", Stance.class).orElseThrow(),
                        item.text("reason"),
                        by));
    }

    private static Assignment.Id assignment(Item item, Cast cast) {
        return Cast.get(cast.assignments, item.text("assignment"));
    }

    /// Rounds, and waiting for the planner.
    @Component
    static class Rounds {
        private final ChoiceRounds doors;
        private final ChoiceViews views;

        Rounds(ChoiceRounds doors, ChoiceViews views) {
            this.doors = doors;
            this.views = views;
        }

        ChoiceRounds doors() {
            return doors;
        }

        List<Criterion> criteria(Triangle.Id triangle, ChoiceRound.Id round, Actor by) {
            return Identity.as(by, () -> views.get(triangle, round)).ground().criteria();
        }

        boolean isFound(Triangle.Id triangle, ChoiceRound.Id round, Variant.Id id, Actor by, Duration patience) {
            var end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                var variant = Identity.as(by, () -> views.get(triangle, round)).variant(id);
                if (!(variant.state() instanceof Variant.Running)) {
                    return variant.isReady();
                }
                try {
                    Thread.sleep(LOOK_EVERY);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return false;
        }
    }
}
