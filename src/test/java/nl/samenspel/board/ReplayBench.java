package nl.samenspel.board;

import java.util.UUID;
import nl.samenspel.support.TestDatabase;

/// What looking back costs the server, on boards with a long history: from one end to the other, the last page of the
/// log
/// and the board before it, both by an instance that knows nothing yet and by one that was there before.
/// `ReplayBench [changes …]`.
public final class ReplayBench {
    private static final int PAGE = 500;
    private static final int ROUNDS = 9;
    private static final double NANOS_PER_MS = 1e6;

    private ReplayBench() {}

    public static void main(String[] arguments) {
        var database = TestDatabase.fresh();
        var sizes = arguments.length > 0 ? arguments : new String[] {"10000", "100000"};
        System.out.println("changes   whole log ms   last page cold ms   warm ms   all pages in order, each ms");
        for (var size : sizes) {
            measure(database, Integer.parseInt(size));
        }
        System.exit(0);
    }

    private static void measure(TestDatabase database, int changes) {
        var board = new Board.Id(UUID.randomUUID());
        JoinBench.fill(new Instance(database), board, changes);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            page(new Instance(database), board, changes - PAGE);
        }
        var cold = new Instance(database);
        var first = page(cold, board, changes - PAGE);
        var warm = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            warm[round] = page(cold, board, changes - PAGE);
        }
        java.util.Arrays.sort(warm);
        var whole = new Instance(database);
        var began = System.nanoTime();
        whole.past.tell(board, null, 0, changes, (_, _, _) -> {});
        var all = (System.nanoTime() - began) / NANOS_PER_MS;
        var inOrder = new Instance(database);
        began = System.nanoTime();
        for (long after = 0; after < changes; after += PAGE) {
            inOrder.past.listChanges(board, null, after, PAGE);
        }
        var each = (System.nanoTime() - began) / NANOS_PER_MS / (changes / (double) PAGE);
        System.out.printf("%7d   %12.1f   %17.1f   %7.1f   %10.1f%n", changes, all, first, warm[ROUNDS / 2], each);
    }

    private static double page(Instance instance, Board.Id board, long after) {
        var began = System.nanoTime();
        instance.past.boardAt(board, null, after);
        instance.past.listChanges(board, null, after, PAGE);
        return (System.nanoTime() - began) / NANOS_PER_MS;
    }
}
