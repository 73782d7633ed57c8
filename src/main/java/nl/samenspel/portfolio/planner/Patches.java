package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes a plan worth more patch by patch: some pieces that have to do with each other are free, all others stay
/// as they are, and the solver finds the best for the free ones. Patches grow while the solver proves what is best
/// soon, and shrink when it does not.
final class Patches {
    private static final double FIRST = 40;
    private static final double LEAST = 15;
    private static final double MORE = 1.04;
    private static final double FEWER = 0.93;
    /// What the solver may do for one patch, in its own seconds, that are the same on every machine.
    private static final double WORK = 1.5;
    /// Crews that one patch is about, when it is about crews.
    private static final int CREWS = 3;
    /// A piece of another crew counts as so many months away.
    private static final double OTHER_CREW = 6;

    private final Sheet sheet;
    private final Effort effort;
    private final Random random;
    private final Measure measure;
    private int[] best;
    private double size = FIRST;

    /// @param plan the one to make better
    Patches(Sheet sheet, Effort effort, int[] plan) {
        this.sheet = sheet;
        this.effort = effort;
        random = new Random(effort.limits().seed());
        measure = new Measure(sheet);
        best = plan;
    }

    /// The best there is when all pieces could be free at once, else what was found when done.
    int[] improve(Predicate<int[]> done, Consumer<int[]> better) {
        boolean whole = false;
        while (!whole && !done.test(best)) {
            long before = measure.of(Aim.VALUE, best);
            boolean proven = solve(patch());
            whole = proven && size >= sheet.size;
            size = Math.max(LEAST, size * (proven ? MORE : FEWER));
            if (measure.of(Aim.VALUE, best) > before) {
                better.accept(best);
            }
        }
        return best;
    }

    /// Whether nothing better is possible with these free.
    private boolean solve(boolean[] free) {
        var model = new Model(sheet.freeing(free, best), false);
        model.cp.maximize(model.sum(Aim.VALUE));
        model.hint(best);
        var solver = effort.solver(effort.left());
        solver.getParameters()
                .setNumWorkers(1)
                .setMaxDeterministicTime(WORK)
                .setRandomSeed(random.nextInt(Integer.MAX_VALUE));
        CpSolverStatus status;
        try (var _ = effort.stopper(solver)) {
            status = solver.solve(model.cp);
        }
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            var plan = Staged.starts(model, solver::value, solver::booleanValue);
            best = measure.of(Aim.VALUE, plan) >= measure.of(Aim.VALUE, best) ? plan : best;
        }
        return status == CpSolverStatus.OPTIMAL;
    }

    /// The pieces nearest to one by chance: in months, by crews of chance, or by its own months and crews together.
    private boolean[] patch() {
        int piece = random.nextInt(sheet.size);
        double month = (first(piece) + last(piece)) / 2.0;
        var far = switch (random.nextInt(3)) {
            case 0 -> far(new boolean[sheet.capacity.length], month, 1, 2);
            case 1 -> far(crews(), month, 0.02, 1);
            default -> far(crews(piece), month, 1, 3);
        };
        var free = new boolean[sheet.size];
        IntStream.range(0, sheet.size)
                .boxed()
                .sorted((one, other) -> Double.compare(far[one], far[other]))
                .limit((long) size)
                .forEach(each -> free[each] = true);
        return free;
    }

    private double[] far(boolean[] crews, double month, double perMonth, double chance) {
        return IntStream.range(0, sheet.size)
                .mapToDouble(i -> perMonth * Math.max(0, Math.max(first(i) - month, month - last(i)))
                        + (uses(i, crews) ? 0 : OTHER_CREW)
                        + chance * random.nextDouble())
                .toArray();
    }

    private boolean[] crews() {
        var crews = new boolean[sheet.capacity.length];
        for (int each = 0; each < CREWS && crews.length > 0; each++) {
            crews[random.nextInt(crews.length)] = true;
        }
        return crews;
    }

    private boolean[] crews(int piece) {
        var crews = new boolean[sheet.capacity.length];
        for (int each = 0; each < sheet.needs[piece].length; each += 4) {
            crews[sheet.needs[piece][each]] = true;
        }
        return crews;
    }

    private boolean uses(int piece, boolean[] crews) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            if (crews[needs[each]]) {
                return true;
            }
        }
        return false;
    }

    /// The first month in which it runs, or could.
    private int first(int piece) {
        return best[piece] == Draft.OUT ? sheet.earliest[piece] : best[piece];
    }

    /// The month after the last in which it runs, or could.
    private int last(int piece) {
        return sheet.length[piece] + (best[piece] == Draft.OUT ? sheet.last[piece] : best[piece]);
    }
}
