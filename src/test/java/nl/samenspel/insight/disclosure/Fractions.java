package nl.samenspel.insight.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The audit told once more in another way, with whole numbers of any size: rows are reduced without dividing.
final class Fractions {
    private Fractions() {}

    static boolean spanHoldsOne(List<? extends Collection<Integer>> rows) {
        return findOne(rows).isPresent();
    }

    /// A person whom some combination of the rows tells of.
    static Optional<Integer> findOne(List<? extends Collection<Integer>> told) {
        var people =
                told.stream().flatMap(Collection::stream).distinct().sorted().toList();
        var rows = new ArrayList<BigInteger[]>();
        for (var each : told) {
            rows.add(people.stream()
                    .map(person -> each.contains(person) ? BigInteger.ONE : BigInteger.ZERO)
                    .toArray(BigInteger[]::new));
        }
        int done = 0;
        for (int column = 0; column < people.size() && done < rows.size(); column++) {
            int pivot = findFilled(rows, done, column);
            if (pivot >= 0) {
                var row = rows.remove(pivot);
                rows.add(done, row);
                for (int i = 0; i < rows.size(); i++) {
                    if (i != done && rows.get(i)[column].signum() != 0) {
                        rows.set(i, eliminated(rows.get(i), row, column));
                    }
                }
                done++;
            }
        }
        for (var row : rows) {
            int filled = -1;
            int number = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i].signum() != 0) {
                    filled = i;
                    number++;
                }
            }
            if (number == 1) {
                return Optional.of(people.get(filled));
            }
        }
        return Optional.empty();
    }

    private static int findFilled(List<BigInteger[]> rows, int from, int column) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i)[column].signum() != 0) {
                return i;
            }
        }
        return -1;
    }

    /// Divided by what all its numbers share, so that they stay small.
    private static BigInteger[] eliminated(BigInteger[] row, BigInteger[] by, int column) {
        var result = new BigInteger[row.length];
        var shared = BigInteger.ZERO;
        for (int i = 0; i < row.length; i++) {
            result[i] = row[i].multiply(by[column]).subtract(by[i].multiply(row[column]));
            shared = shared.gcd(result[i]);
        }
        if (shared.signum() != 0) {
            for (int i = 0; i < row.length; i++) {
                result[i] = result[i].divide(shared);
            }
        }
        return result;
    }
}
