package nl.samenspel.portfolio.planner;

/// What one client asks and would get by each piece, small enough for the solver's sums. Absurdly large questions are
/// counted coarser, always to the client's good.
final class Amounts {
    private static final long MOST = 1_000_000_000_000L;

    private final long[] amounts;
    private final long asked;

    Amounts(Sheet sheet, int client) {
        var exact = sheet.question.pieces().stream()
                .mapToLong(piece -> piece.amountOf(client))
                .toArray();
        long all = java.util.Arrays.stream(exact).sum();
        long unit = Math.max(1, all > MOST ? Math.ceilDiv(all, MOST) : divisor(exact));
        amounts = java.util.Arrays.stream(exact).map(each -> each / unit).toArray();
        asked = Math.ceilDiv(all, unit);
    }

    private static long divisor(long[] amounts) {
        long divisor = 0;
        for (long each : amounts) {
            long other = each;
            while (other != 0) {
                long rest = divisor % other;
                divisor = other;
                other = rest;
            }
        }
        return divisor;
    }

    long of(int piece) {
        return amounts[piece];
    }

    long asked() {
        return asked;
    }
}
