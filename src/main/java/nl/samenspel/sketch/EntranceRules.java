package nl.samenspel.sketch;

import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Codes with which guests join one session. Source: security.md section 6.7.
final class EntranceRules {
    /// Without 0, O, 1 and I, which people mix up: 32 signs, 8 of them make 40 bits.
    static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    static final int CODE_LENGTH = 8;
    static final Duration CODE_LIVES = Duration.ofMinutes(15);
    static final Duration LINK_LIVES = Duration.ofHours(12);

    /// Wrong codes at one session after which its door closes.
    static final int MOST_WRONG_PER_SESSION = 200;

    /// Wrong codes from one source within the window.
    static final int MOST_WRONG_PER_SOURCE = 10;

    static final Duration SOURCE_WINDOW = Duration.ofMinutes(5);

    /// Wrong codes in one day over the whole service at which whoever looks after it is told.
    static final int ALARM_PER_DAY = 100_000;

    private EntranceRules() {}

    /// `7KQ2M4XR`.
    static String newCode(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /// 128 bits, for the part of an address that browsers keep to themselves.
    static String newLinkToken(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As people type it: lower case, spaces and dashes do not matter.
    static String tidy(String typed) {
        return typed.replaceAll("[\\s\\-–.]", "").toUpperCase(Locale.ROOT);
    }

    /// `7KQ2-M4XR`, easier to read aloud.
    static String forReading(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
