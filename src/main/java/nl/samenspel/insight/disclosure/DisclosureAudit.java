package nl.samenspel.insight.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Whether adding up and subtracting everything that was ever told leads to one person.
///
/// Each told figure is a sum over the people behind it, so it is a row of ones and noughts, a column for
/// each person. Whoever has all figures can make every combination of those rows. Somebody is exposed when
/// a combination is that person alone: when the reduced rows hold one with a single one in it. Counted
/// modulo a prime, so that nothing rounds.
///
/// It proves that for one person and for sums. It does not see groups of two, answers that are all alike,
/// or what a reader knows already: the rules of [Publishing] stay needed. Source: security.md section 6.5.
public final class DisclosureAudit<P> {
    private static final long PRIME = 2_147_483_647;

    private final Map<P, Integer> columns = new HashMap<>();
    /// By the column of its first one; in each row that column is nought in all others.
    private final NavigableMap<Integer, long[]> rows = new TreeMap<>();

    /// Somebody of whom the figures would tell, if these people were told about too; empty: nobody, and the
    /// figure counts as told from now on.
    public Optional<P> tell(Collection<P> people) {
        var before = copy();
        add(people);
        var exposed = exposed();
        if (exposed.isPresent()) {
            rows.clear();
            rows.putAll(before);
        }
        return exposed;
    }

    /// Anybody of whom what was told so far tells.
    public Optional<P> exposed() {
        for (var row : rows.values()) {
            int column = -1;
            int filled = 0;
            for (int i = 0; i < row.length && filled < 2; i++) {
                if (row[i] != 0) {
                    column = i;
                    filled++;
                }
            }
            if (filled == 1) {
                return Optional.of(personAt(column));
            }
        }
        return Optional.empty();
    }

    /// Without asking: what was told already, in whatever way.
    void add(Collection<P> people) {
        people.forEach(person -> columns.putIfAbsent(person, columns.size()));
        var row = new long[columns.size()];
        people.forEach(person -> row[Objects.requireNonNull(columns.get(person))] = 1);
        rows.forEach((pivot, other) -> subtract(row, other, row[pivot]));
        int pivot = firstFilled(row);
        if (pivot >= 0) {
            scale(row, inverse(row[pivot]));
            rows.replaceAll((_, other) -> reduced(other, row, pivot));
            rows.put(pivot, row);
        }
    }

    private static long[] reduced(long[] other, long[] row, int pivot) {
        var wide = Arrays.copyOf(other, row.length);
        subtract(wide, row, wide[pivot]);
        return wide;
    }

    private static void subtract(long[] row, long[] other, long times) {
        if (times != 0) {
            for (int i = 0; i < other.length; i++) {
                row[i] = Math.floorMod(row[i] - times * other[i], PRIME);
            }
        }
    }

    private static void scale(long[] row, long times) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * times % PRIME;
        }
    }

    private static int firstFilled(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /// By Fermat: a number to the power of the prime minus two.
    private static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            if ((power & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }

    private NavigableMap<Integer, long[]> copy() {
        var all = new TreeMap<Integer, long[]>();
        rows.forEach((pivot, row) -> all.put(pivot, row.clone()));
        return all;
    }

    private P personAt(int column) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
