package nl.samenspel.portfolio.choice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRounds.Draft;
import nl.samenspel.portfolio.choice.Grounds.Given;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;

/// A triangle whose team has four people, of whom March asks six: two assignments that may wait and one that must.
/// Olga stands in the owner's corner. Everything else is as in [Steered].
public final class ChoiceWorld {
    /// March of the coming year.
    public static final YearMonth MARCH = YearMonth.of(LocalDate.now().getYear() + 1, 3);

    public final Steered steered;
    public final ApplicationContext context;
    public final Triangle.Id triangle;
    public final Actor olga;
    public final Actor carla;
    public final Actor piet;
    public final Actor vera;
    /// Rests on a law.
    public final Assignment.Id rent;
    /// Weighs more than `quay`.
    public final Assignment.Id well;
    public final Assignment.Id quay;

    public ChoiceWorld(ApplicationContext context) {
        this.context = context;
        steered = new Steered(context);
        triangle = steered.triangle;
        carla = steered.carla;
        piet = steered.piet;
        vera = steered.vera;
        olga = steered.person("Olga Groen " + steered.number);
        run(
                steered.steef,
                () -> get(Seats.class).place(triangle, Seat.Kind.OWNER, null, olga.person(), null, steered.steef));
        steered.capacity(MARCH.minusMonths(2).toString(), "4");
        rent = steered.accepted(asking("Huurpeil", steered.housing, 0, 2).with(Field.BASIS, Assignment.Basis.LAW));
        well = steered.accepted(asking("Schone bron", steered.water, 0, 2));
        quay = steered.accepted(asking("Stevige kade", steered.roads, 0, 2));
    }

    /// Two people from so many months after March.
    public Description asking(String title, nl.samenspel.organisation.Organisation.Id client, int from, int until) {
        return steered.asking(
                title + " " + steered.number,
                client,
                MARCH.plusMonths(from).toString(),
                MARCH.plusMonths(until).toString(),
                "2");
    }

    public ChoiceRound.Id made() {
        var aim = new Aim("Voorjaar", "Het team is vol", MARCH.minusMonths(1), 12, null);
        return as(
                olga,
                () -> get(ChoiceRounds.class)
                        .make(
                                triangle,
                                aim,
                                List.of(new Draft("Plicht", "wet", 60), new Draft("Urgentie", "mensen", 40)),
                                olga));
    }

    /// With scores: the well before the quay.
    public ChoiceRound.Id weighed() {
        var round = made();
        score(round, rent, 3);
        score(round, well, 2);
        score(round, quay, 1);
        return round;
    }

    public void score(ChoiceRound.Id round, Assignment.Id assignment, int score) {
        var given = whole(round).ground().criteria().stream()
                .map(criterion -> new Given(criterion.id(), score, "daarom"))
                .toList();
        run(carla, () -> get(Grounds.class).score(round, assignment, given, carla));
    }

    /// A variant that the planner worked out, waited for.
    public Variant proposed(ChoiceRound.Id round) {
        return worked(round, Wish.named("Eerste voorstel"));
    }

    public Variant worked(ChoiceRound.Id round, Wish wish) {
        var id = as(olga, () -> get(Proposals.class).ask(round, wish, olga));
        run(olga, () -> get(Proposals.class).begin(round, id, olga));
        return awaited(round, id);
    }

    public Variant awaited(ChoiceRound.Id round, Variant.Id id) {
        for (int tries = 0; tries < 600; tries++) {
            var variant = whole(round).variant(id);
            if (!(variant.state() instanceof Variant.Running)) {
                return variant;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the planner is still at work");
    }

    /// On the table, and the corners are asked.
    public ChoiceRound.Id asked() {
        var round = weighed();
        var variant = proposed(round);
        run(olga, () -> get(ChoiceRounds.class).lay(round, variant.id(), olga));
        run(olga, () -> get(ChoiceRounds.class).ask(round, olga));
        return round;
    }

    public void react(ChoiceRound.Id round, Actor by, Corner corner, Stance stance, String reason) {
        var variant = java.util.Objects.requireNonNull(whole(round).round().onTable());
        run(by, () -> get(Reactions.class).react(round, variant, corner, stance, reason, by));
    }

    public void decide(ChoiceRound.Id round) {
        var variant = java.util.Objects.requireNonNull(whole(round).round().onTable());
        var later = LocalDate.now().plusMonths(6);
        run(olga, () -> get(Decisions.class).decide(round, variant, "de bron gaat voor", later, "", olga));
    }

    public void change(Assignment.Id assignment, Map<Field, ?> edits) {
        run(carla, () -> get(Assignments.class).change(assignment, edits, carla));
    }

    public Assignment registered(Assignment.Id id) {
        return as(carla, () -> get(AssignmentViews.class).get(id));
    }

    public ChoiceViews.Whole whole(ChoiceRound.Id round) {
        return as(olga, () -> get(ChoiceViews.class).get(triangle, round));
    }

    /// Where each assignment starts in a found variant, counted from March; -99: left out.
    public int start(Variant variant, Assignment.Id assignment) {
        var frame =
                as(olga, () -> get(ChoiceViews.class).findFrame(variant.id())).orElseThrow();
        int item = place(frame, assignment);
        int start = ((Variant.Found) variant.state()).result().starts().get(item);
        return start < 0 ? -99 : start - 1;
    }

    public static int place(Frame frame, Assignment.Id assignment) {
        return frame.items().stream().map(Frame.Item::assignment).toList().indexOf(assignment.value());
    }

    public String path(ChoiceRound.Id round) {
        return "/nl/triangles/" + triangle.value() + "/portfolio/choices/" + round.value();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T as(Actor actor, Callable<T> work) {
        return steered.as(actor, work);
    }

    public static void run(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }

    /// That it is refused for exactly these reasons.
    public static void refused(Actor actor, Runnable work, Refusal... reasons) {
        assertThatThrownBy(() -> run(actor, work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> Assertions.assertThat(refused.problems())
                                .extracting(Refused.Problem::reason)
                                .isEqualTo(Arrays.asList(reasons)));
    }

    public static final UUID NOWHERE = new UUID(9, 9);
}
