package nl.samenspel.board.web;

import java.util.function.LongSupplier;

/// How much one connection may still ask: so much a second lasting, and a stock for once.
final class Allowance {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double most;
    private final LongSupplier nanos;
    private double left;
    private long since;

    Allowance(double perSecond, double most, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.most = most;
        this.nanos = nanos;
        this.left = most;
        this.since = nanos.getAsLong();
    }

    /// False when there is not that much left; then nothing is taken.
    boolean take(int amount) {
        long now = nanos.getAsLong();
        left = Math.min(most, left + (now - since) / NANOS_PER_SECOND * perSecond);
        since = now;
        if (left < amount) {
            return false;
        }
        left -= amount;
        return true;
    }
}
