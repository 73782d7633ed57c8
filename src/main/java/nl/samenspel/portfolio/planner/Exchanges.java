package nl.samenspel.portfolio.planner;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Makes a plan worth more by hand: puts in one that is left out, takes out what stands in its way, puts in what fits
/// then. Losing a little is allowed at first, and ever less (annealing). Fast, and blind to how far the best is.
final class Exchanges {
    /// Of what a piece is worth on average, so much may be lost at the start and at the end.
    private static final double WARM = 0.5;

    private static final double COLD = 0.01;

    private final Sheet sheet;
    private final Measure measure;
    private final Prices prices;
    private final Random random;
    private final double[] worth;
    private final Draft draft;
    private final boolean[] freed;
    private final int[] inTheWay;
    private final long[] ranked;

    /// @param prices what crews and months are worth
    Exchanges(Sheet sheet, Prices prices, int seed) {
        this.sheet = sheet;
        this.prices = prices;
        measure = new Measure(sheet);
        random = new Random(seed);
        double little = usual() / 100;
        worth = new double[sheet.size];
        Arrays.setAll(worth, i -> (sheet.value[i] + 1e-3) / (prices.least(i) + little));
        draft = new Draft(sheet);
        freed = new boolean[sheet.capacity.length];
        inTheWay = new int[sheet.size];
        ranked = new long[sheet.size];
    }

    private double usual() {
        return (double) measure.limit(Aim.VALUE) / Math.max(1, sheet.size);
    }

    /// The best found in so many rounds, or when it cannot be better, or when told to stop.
    int[] improve(int[] from, long rounds, BooleanSupplier stop) {
        draft.become(from);
        var kept = from.clone();
        var best = from.clone();
        double keptScore = score(kept);
        double bestScore = keptScore;
        for (long round = 0; round < rounds; round++) {
            if (round % 64 == 0 && (bestScore >= prices.bound() - 0.5 || stop.getAsBoolean())) {
                break;
            }
            change();
            double now = score(draft.starts);
            double mayLose = -Math.log(1 - random.nextDouble()) * usual() * heat((double) round / rounds);
            if (now >= keptScore - mayLose && keepsAll()) {
                System.arraycopy(draft.starts, 0, kept, 0, kept.length);
                keptScore = now;
            } else {
                draft.become(kept);
            }
            if (keptScore > bestScore) {
                bestScore = keptScore;
                best = kept.clone();
            }
        }
        return best;
    }

    private static double heat(double done) {
        return WARM * Math.pow(COLD / WARM, done);
    }

    private double score(int[] starts) {
        return measure.of(Aim.VALUE, starts) - 1e-6 * measure.of(Aim.EARLINESS, starts);
    }

    private boolean keepsAll() {
        for (int i = 0; i < sheet.size; i++) {
            if (sheet.must[i] && draft.starts[i] == Draft.OUT) {
                return false;
            }
        }
        return measure.keepsFloors(draft.starts);
    }

    private void change() {
        Arrays.fill(freed, false);
        int piece = random.nextInt(sheet.size);
        if (draft.stands(piece)) {
            if (random.nextInt(4) > 0) {
                takeOut(piece);
            } else {
                clear(random.nextInt(sheet.months), piece);
            }
        } else {
            force(piece);
        }
        fill(0.3);
    }

    private void takeOut(int piece) {
        var after = sheet.after[piece];
        for (int each = 0; each < after.length; each += 2) {
            if (draft.stands(after[each])) {
                takeOut(after[each]);
            }
        }
        draft.takeOut(piece);
        for (int each = 0; each < sheet.needs[piece].length; each += 4) {
            freed[sheet.needs[piece][each]] = true;
        }
    }

    /// Some of what stands around one month goes.
    private void clear(int month, int from) {
        int out = 2 + random.nextInt(Math.clamp(sheet.size / 8, 2, 12));
        for (int step = 0; step < sheet.size && out > 0; step++) {
            int piece = (from + step) % sheet.size;
            if (draft.stands(piece)
                    && draft.starts[piece] <= month
                    && month < draft.starts[piece] + sheet.length[piece]) {
                takeOut(piece);
                out--;
            }
        }
    }

    /// Puts the piece in some month and takes out what stands in its way, as far as that may go.
    private void force(int piece) {
        int first = draft.first(piece);
        int last = draft.last(piece);
        if (first > last) {
            return;
        }
        int start = first + random.nextInt(last - first + 1);
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            int from = start + needs[each + 1];
            for (int month = from; month < from + needs[each + 2]; month++) {
                while (draft.room.left(needs[each], month) < needs[each + 3]) {
                    if (!makeRoom(needs[each], month, piece)) {
                        return;
                    }
                }
            }
        }
        if (draft.first(piece) <= start && start <= draft.last(piece) && draft.room.fits(piece, start)) {
            draft.stand(piece, start);
        }
    }

    /// Of two by chance the one that is worth less for what it takes.
    private boolean makeRoom(int crew, int month, int piece) {
        int many = 0;
        for (int i = 0; i < sheet.size; i++) {
            if (draft.starts[i] != Draft.OUT && i != piece && uses(i, crew, month)) {
                inTheWay[many++] = i;
            }
        }
        if (many == 0) {
            return false;
        }
        int one = inTheWay[random.nextInt(many)];
        int other = inTheWay[random.nextInt(many)];
        takeOut(worth[one] < worth[other] ? one : other);
        return true;
    }

    private boolean uses(int piece, int crew, int month) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            int from = draft.starts[piece] + needs[each + 1];
            if (needs[each] == crew && from <= month && month < from + needs[each + 2]) {
                return true;
            }
        }
        return false;
    }

    /// Puts in what fits, mostly those that give most for what they take first.
    private void fill(double chance) {
        int many = 0;
        for (int i = 0; i < sheet.size; i++) {
            if (draft.starts[i] == Draft.OUT && mayFit(i)) {
                double rank = worth[i] * Math.max(0.01, 1 + chance * random.nextGaussian()) * (sheet.must[i] ? 1e9 : 1);
                ranked[many++] = (long) -Float.floatToIntBits((float) rank) << 32 | i;
            }
        }
        Arrays.sort(ranked, 0, many);
        boolean cheap = random.nextBoolean();
        boolean more = true;
        while (more) {
            more = false;
            for (int at = 0; at < many; at++) {
                int piece = (int) ranked[at];
                if (draft.starts[piece] == Draft.OUT
                        && (cheap ? draft.putWhereCheap(piece, prices) : draft.put(piece))) {
                    more |= sheet.after[piece].length > 0;
                }
            }
        }
    }

    private boolean mayFit(int piece) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            if (freed[needs[each]]) {
                return true;
            }
        }
        return needs.length == 0 || sheet.before[piece].length > 0;
    }
}
