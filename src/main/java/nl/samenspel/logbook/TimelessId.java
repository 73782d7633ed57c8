package nl.samenspel.logbook;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ids by chance alone (UUID version 4): those of all other rooms tell the millisecond at
/// which they were made.
final class TimelessId {
    private TimelessId() {}

    static UUID next(RandomGenerator random) {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
