package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Orders that go round: none of them can ever start.
final class Circles {
    private final Question question;
    private final List<List<Integer>> next = new ArrayList<>();
    private final int[] cameFrom;
    private final byte[] state; // 0 unseen, 1 on the way, 2 done

    private Circles(Question question) {
        this.question = question;
        int size = question.pieces().size();
        cameFrom = new int[size];
        state = new byte[size];
        for (int i = 0; i < size; i++) {
            next.add(new ArrayList<>());
        }
        question.orders().forEach(order -> next.get(order.before()).add(order.after()));
    }

    /// The pieces of one circle, each followed by the one that waits for it.
    static Optional<List<Integer>> find(Question question) {
        return new Circles(question).find();
    }

    private Optional<List<Integer>> find() {
        for (int i = 0; i < question.pieces().size(); i++) {
            if (state[i] == 0) {
                var circle = walk(i);
                if (!circle.isEmpty()) {
                    return Optional.of(circle);
                }
            }
        }
        return Optional.empty();
    }

    /// Depth first with a stack of our own: a chain may be as long as the list.
    private List<Integer> walk(int from) {
        var stack = new ArrayList<int[]>();
        stack.add(new int[] {from, 0});
        state[from] = 1;
        while (!stack.isEmpty()) {
            var top = stack.getLast();
            if (top[1] == next.get(top[0]).size()) {
                state[top[0]] = 2;
                stack.removeLast();
                continue;
            }
            int to = next.get(top[0]).get(top[1]++);
            if (state[to] == 1) {
                return back(top[0], to);
            }
            if (state[to] == 0) {
                state[to] = 1;
                cameFrom[to] = top[0];
                stack.add(new int[] {to, 0});
            }
        }
        return List.of();
    }

    private List<Integer> back(int last, int first) {
        var circle = new ArrayList<Integer>();
        for (int at = last; at != first; at = cameFrom[at]) {
            circle.addFirst(at);
        }
        circle.addFirst(first);
        return circle;
    }

    /// All pieces, each after those it builds on; those asked earlier first where there is a choice. No circles.
    static int[] sorted(Question question) {
        int size = question.pieces().size();
        var waiting = new int[size];
        var circles = new Circles(question);
        circles.next.forEach(all -> all.forEach(after -> waiting[after]++));
        var ready = new java.util.PriorityQueue<Integer>((a, b) -> {
            int byMonth = Integer.compare(
                    question.pieces().get(a).asked(), question.pieces().get(b).asked());
            return byMonth != 0 ? byMonth : Integer.compare(a, b);
        });
        for (int i = 0; i < size; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        var sorted = new int[size];
        for (int at = 0; at < size; at++) {
            int piece = ready.remove();
            sorted[at] = piece;
            for (int after : circles.next.get(piece)) {
                if (--waiting[after] == 0) {
                    ready.add(after);
                }
            }
        }
        return sorted;
    }
}
