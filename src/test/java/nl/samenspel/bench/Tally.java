package nl.samenspel.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/// Which change was sent when and has been heard by whom. On one thread.
///
/// Command ids of ours begin with a mark and end with the number of the change, so that finding them in what is
/// heard needs no parsing.
final class Tally {
    private static final long MARK = 0x0193_a1b2L << 32 | 0x7000L;
    private static final byte[] SIGN =
            new UUID(MARK, 0).toString().substring(0, 19).getBytes(StandardCharsets.US_ASCII);
    private static final int ID_LENGTH = 36;

    private final int[] skips = new int[128];
    private final BitSet[] heardBy;
    private long[] sentAt = new long[1 << 16];
    private long[] lastAt = new long[1 << 16];
    private int[] senders = new int[1 << 16];
    private int[] times = new int[1 << 16];
    private int sent;
    private int from;
    private long delivered;
    private long doubled;

    Tally(int browsers) {
        heardBy = new BitSet[browsers];
        Arrays.setAll(heardBy, _ -> new BitSet());
        Arrays.fill(skips, SIGN.length);
        for (int i = 0; i < SIGN.length - 1; i++) {
            skips[SIGN[i]] = SIGN.length - 1 - i;
        }
    }

    /// The id for a change that is sent now.
    String next(int sender) {
        if (sent == sentAt.length) {
            sentAt = Arrays.copyOf(sentAt, sent * 2);
            lastAt = Arrays.copyOf(lastAt, sent * 2);
            senders = Arrays.copyOf(senders, sent * 2);
            times = Arrays.copyOf(times, sent * 2);
        }
        senders[sent] = sender;
        sentAt[sent] = System.nanoTime();
        return new UUID(MARK, sent++).toString();
    }

    /// What comes from here on counts for the delays.
    void begin() {
        from = sent;
        delivered = 0;
    }

    /// Finds our ids in a text: looks at one in nineteen signs, as most of it is something else.
    void heard(int listener, byte[] bytes, int begin, int end, long now) {
        int last = SIGN.length - 1;
        for (int at = begin; at + ID_LENGTH <= end; ) {
            int sign = bytes[at + last] & 127;
            if (sign == SIGN[last] && Arrays.equals(bytes, at, at + last, SIGN, 0, last)) {
                heard(listener, number(bytes, at + ID_LENGTH - 8), now);
                at += ID_LENGTH;
            } else {
                at += skips[sign];
            }
        }
    }

    int sent() {
        return sent - from;
    }

    long delivered() {
        return delivered;
    }

    long doubled() {
        return doubled;
    }

    /// Changes that somebody who should have heard them did not.
    ///
    /// @param audience how many browsers hear what this one does
    long lost(java.util.function.IntUnaryOperator audience) {
        long lost = 0;
        for (int change = 0; change < sent; change++) {
            lost += Math.max(0, audience.applyAsInt(senders[change]) - times[change]);
        }
        return lost;
    }

    /// Milliseconds from the write call to the last of all, for the changes since the beginning, in order.
    double[] delays() {
        var delays = new double[sent - from];
        int count = 0;
        for (int change = from; change < sent; change++) {
            if (lastAt[change] > 0) {
                delays[count++] = (lastAt[change] - sentAt[change]) / 1e6;
            }
        }
        delays = Arrays.copyOf(delays, count);
        Arrays.sort(delays);
        return delays;
    }

    private void heard(int listener, int change, long now) {
        if (change >= sent) {
            return; // of an earlier load on the same board
        }
        delivered++;
        if (heardBy[listener].get(change)) {
            doubled++;
            return;
        }
        heardBy[listener].set(change);
        times[change]++;
        lastAt[change] = now;
    }

    private static int number(byte[] bytes, int at) {
        int number = 0;
        for (int i = at; i < at + 8; i++) {
            number = number << 4 | Character.digit(bytes[i], 16);
        }
        return number;
    }
}
