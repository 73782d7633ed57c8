package nl.samenspel.portfolio.planner;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// A plan in the making: pieces are put in one by one, each where it fits best beside those that stand already.
final class Draft {
    static final int OUT = -1;

    final Sheet sheet;
    final int[] starts;
    final Room room;

    Draft(Sheet sheet) {
        this.sheet = sheet;
        room = new Room(sheet);
        starts = new int[sheet.size];
        Arrays.fill(starts, OUT);
    }

    boolean stands(int piece) {
        return starts[piece] != OUT;
    }

    /// Puts the piece in the month asked, or soon after, or else as little before as can be. False when it fits
    /// nowhere.
    boolean put(int piece) {
        int first = first(piece);
        int last = last(piece);
        if (first > last) {
            return false;
        }
        int wanted = Math.clamp(sheet.asked[piece], first, last);
        int start = room.firstFit(piece, wanted, last);
        if (start > last) {
            start = room.lastFit(piece, wanted - 1, first);
        }
        if (start < first) {
            return false;
        }
        stand(piece, start);
        return true;
    }

    /// Puts the piece in the month that costs least where it fits.
    boolean putWhereCheap(int piece, Prices prices) {
        int last = last(piece);
        int cheapest = OUT;
        double least = Double.MAX_VALUE;
        for (int start = first(piece); start <= last; start++) {
            double cost = prices.cost(piece, start);
            if (cost < least && room.fits(piece, start)) {
                cheapest = start;
                least = cost;
            }
        }
        if (cheapest != OUT) {
            stand(piece, cheapest);
        }
        return cheapest != OUT;
    }

    void stand(int piece, int start) {
        starts[piece] = start;
        room.take(piece, start);
    }

    /// Looks at something as if the piece did not stand.
    <T> T without(int piece, Supplier<T> what) {
        int start = starts[piece];
        if (start == OUT) {
            return what.get();
        }
        takeOut(piece);
        try {
            return what.get();
        } finally {
            stand(piece, start);
        }
    }

    /// The month in which a piece that does not stand fits, as near as can be to this one.
    OptionalInt nearest(int piece, int month, int first, int last) {
        int later = room.firstFit(piece, Math.max(first, month), last);
        int sooner = room.lastFit(piece, Math.min(last, month), first);
        if (later <= last && (sooner < first || later - month <= month - sooner)) {
            return OptionalInt.of(later);
        }
        return sooner >= first ? OptionalInt.of(sooner) : OptionalInt.empty();
    }

    void takeOut(int piece) {
        room.giveBack(piece, starts[piece]);
        starts[piece] = OUT;
    }

    /// Stands as this plan does.
    void become(int[] plan) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != plan[i] && starts[i] != OUT) {
                takeOut(i);
            }
        }
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != plan[i]) {
                starts[i] = plan[i];
                room.take(i, plan[i]);
            }
        }
    }

    /// The first month beside those it builds on; beyond all months when one of them does not stand.
    int first(int piece) {
        int first = sheet.earliest[piece];
        var before = sheet.before[piece];
        for (int each = 0; each < before.length; each += 2) {
            int other = before[each];
            if (!stands(other)) {
                return sheet.months;
            }
            first = Math.max(first, starts[other] + sheet.length[other] + before[each + 1]);
        }
        return first;
    }

    /// The last month beside those that build on it.
    int last(int piece) {
        int last = sheet.last[piece];
        var after = sheet.after[piece];
        for (int each = 0; each < after.length; each += 2) {
            if (stands(after[each])) {
                last = Math.min(last, starts[after[each]] - after[each + 1] - sheet.length[piece]);
            }
        }
        return last;
    }
}
