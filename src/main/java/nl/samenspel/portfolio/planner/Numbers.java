package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A line of whole numbers, written and read in the same order.
final class Numbers {
    private final StringBuilder line = new StringBuilder();

    Numbers put(long number) {
        line.append(number).append(' ');
        return this;
    }

    Numbers put(boolean yes) {
        return put(yes ? 1 : 0);
    }

    /// How many, and then each of them.
    <T> Numbers putAll(List<T> things, Consumer<T> each) {
        put(things.size());
        things.forEach(each);
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    static Reader read(String line) {
        return new Reader(new StringTokenizer(line));
    }

    /// @param rest what is still to be read
    record Reader(StringTokenizer rest) {
        long next() {
            return Long.parseLong(rest.nextToken());
        }

        int number() {
            return Math.toIntExact(next());
        }

        boolean yes() {
            return next() == 1;
        }

        <T> List<T> all(Supplier<T> each) {
            var all = new ArrayList<T>();
            for (int left = number(); left > 0; left--) {
                all.add(each.get());
            }
            return all;
        }
    }
}
