package nl.samenspel.portfolio.planner;

/// What each crew has left in each month while pieces are put in and taken out.
final class Room {
    private final Sheet sheet;
    private final long[][] left;

    Room(Sheet sheet) {
        this.sheet = sheet;
        left = new long[sheet.capacity.length][sheet.months];
        empty();
    }

    /// Nothing stands in it any more.
    void empty() {
        for (int crew = 0; crew < left.length; crew++) {
            for (int month = 0; month < sheet.months; month++) {
                left[crew][month] = sheet.capacity[crew][month];
            }
        }
    }

    void take(int piece, int start) {
        add(piece, start, -1);
    }

    void giveBack(int piece, int start) {
        add(piece, start, 1);
    }

    private void add(int piece, int start, long sign) {
        var needs = sheet.needs[piece];
        for (int each = 0; each < needs.length; each += 4) {
            var its = left[needs[each]];
            int from = start + needs[each + 1];
            for (int month = from; month < from + needs[each + 2]; month++) {
                its[month] += sign * needs[each + 3];
            }
        }
    }

    /// The first month from `start` to `last` in which the piece can start; `last` + 1 or more when there is none.
    int firstFit(int piece, int start, int last) {
        int at = start;
        while (at <= last) {
            int blocked = blocked(piece, at);
            if (blocked == 0) {
                return at;
            }
            at += blocked;
        }
        return at;
    }

    /// The last month from `start` down to `first` in which the piece can start; below `first` when there is none.
    int lastFit(int piece, int start, int first) {
        int at = start;
        while (at >= first && blocked(piece, at) > 0) {
            at--;
        }
        return at;
    }

    boolean fits(int piece, int start) {
        return blocked(piece, start) == 0;
    }

    /// 0 when the piece fits if it starts then; else how many months later it could fit at the soonest. Two needs of
    /// one piece for the same crew may share months: then they are tried together.
    private int blocked(int piece, int start) {
        var needs = sheet.needs[piece];
        int blocked = 0;
        for (int each = 0; each < needs.length && blocked == 0; each += 4) {
            blocked = blocked(left[needs[each]], start + needs[each + 1], needs[each + 2], needs[each + 3]);
        }
        if (blocked == 0 && sheet.overlaps[piece]) {
            take(piece, start);
            for (int each = 0; each < needs.length && blocked == 0; each += 4) {
                blocked = Math.min(1, blocked(left[needs[each]], start + needs[each + 1], needs[each + 2], 0));
            }
            giveBack(piece, start);
        }
        return blocked;
    }

    private static int blocked(long[] left, int from, int length, long wanted) {
        for (int month = from + length - 1; month >= from; month--) {
            if (left[month] < wanted) {
                return month - from + 1;
            }
        }
        return 0;
    }

    long left(int crew, int month) {
        return left[crew][month];
    }
}
