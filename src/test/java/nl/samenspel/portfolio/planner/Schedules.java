package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Short schedules of work that must all be done, by hand: lists of pieces are put in one by one, pushed to the end and
/// back to the start (forward-backward improvement), and good lists are mixed. All needs last as long as their piece.
final class Schedules {
    private static final int POPULATION = 60;
    /// Children in a row that bring nothing better, for each piece, before all but the best begin anew.
    private static final int PATIENCE = 60;

    private final Sheet sheet;
    private final Random random;
    private final Room room;
    private final int[] tail;
    private final List<Schedule> population = new ArrayList<>();

    /// @param list the pieces by start
    record Schedule(int[] list, int[] starts, int end) {}

    Schedules(Sheet sheet, int seed) {
        this.sheet = sheet;
        random = new Random(seed);
        room = new Room(sheet);
        tail = tail();
    }

    /// The least time from the start of a piece to the end of all.
    private int[] tail() {
        var after = new int[sheet.size];
        for (int at = sheet.size - 1; at >= 0; at--) {
            int i = sheet.sorted[at];
            after[i] = sheet.length[i];
            for (int each = 0; each < sheet.after[i].length; each += 2) {
                after[i] = Math.max(after[i], sheet.length[i] + after[sheet.after[i][each]]);
            }
        }
        return after;
    }

    /// No schedule is shorter: by the longest chain, and by all the work of each crew.
    int bound() {
        int bound = IntStream.range(0, sheet.size)
                .map(i -> sheet.earliest[i] + tail[i])
                .max()
                .orElse(0);
        for (int crew = 0; crew < sheet.capacity.length; crew++) {
            long work = 0;
            for (var needs : sheet.needs) {
                for (int each = 0; each < needs.length; each += 4) {
                    work += needs[each] == crew ? (long) needs[each + 2] * needs[each + 3] : 0;
                }
            }
            bound = Math.max(bound, (int) Math.ceilDiv(work, (long) Math.max(1, sheet.capacity[crew][0])));
        }
        return bound;
    }

    /// The shortest found in so many schedules, or when it cannot be shorter, or told to stop.
    Schedule shortest(int most, BooleanSupplier stop) {
        int bound = bound();
        Schedule best = null;
        int stale = 0;
        for (int made = 0; made < most && !(made % 16 == 0 && best != null && stop.getAsBoolean()); made++) {
            var next = improved(population.size() < POPULATION ? chance() : child());
            if (best == null || next.end < best.end) {
                best = next;
                stale = 0;
            }
            if (best.end <= bound) {
                break;
            }
            keep(next);
            if (stale++ > PATIENCE * sheet.size) {
                population.clear();
                population.add(best);
                stale = 0;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private void keep(Schedule next) {
        if (population.size() < POPULATION) {
            population.add(next);
            return;
        }
        if (population.stream().anyMatch(each -> each.end == next.end && Arrays.equals(each.starts, next.starts))) {
            return;
        }
        int worst = 0;
        for (int at = 1; at < POPULATION; at++) {
            worst = population.get(at).end > population.get(worst).end ? at : worst;
        }
        if (next.end <= population.get(worst).end) {
            population.set(worst, next);
        }
    }

    /// A list in which those with a long tail tend to come first.
    private int[] chance() {
        double spread = 0.3 * random.nextDouble() * Arrays.stream(tail).max().orElse(1);
        var rank = IntStream.range(0, sheet.size)
                .mapToDouble(i -> -tail[i] + spread * random.nextGaussian())
                .toArray();
        return list(rank);
    }

    /// All pieces in the order of rank, each after those it builds on.
    private int[] list(double[] rank) {
        var waiting = new int[sheet.size];
        var ready = new java.util.PriorityQueue<Integer>(
                Comparator.<Integer>comparingDouble(i -> rank[i]).thenComparingInt(i -> i));
        for (int i = 0; i < sheet.size; i++) {
            waiting[i] = sheet.before[i].length / 2;
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        var list = new int[sheet.size];
        for (int at = 0; at < list.length; at++) {
            int i = ready.remove();
            list[at] = i;
            for (int each = 0; each < sheet.after[i].length; each += 2) {
                if (--waiting[sheet.after[i][each]] == 0) {
                    ready.add(sheet.after[i][each]);
                }
            }
        }
        return list;
    }

    /// The start and end of one list around the middle of another; neighbours that may change places sometimes do.
    private int[] child() {
        var one = parent().list;
        var other = parent().list;
        int from = random.nextInt(sheet.size);
        int until = Math.min(sheet.size, from + 1 + random.nextInt(Math.max(1, sheet.size / 2)));
        var taken = new boolean[sheet.size];
        var child = new int[sheet.size];
        int at = 0;
        for (; at < from; at++) {
            child[at] = one[at];
            taken[one[at]] = true;
        }
        for (int each = 0; each < sheet.size && at < until; each++) {
            if (!taken[other[each]]) {
                child[at++] = other[each];
                taken[other[each]] = true;
            }
        }
        for (int each = 0; each < sheet.size && at < sheet.size; each++) {
            if (!taken[one[each]]) {
                child[at++] = one[each];
            }
        }
        for (int each = 0; each + 1 < sheet.size; each++) {
            if (random.nextInt(20) == 0 && !follows(child[each], child[each + 1])) {
                int swapped = child[each];
                child[each] = child[each + 1];
                child[each + 1] = swapped;
            }
        }
        return child;
    }

    private boolean follows(int before, int after) {
        for (int each = 0; each < sheet.after[before].length; each += 2) {
            if (sheet.after[before][each] == after) {
                return true;
            }
        }
        return false;
    }

    private Schedule parent() {
        var one = population.get(random.nextInt(population.size()));
        var other = population.get(random.nextInt(population.size()));
        return one.end <= other.end ? one : other;
    }

    private Schedule improved(int[] list) {
        var starts = new int[sheet.size];
        int end = forward(list, starts);
        backward(byEnd(starts), starts, end);
        end = forward(byStart(starts), starts);
        return new Schedule(byStart(starts), starts, end);
    }

    private int forward(int[] list, int[] starts) {
        room.empty();
        int end = 0;
        for (int i : list) {
            int first = 0;
            var before = sheet.before[i];
            for (int each = 0; each < before.length; each += 2) {
                first = Math.max(first, starts[before[each]] + sheet.length[before[each]] + before[each + 1]);
            }
            starts[i] = room.firstFit(i, first, sheet.months - sheet.length[i]);
            room.take(i, starts[i]);
            end = Math.max(end, starts[i] + sheet.length[i]);
        }
        return end;
    }

    private void backward(int[] list, int[] starts, int end) {
        room.empty();
        for (int i : list) {
            int last = end - sheet.length[i];
            var after = sheet.after[i];
            for (int each = 0; each < after.length; each += 2) {
                last = Math.min(last, starts[after[each]] - after[each + 1] - sheet.length[i]);
            }
            starts[i] = room.lastFit(i, last, 0);
            room.take(i, starts[i]);
        }
    }

    private int[] byStart(int[] starts) {
        return sorted(i -> (long) starts[i]);
    }

    private int[] byEnd(int[] starts) {
        return sorted(i -> -(long) (starts[i] + sheet.length[i]));
    }

    private int[] sorted(java.util.function.IntToLongFunction key) {
        var keys = new long[sheet.size];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key.applyAsLong(i) * 65_536 + i;
        }
        Arrays.sort(keys);
        var list = new int[keys.length];
        for (int at = 0; at < list.length; at++) {
            list[at] = (int) (keys[at] & 0xffff);
        }
        return list;
    }
}
