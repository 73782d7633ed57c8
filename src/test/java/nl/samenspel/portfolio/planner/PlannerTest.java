package nl.samenspel.portfolio.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Plans from chance beside every possible plan, and what planners must never do.
class PlannerTest {
    private static final Limits LITTLE = new Limits(20, 1, 1);
    private final Planner planner = new SearchingPlanner(LITTLE);

    @Test
    void isAsGoodAsTheBestOfAllPlans() {
        for (long seed = 0; seed < 150; seed++) {
            var question = Questions.small(seed);
            var best = Everything.best(question);
            var answer = planner.plan(question, Watch.PATIENT);
            if (best.isEmpty()) {
                assertThat(answer).as("seed " + seed).isInstanceOf(Answer.Impossible.class);
            } else {
                assertThat(answer).as("seed " + seed).isInstanceOfSatisfying(Answer.Found.class, found -> {
                    assertThat(Checker.broken(question, found.plan())).isEmpty();
                    assertThat(found.proven()).isTrue();
                    assertThat(new Prices(new Sheet(question), 0).bound())
                            .isGreaterThanOrEqualTo(best.get().getFirst());
                    assertThat(found.stages().stream().map(Stage::reached)).isEqualTo(best.get());
                });
            }
        }
    }

    @Test
    void namesAConflictOfWhichNothingCanBeMissed() {
        int seen = 0;
        for (long seed = 0; seed < 60; seed++) {
            var question = Questions.small(seed);
            if (planner.plan(question, Watch.PATIENT) instanceof Answer.Impossible no) {
                seen++;
                assertThat(no.minimal()).isTrue();
                assertThat(no.conflict()).isNotEmpty();
                for (var rule : no.conflict()) {
                    var fewer = new ArrayList<>(no.conflict());
                    fewer.remove(rule);
                    assertThat(Everything.best(Conflicts.only(question, fewer)))
                            .as("seed %s without %s", seed, rule)
                            .isPresent();
                }
                assertThat(Everything.best(Conflicts.only(question, no.conflict())))
                        .isEmpty();
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void namesPiecesThatWaitForEachOther() {
        var question = new Question(
                6,
                List.of(),
                List.of(plain("a", 0, 5), plain("b", 0, 5), plain("c", 0, 5)),
                List.of(new Order(0, 1, 0), new Order(1, 2, 0), new Order(2, 1, 0)),
                List.of(),
                0);

        assertThat(planner.plan(question, Watch.PATIENT))
                .isEqualTo(new Answer.Impossible(List.of(new Conflict.Circle(List.of(1, 2))), true));
    }

    @Test
    void leavesOutWhatAsksAbsurdlyMuch() {
        var question = new Question(
                6,
                List.of(new Crew("crew", Collections.nCopies(6, 100))),
                List.of(piece("all", 0, 5, 10_000_000), piece("some", 0, 5, 100)),
                List.of(),
                List.of(),
                0);

        assertThat(found(question).plan()).isEqualTo(Plan.of(new int[] {Draft.OUT, 0}));
    }

    @Test
    void bridgesAHoleOfSixtyMonths() {
        var capacity = new ArrayList<>(Collections.nCopies(70, 0));
        capacity.set(0, 100);
        Collections.fill(capacity.subList(61, 70), 100);
        var question = new Question(
                70,
                List.of(new Crew("crew", capacity)),
                List.of(piece("now", 0, 69, 100), piece("then", 0, 69, 100)),
                List.of(),
                List.of(),
                0);

        assertThat(IntStream.of(found(question).plan().toArray()).sorted()).containsExactly(0, 61);
    }

    @Test
    void putsInAllItCanWhenNothingIsWorthAnything() {
        var question = Questions.small(3);
        var worthless = new Question(
                question.months(),
                question.crews(),
                List.of(plain("a", 0, 1), plain("b", 0, 1)),
                List.of(),
                List.of(),
                question.clients());

        assertThat(found(worthless).plan()).isEqualTo(Plan.of(new int[] {0, 0}));
    }

    @Test
    void whatIsWorthMostComesFirstWhereTheAimsDoNotCare() {
        var pieces =
                IntStream.range(0, 4).mapToObj(i -> worth("piece " + i, 10 + i)).toList();
        var crew = new Crew("crew", Collections.nCopies(4, 100));
        var question = new Question(4, List.of(crew), pieces, List.of(), List.of(), 0);

        assertThat(found(question).plan()).isEqualTo(Plan.of(new int[] {3, 2, 1, 0}));
    }

    private static Piece worth(String id, long value) {
        return new Piece(id, false, false, 0, 0, 3, null, 1, List.of(new Need(0, 0, 1, 100)), value, List.of());
    }

    @Test
    void answersTheSameTwice() {
        for (long seed = 100; seed < 105; seed++) {
            var question = Questions.portfolio(20, seed);
            assertThat(planner.plan(question, Watch.PATIENT)).isEqualTo(planner.plan(question, Watch.PATIENT));
        }
    }

    @Test
    void noPlanIsWorthMoreThanTheSecondSolverSays() throws SolverLibrary.Missing {
        SolverLibrary.load();
        for (long seed = 0; seed < 60; seed++) {
            var question = Questions.small(seed);
            var best = Everything.best(question);
            if (best.isPresent()) {
                var plan = found(question).plan().toArray();
                var bound = new SecondBound(new Sheet(question), plan, 5).tell();
                assertThat(bound)
                        .as("seed " + seed)
                        .isGreaterThanOrEqualTo(best.get().getFirst());
            }
        }
    }

    @Test
    void aPatchOfAllPiecesIsTheBestPlan() throws SolverLibrary.Missing {
        SolverLibrary.load();
        for (long seed = 0; seed < 60; seed++) {
            var question = Questions.small(seed);
            var sheet = new Sheet(question);
            var first = new FirstPlan(sheet, 1).find();
            if (first.isPresent()) {
                var plan = patched(sheet, first.get(), 20, 1);
                assertThat(Checker.broken(question, Plan.of(plan))).isEmpty();
                assertThat(new Measure(sheet).of(Aim.VALUE, plan))
                        .as("seed " + seed)
                        .isEqualTo(Everything.best(question).orElseThrow().getFirst());
            }
        }
    }

    @Test
    void patchesLeaveRulesWholeAndLoseNothing() throws SolverLibrary.Missing {
        SolverLibrary.load();
        for (long seed = 200; seed < 203; seed++) {
            var question = Questions.portfolio(120, seed);
            var sheet = new Sheet(question);
            var first = new FirstPlan(sheet, 1).find().orElseThrow();
            var plan = patched(sheet, first, 12, 5);
            assertThat(Checker.broken(question, Plan.of(plan))).isEmpty();
            assertThat(new Measure(sheet).of(Aim.VALUE, plan)).isGreaterThan(new Measure(sheet).of(Aim.VALUE, first));
        }
    }

    /// After so many patches, or sooner when one of all pieces is proven.
    private static int[] patched(Sheet sheet, int[] plan, int patches, int seed) {
        var left = new AtomicInteger(patches);
        var effort = new Effort(new Limits(60, 1, seed), Watch.PATIENT);
        return new Patches(sheet, effort, plan).improve(_ -> left.getAndDecrement() == 0, _ -> {});
    }

    @Test
    void stopsWhenAskedAndKeepsWhatItHas() {
        var question = Questions.portfolio(200, 2);
        var seen = new ArrayList<Progress>();
        var answer = new SearchingPlanner(new Limits(60, 1, 1)).plan(question, watch(seen::add, () -> !seen.isEmpty()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(Checker.broken(question, found.plan()))
                                .isEmpty());
        assertThat(seen)
                .allSatisfy(each ->
                        assertThat(Checker.broken(question, each.plan())).isEmpty());
    }

    @Test
    void refusesNumbersThatCannotBeMeant() {
        refuses(() -> new Need(0, 0, 1, -1));
        refuses(() -> new Need(0, 0, 1, 2_000_000_000));
        refuses(() -> new Need(0, -1, 1, 1));
        refuses(() -> new Crew("crew", List.of(-1)));
        refuses(() -> new Order(0, 1, -1));
        refuses(() -> new Floor(0, 1001));
        refuses(() -> piece("a", 3, 2, 1));
        refuses(() -> new Limits(Double.NaN, 1, 1));
        refuses(() -> new Question(0, List.of(), List.of(), List.of(), List.of(), 0));
        refuses(() -> new Question(1, List.of(), List.of(plain("a", 0, 0), plain("a", 0, 0)), List.of(), List.of(), 0));
        refuses(() -> new Question(1, List.of(), List.of(piece("a", 0, 0, 1)), List.of(), List.of(), 0));
    }

    private static void refuses(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
    }

    private Answer.Found found(Question question) {
        var answer = planner.plan(question, Watch.PATIENT);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }

    private static Piece plain(String id, int earliest, int latest) {
        return piece(id, earliest, latest, null);
    }

    private static Piece piece(String id, int earliest, int latest, @Nullable Integer hundredths) {
        var needs = hundredths == null ? List.<Need>of() : List.of(new Need(0, 0, 1, hundredths));
        return new Piece(id, false, false, earliest, earliest, latest, null, 1, needs, 0, List.of());
    }

    private static Watch watch(Consumer<Progress> better, java.util.function.BooleanSupplier stop) {
        return new Watch() {
            @Override
            public boolean stopAsked() {
                return stop.getAsBoolean();
            }

            @Override
            public void better(Progress progress) {
                better.accept(progress);
            }
        };
    }

    /// Every plan there is, tried one after the other.
    private static final class Everything {
        private final Question question;
        private final Measure measure;
        private final int[] starts;
        private long @Nullable [] best;

        private Everything(Question question) {
            this.question = question;
            measure = new Measure(new Sheet(question));
            starts = new int[question.pieces().size()];
        }

        /// What the best plan reaches by each aim; empty when no plan keeps the rules.
        static Optional<List<Long>> best(Question question) {
            var everything = new Everything(question);
            everything.walk(0);
            return Optional.ofNullable(everything.best)
                    .map(best -> LongStream.of(best).map(Math::abs).boxed().toList());
        }

        private void walk(int piece) {
            if (piece == starts.length) {
                if (Checker.broken(question, Plan.of(starts)).isEmpty()) {
                    compare();
                }
                return;
            }
            var its = question.pieces().get(piece);
            for (int start = its.earliest(); start <= its.latest(); start++) {
                starts[piece] = start;
                walk(piece + 1);
            }
            starts[piece] = Draft.OUT;
            walk(piece + 1);
        }

        private void compare() {
            var reached = SearchingPlanner.AIMS.stream()
                    .mapToLong(aim -> aim.wantsMore() ? -measure.of(aim, starts) : measure.of(aim, starts))
                    .toArray();
            if (best == null || Arrays.compare(reached, best) < 0) {
                best = reached;
            }
        }
    }
}
