package nl.samenspel.portfolio.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// How good the planner is on public problems, and on portfolios from chance.
public final class PlannerBench {
    private static final int WORKERS = 2;
    /// Of the time given, so much at most is spent by hand before the solver has its turn.
    private static final double BY_HAND = 0.3;

    /// Of the portfolios that are measured. Kept for that: while building, others are looked at with `--seeds`.
    private static final List<Long> SEEDS = List.of(7001L, 7002L, 7003L, 7004L, 7005L);

    private PlannerBench() {}

    /// @param arguments a set (j30, j60, j120), or a number of pieces; then `all`, `--every n` or `--seeds a,b`; then
    ///     seconds for each
    public static void main(String[] arguments) throws Exception {
        var given = new ArrayList<>(List.of(arguments));
        var set = given.isEmpty() ? "j30" : given.removeFirst();
        boolean all = given.remove("all");
        given.remove("first");
        int every = 1;
        int at = given.indexOf("--every");
        if (at >= 0) {
            every = Integer.parseInt(given.get(at + 1));
            given.subList(at, at + 2).clear();
        }
        var seeds = SEEDS;
        at = given.indexOf("--seeds");
        if (at >= 0) {
            seeds = Stream.of(given.get(at + 1).split(",")).map(Long::valueOf).toList();
            given.subList(at, at + 2).clear();
        }
        double seconds = given.isEmpty() ? 60 : Double.parseDouble(given.getFirst());
        SolverLibrary.load();
        warmUp();
        var met = set.startsWith("j")
                ? schedules(set, all, every, seconds)
                : portfolios(Integer.parseInt(set), seeds, seconds);
        System.exit(met ? 0 : 1);
    }

    /// The first solver call of a process is slow.
    private static void warmUp() {
        for (int seed = 0; seed < 20; seed++) {
            new SearchingPlanner(new Limits(1, WORKERS, 1)).plan(Questions.small(seed), Watch.PATIENT);
        }
    }

    private static boolean schedules(String set, boolean all, int every, double seconds) throws IOException {
        var folder = Path.of("..", "shared", "data", "planning");
        if (!Files.isRegularFile(folder.resolve("psplib-" + set + ".zip"))) {
            System.err.println("The problems are not in " + folder + ": nothing measured.");
            return false;
        }
        var problems = Psplib.read(folder, set, !all);
        int proven = 0;
        double off = 0;
        var times = new ArrayList<Double>();
        int measured = 0;
        for (int i = 0; i < problems.size(); i += every) {
            var problem = problems.get(i);
            long start = System.nanoTime();
            var result = shortest(problem.question(), seconds);
            double took = (System.nanoTime() - start) / 1e9;
            double its = 100.0 * (result.reached() - problem.best()) / problem.best();
            say(
                    "%-9s end %4d  bound %4d  best known %4d  %+6.2f%%  %6.2f s%s",
                    problem.name(),
                    result.reached(),
                    result.bound(),
                    problem.best(),
                    its,
                    took,
                    result.proven() ? "  proven" : "");
            measured++;
            proven += result.proven() ? 1 : 0;
            off += its;
            times.add(took);
        }
        times.sort(null);
        double median = times.get(times.size() / 2);
        double mean = off / measured;
        say(
                "%s: %d of %d proven, median %.2f s, mean deviation from best known %.2f%%",
                set, proven, measured, median, mean);
        return switch (set) {
            case "j30" -> goal("all proven", proven == measured) & goal("median at most 0.2 s", median <= 0.2);
            case "j60" -> goal("mean deviation at most 0.4%", mean <= 0.4);
            default -> goal("mean deviation at most 3%", mean <= 3);
        };
    }

    private static Stage shortest(Question question, double seconds) {
        var effort = new Effort(new Limits(seconds, WORKERS, 1), Watch.PATIENT);
        var byHand = new Schedules(new Sheet(question), 1);
        var first = byHand.shortest(schedules(question.pieces().size()), () -> effort.spent() > seconds * BY_HAND);
        if (first.end() == byHand.bound()) {
            return new Stage(Aim.END, first.end(), first.end(), true);
        }
        var sheet = new Sheet(Psplib.within(question, first.end()));
        var answer = new Staged(sheet, effort, first.starts(), 0).reach(List.of(Aim.END));
        var found = (Answer.Found) answer;
        var broken = Checker.broken(sheet.question, found.plan());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("a broken plan: " + broken);
        }
        return found.stages().getFirst();
    }

    /// Small problems are solved sooner than schedules by hand are tried; large ones gain by many.
    private static int schedules(int pieces) {
        return pieces * pieces * pieces / 12;
    }

    private static boolean portfolios(int pieces, List<Long> seeds, double seconds) {
        double first = 0;
        double worst = 0;
        double sum = 0;
        boolean whole = true;
        for (long seed : seeds) {
            var one = portfolio(pieces, seed, seconds);
            first = Math.max(first, one.first);
            worst = Math.max(worst, one.gap);
            sum += one.gap;
            whole &= one.whole;
        }
        say(
                "%d pieces, %d portfolios: first plan after %.2f s at most, gap of value %.2f%% at most, %.2f%% on average",
                pieces, seeds.size(), first, worst, sum / seeds.size());
        double soon = pieces <= 40 ? 1 : pieces <= 200 ? 2 : 10;
        double near = pieces <= 40 ? 1 : pieces <= 200 ? 3 : 8;
        return goal("first plan within " + soon + " s", first <= soon)
                & goal("gap at most " + near + "% in each", worst <= near)
                & goal("no broken rule", whole);
    }

    /// @param first seconds until the first plan, the start of the solver's process included
    /// @param gap percent
    /// @param whole no rule is broken
    private record Measured(double first, double gap, boolean whole) {}

    private static Measured portfolio(int pieces, long seed, double seconds) {
        var question = Questions.portfolio(pieces, seed);
        var first = new AtomicReference<Double>();
        long start = System.nanoTime();
        var answer = Planner.within(new Limits(seconds, WORKERS, 1)).plan(question, new Watch() {
            @Override
            public boolean stopAsked() {
                return false;
            }

            @Override
            public void better(Progress progress) {
                first.compareAndSet(null, (System.nanoTime() - start) / 1e9);
            }
        });
        double took = (System.nanoTime() - start) / 1e9;
        if (!(answer instanceof Answer.Found found)) {
            say("  seed %d: no plan after %.0f s, but %s", seed, took, answer);
            return new Measured(took, 100, false);
        }
        var broken = Checker.broken(question, found.plan());
        double gap = 100 * found.stages().getFirst().gap();
        say("  seed %d: first plan after %.2f s, gap %.2f%% after %.0f s %s", seed, first.get(), gap, took, broken);
        found.stages().forEach(stage -> say("    %s", stage));
        return new Measured(first.get(), gap, broken.isEmpty());
    }

    private static boolean goal(String what, boolean met) {
        say("  %s: %s", what, met ? "met" : "NOT met");
        return met;
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
