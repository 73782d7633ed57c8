package nl.samenspel.portfolio.choice;

import static java.util.Objects.requireNonNull;
import static nl.samenspel.portfolio.choice.ChoiceWorld.MARCH;
import static nl.samenspel.portfolio.choice.ChoiceWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.samenspel.assignment.Field;
import nl.samenspel.platform.job.Job;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens to a proposal while the planner, in its own process, still looks for a better one.
@WithApplication
class RunningProposalTest {
    /// So many that nobody finds the best plan at once.
    private static final int MANY = 50;

    private static @Nullable ChoiceWorld full;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private ChoiceWorld world;
    private ChoiceRound.Id round;

    @BeforeEach
    void muchIsAsked() {
        if (full == null) {
            full = new ChoiceWorld(context);
            askMuch(full);
        }
        world = full;
        round = world.weighed();
    }

    private static void askMuch(ChoiceWorld world) {
        var random = new Random(11);
        var clients = List.of(world.steered.housing, world.steered.water, world.steered.roads);
        for (int i = 0; i < MANY; i++) {
            var first = MARCH.plusMonths(random.nextInt(8));
            var fte = BigDecimal.valueOf(20 + random.nextInt(140), 2).toPlainString();
            world.steered.accepted(world.steered.asking(
                    "Werk " + i + " " + world.steered.number,
                    clients.get(i % 3),
                    first.toString(),
                    first.plusMonths(random.nextInt(4)).toString(),
                    fte));
        }
    }

    @Test
    void stoppingItKeepsTheBestPlanFound() {
        var variant = begun();
        waitUntilItToldAPlan(variant);
        run(world.olga, () -> world.get(Proposals.class).stop(round, variant, world.olga));

        assertThat(world.awaited(round, variant).state()).isInstanceOfSatisfying(Variant.Found.class, found -> {
            assertThat(found.result().proven()).isFalse();
            assertThat(found.result().starts()).anyMatch(start -> start >= 0);
        });
        assertThat(ended(variant)).isEqualTo(Job.End.STOPPED);
        assertThat(page(variant)).contains("data-part=\"rows\"");
    }

    /// As a page may read it: the variant just before, the job just after the end.
    @Test
    void oneReadWhileItRanIsNotTakenForBroken() {
        var id = begun();
        var early = read(() -> world.get(VariantStore.class).get(round, id));
        waitUntilItToldAPlan(id);
        run(world.olga, () -> world.get(Proposals.class).stop(round, id, world.olga));
        world.awaited(round, id);

        assertThat(early.state()).isInstanceOf(Variant.Running.class);
        var seen = read(() -> world.get(VariantJobs.class).asEnded(early));
        assertThat(seen.state()).isInstanceOf(Variant.Found.class);
    }

    private Variant read(Supplier<Variant> step) {
        var transaction = new TransactionTemplate(world.get(PlatformTransactionManager.class));
        return world.as(world.olga, () -> requireNonNull(transaction.execute(_ -> step.get())));
    }

    @Test
    void aSolverThatIsKilledLeavesTheBestPlanItTold() {
        var variant = begun();
        waitUntilItToldAPlan(variant);
        solver().destroyForcibly();

        assertThat(world.awaited(round, variant).state()).isInstanceOfSatisfying(Variant.Found.class, found -> {
            assertThat(found.result().proven()).isFalse();
            assertThat(found.result().bound())
                    .isGreaterThanOrEqualTo(found.result().reached());
            assertThat(found.result().starts()).anyMatch(start -> start >= 0);
        });
        assertThat(page(variant)).contains("data-part=\"rows\"");
    }

    @Test
    void aSolverThatIsKilledBeforeItsFirstPlanLeavesAPlainMessageAndNothingLost() {
        var before = world.whole(round).ground();
        var variant = killedBeforeItsFirstPlan();

        assertThat(page(variant)).contains("Het uitrekenen is mislukt. Alles wat jullie invulden is er nog.");
        assertThat(world.whole(round).ground()).isEqualTo(before);
        run(world.olga, () -> world.get(Proposals.class).begin(round, variant, world.olga));
        solver();
        run(world.olga, () -> world.get(Proposals.class).stop(round, variant, world.olga));
        assertThat(world.awaited(round, variant).state()).isInstanceOf(Variant.Found.class);
    }

    @Test
    void whatIsEditedMeanwhileIsToldBesideThePlan() {
        var variant = begun();
        solver();
        world.change(world.quay, Map.of(Field.PURPOSE, "Een kade " + round.value()));
        world.steered.capacity(MARCH.plusMonths(2).toString(), "4." + (1 + new Random().nextInt(9)));
        run(world.olga, () -> world.get(Proposals.class).stop(round, variant, world.olga));
        world.awaited(round, variant);

        var changes = world.as(
                world.olga,
                () -> world.get(Decisions.class).changes(world.whole(round).round(), variant, world.olga));
        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.CHANGED, Change.Kind.CAPACITY);
        assertThat(page(variant))
                .contains("Sinds dit voorstel veranderde er iets")
                .contains("Veranderd: Stevige kade " + world.steered.number)
                .contains("Team met een andere capaciteit: Team Beoordeling " + world.steered.number);
    }

    @Test
    void oneThatIsCancelledBeforeItsTurnIsStoppedAndCanBeginAgain() {
        var first = begun();
        solver();
        var waiting = asked("Wachtend");
        run(world.olga, () -> world.get(Proposals.class).begin(round, waiting, world.olga));
        run(world.olga, () -> world.get(Proposals.class).stop(round, waiting, world.olga));
        run(world.olga, () -> world.get(Proposals.class).stop(round, first, world.olga));

        assertThat(world.awaited(round, waiting).state()).isInstanceOf(Variant.Stopped.class);
        assertThat(ended(waiting)).isEqualTo(Job.End.STOPPED);
        assertThat(page(waiting)).contains("Het uitrekenen stopte voor er een voorstel was. Je kunt opnieuw beginnen.");
        run(world.olga, () -> world.get(Proposals.class).begin(round, waiting, world.olga));
        solver();
        run(world.olga, () -> world.get(Proposals.class).stop(round, waiting, world.olga));
        assertThat(world.awaited(round, waiting).state()).isInstanceOf(Variant.Found.class);
    }

    private Variant.Id begun() {
        var id = asked("Voorstel");
        run(world.olga, () -> world.get(Proposals.class).begin(round, id, world.olga));
        return id;
    }

    private Variant.Id asked(String name) {
        return world.as(world.olga, () -> world.get(Proposals.class).ask(round, Wish.named(name), world.olga));
    }

    /// The first plan comes within a blink: who is too late tries another one.
    private Variant.Id killedBeforeItsFirstPlan() {
        for (int tries = 0; tries < 10; tries++) {
            var variant = begun();
            solver().destroyForcibly();
            if (world.awaited(round, variant).state() instanceof Variant.Broken) {
                return variant;
            }
        }
        throw new AssertionError("each told a plan before it could be killed");
    }

    private void waitUntilItToldAPlan(Variant.Id variant) {
        waitUntil(
                "a first plan",
                () -> underway(variant)
                        .map(job -> job.progress().word().key().startsWith("choice.job.better"))
                        .orElse(false));
    }

    private Optional<Job> underway(Variant.Id variant) {
        return world.as(world.olga, () -> world.get(ChoiceViews.class).findJob(variant))
                .filter(Job.Underway.class::isInstance);
    }

    private Job.End ended(Variant.Id variant) {
        var job = world.as(world.olga, () -> world.get(ChoiceViews.class).findJob(variant));
        return ((Job.Ended) job.orElseThrow()).end();
    }

    /// The process in which the planner works for this one, once it is there.
    private static ProcessHandle solver() {
        waitUntil("a solver", () -> findSolver().isPresent());
        return findSolver().orElseThrow();
    }

    /// The only Java that this one starts.
    private static Optional<ProcessHandle> findSolver() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    private static void waitUntil(String what, BooleanSupplier is) {
        for (int tries = 0; !is.getAsBoolean(); tries++) {
            assertThat(tries).as("waiting for " + what).isLessThan(600);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String page(Variant.Id variant) {
        return Caller.loggedIn(port, world.olga, context)
                .get(world.path(round) + "/variants/" + variant.value())
                .body();
    }
}
