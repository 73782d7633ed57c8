package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;

/// A question without circles as plain numbers, for loops that run millions of times.
final class Sheet {
    final Question question;
    final int size;
    final int months;
    final int[] earliest;
    /// Last possible start by window, deadline and the end of all.
    final int[] last;
    final int[] asked;
    final int[] length;
    final long[] value;
    /// A must-do, or something a must-do builds on.
    final boolean[] must;
    /// Pieces with each after those it builds on.
    final int[] sorted;
    /// For each piece its needs, four numbers each: crew, offset, length, hundredths; those of nothing left out.
    final int[][] needs;
    /// Whether two needs of the piece want the same crew in the same month.
    final boolean[] overlaps;
    /// For each piece those it builds on, two numbers each: piece, lag.
    final int[][] before;
    /// For each piece those that build on it, two numbers each: piece, lag.
    final int[][] after;
    final int[][] capacity;

    Sheet(Question question) {
        this.question = question;
        size = question.pieces().size();
        months = question.months();
        earliest = new int[size];
        last = new int[size];
        asked = new int[size];
        length = new int[size];
        value = new long[size];
        must = new boolean[size];
        needs = new int[size][];
        overlaps = new boolean[size];
        for (int i = 0; i < size; i++) {
            read(i, question.pieces().get(i));
        }
        before = neighbours(Order::after, Order::before);
        after = neighbours(Order::before, Order::after);
        sorted = Circles.sorted(question);
        for (int at = size - 1; at >= 0; at--) {
            for (int each = 0; must[sorted[at]] && each < before[sorted[at]].length; each += 2) {
                must[before[sorted[at]][each]] = true;
            }
        }
        tighten();
        capacity = question.crews().stream()
                .map(crew ->
                        crew.capacity().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private Sheet(Sheet whole, int[] plan, boolean[] free) {
        question = whole.question;
        size = whole.size;
        months = whole.months;
        earliest = whole.earliest.clone();
        last = whole.last.clone();
        must = whole.must.clone();
        asked = whole.asked;
        length = whole.length;
        value = whole.value;
        sorted = whole.sorted;
        needs = whole.needs;
        overlaps = whole.overlaps;
        before = whole.before;
        after = whole.after;
        capacity = whole.capacity;
        for (int i = 0; i < size; i++) {
            if (!free[i] && plan[i] == Draft.OUT) {
                last[i] = earliest[i] - 1;
            } else if (!free[i]) {
                earliest[i] = last[i] = plan[i];
                must[i] = true;
            }
        }
    }

    /// The same, where only these pieces are free and all others stay as they are in the plan.
    Sheet freeing(boolean[] free, int[] plan) {
        return new Sheet(this, plan, free);
    }

    private void read(int i, Piece piece) {
        earliest[i] = piece.earliest();
        last[i] = piece.last(months);
        asked[i] = piece.asked();
        length[i] = piece.length();
        value[i] = piece.value();
        must[i] = piece.must();
        needs[i] = piece.needs().stream()
                .filter(need -> need.hundredths() > 0)
                .flatMapToInt(need ->
                        java.util.stream.IntStream.of(need.crew(), need.offset(), need.length(), need.hundredths()))
                .toArray();
        overlaps[i] = overlap(needs[i]);
    }

    private static boolean overlap(int[] needs) {
        for (int one = 0; one < needs.length; one += 4) {
            for (int other = 0; other < one; other += 4) {
                if (needs[one] == needs[other]
                        && needs[one + 1] < needs[other + 1] + needs[other + 2]
                        && needs[other + 1] < needs[one + 1] + needs[one + 2]) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[][] neighbours(
            java.util.function.ToIntFunction<Order> from, java.util.function.ToIntFunction<Order> to) {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(new ArrayList<>());
        }
        for (var order : question.orders()) {
            all.get(from.applyAsInt(order)).add(to.applyAsInt(order));
            all.get(from.applyAsInt(order)).add(order.lag());
        }
        return all.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Nothing starts before what it builds on can be done. Backwards this holds for what must be done: others may
    /// leave out what would follow.
    private void tighten() {
        for (int i : sorted) {
            for (int each = 0; each < before[i].length; each += 2) {
                int first = before[i][each];
                earliest[i] = Math.max(earliest[i], earliest[first] + length[first] + before[i][each + 1]);
            }
        }
        for (int at = size - 1; at >= 0; at--) {
            int i = sorted[at];
            for (int each = 0; each < after[i].length; each += 2) {
                int then = after[i][each];
                if (must[then]) {
                    last[i] = Math.min(last[i], last[then] - after[i][each + 1] - length[i]);
                }
            }
        }
    }
}
