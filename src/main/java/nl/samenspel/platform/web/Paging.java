package nl.samenspel.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// One page of a long list, and the ways to the others.
///
/// @param number from 1; an impossible number becomes the nearest possible
/// @param size rows on a page
/// @param total rows in all
public record Paging(int number, int size, long total) {
    /// The name in the address: `?page=2`.
    public static final String PARAMETER = "page";

    private static final int NEIGHBOURS = 1;

    public Paging {
        number = Math.clamp(number, 1, (int) Math.max(1, (total + size - 1) / size));
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /// Rows to skip in the database.
    public int offset() {
        return (number - 1) * size;
    }

    public long firstRow() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long lastRow() {
        return Math.min(total, (long) offset() + size);
    }

    /// First, last, and those round this one; 0 stands for a gap.
    public List<Integer> shown() {
        var near = new TreeSet<>(List.of(1, last()));
        IntStream.rangeClosed(number - NEIGHBOURS, number + NEIGHBOURS)
                .filter(each -> each >= 1 && each <= last())
                .forEach(near::add);
        var shown = new ArrayList<Integer>();
        var before = 0;
        for (var each : near) {
            if (each - before == 2) {
                shown.add(each - 1);
            } else if (each - before > 2) {
                shown.add(0);
            }
            shown.add(each);
            before = each;
        }
        return List.copyOf(shown);
    }

    /// The address of another page of the same list.
    public String at(int other, String path) {
        var address = Address.of(path).without(PARAMETER);
        return (other == 1 ? address : address.with(PARAMETER, String.valueOf(other))).toString();
    }
}
