package nl.samenspel.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;

/// What a join costs the server, on boards with much history and little on them: opened from the database, warm, and
/// thirty at once. `JoinBench [changes …]`.
public final class JoinBench {
    private static final int ON_THE_BOARD = 300;
    private static final int ROUNDS = 9;
    private static final int AT_ONCE = 30;
    private static final double NANOS_PER_MS = 1e6;

    private JoinBench() {}

    public static void main(String[] arguments) {
        var database = TestDatabase.fresh();
        var sizes = arguments.length > 0 ? arguments : new String[] {"10000", "100000"};
        System.out.println("changes   on board   cold ms   warm ms   30 at once ms   bytes");
        for (var size : sizes) {
            measure(database, Integer.parseInt(size));
        }
        System.exit(0);
    }

    private static void measure(TestDatabase database, int changes) {
        var board = new Board.Id(UUID.randomUUID());
        fill(new Instance(database), board, changes);
        for (int warmUp = 0; warmUp < 20; warmUp++) {
            cold(database, board);
        }
        var cold = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            cold[round] = cold(database, board);
        }
        var instance = new Instance(database);
        instance.join(board, somebody(0));
        var warm = new double[ROUNDS];
        int bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            var listener = instance.join(board, somebody(round));
            warm[round] = (System.nanoTime() - began) / NANOS_PER_MS;
            bytes = listener.heard.getFirst().toString().length();
        }
        System.out.printf(
                "%7d   %8d   %7.1f   %7.1f   %13.1f   %5d%n",
                changes, ON_THE_BOARD, median(cold), median(warm), together(database, board, instance), bytes);
        instance.boards.stop();
    }

    /// As people worked: they place, move, write and take away; in the end some hundreds hang there.
    static void fill(Instance instance, Board.Id board, int changes) {
        var listener = instance.join(board, somebody(0));
        UUID last = null;
        for (int i = 0; i < changes; i++) {
            int which = i % ON_THE_BOARD;
            var command = i < ON_THE_BOARD ? Story.place(which) : Story.move(which, i % 1_000, i % 700);
            last = instance.take(
                    board, listener, i % 3 == 1 && i > ON_THE_BOARD ? Story.write(which, "change " + i) : command);
            if (i % 500 == 0) {
                listener.awaitChange(last);
                listener.heard.clear();
            }
        }
        if (last != null) {
            listener.awaitChange(last);
        }
        instance.boards.stop();
    }

    /// On an instance that does not have the board yet.
    private static double cold(TestDatabase database, Board.Id board) {
        var instance = new Instance(database);
        var began = System.nanoTime();
        instance.join(board, somebody(1));
        var took = (System.nanoTime() - began) / NANOS_PER_MS;
        instance.boards.stop();
        return took;
    }

    private static double together(TestDatabase database, Board.Id board, Instance warm) {
        warm.boards.stop();
        var instance = new Instance(database);
        var joined = new CountDownLatch(AT_ONCE);
        List<Thread> all = new ArrayList<>();
        var began = System.nanoTime();
        for (int i = 0; i < AT_ONCE; i++) {
            var who = somebody(i);
            all.add(Thread.ofVirtual().start(() -> {
                instance.join(board, who);
                joined.countDown();
            }));
        }
        try {
            joined.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var took = (System.nanoTime() - began) / NANOS_PER_MS;
        instance.boards.stop();
        return took;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Actor somebody(int number) {
        return new Actor(new PersonId(new UUID(8, number)), "Person " + number, Actor.Kind.PERSON);
    }
}
